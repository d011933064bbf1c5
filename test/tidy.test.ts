import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkDeterminism } from './tidy/determinism.ts'
import { checkFileNames } from './tidy/file-names.ts'
import { checkHonestTests } from './tidy/honest-tests.ts'
import { checkImportArrow } from './tidy/import-arrow.ts'
import { checkFixturesAreLoaded } from './tidy/loaded-fixtures.ts'
import { checkMachineWords } from './tidy/machine-words.ts'
import { checkSettledMerges } from './tidy/settled-merges.ts'
import { checkFileSizes, checkFunctionSizes } from './tidy/sizes.ts'
import { readTree, type TidyCheck } from './tidy/source-tree.ts'
import { checkSpecRules } from './tidy/spec-rules.ts'

const tree = readTree(resolve('.'))

const checks: readonly [string, TidyCheck][] = [
  ['imports follow the arrow', checkImportArrow],
  ['the engine reads no clock, no chance and no locale', checkDeterminism],
  ['files are named after what is inside', checkFileNames],
  ['files of src fit in a head', checkFileSizes],
  ['functions fit on a screen', checkFunctionSizes],
  ['no test is focused, left out or asleep', checkHonestTests],
  ['every fixture is loaded by somebody', checkFixturesAreLoaded],
  ['rules of the specification and tests that cite them match', checkSpecRules],
  ['no file names a machine or a registry', checkMachineWords],
  ['no merge left its marks', checkSettledMerges],
]

test.each(checks)('%s', (_, check) => {
  expect(check(tree)).toEqual([])
})

test('the tree is there: each room has files', () => {
  for (const room of [
    'src/engine',
    'src/host',
    'src/cli',
    'src/main',
    'src/preload',
    'src/renderer',
    'test',
    'scripts',
    'bench',
    'fixtures',
  ]) {
    expect(
      tree.some(({ path }) => path.startsWith(`${room}/`)),
      room,
    ).toBe(true)
  }
})
