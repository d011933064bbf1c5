import { describe, expect, test } from 'vitest'
import { checkDeterminism } from './determinism.ts'
import { checkFileNames } from './file-names.ts'
import { checkHonestTests } from './honest-tests.ts'
import { checkImportArrow } from './import-arrow.ts'
import { checkFixturesAreLoaded } from './loaded-fixtures.ts'
import { checkMachineWords } from './machine-words.ts'
import { checkSettledMerges } from './settled-merges.ts'
import { checkFileSizes, checkFunctionSizes } from './sizes.ts'
import type { SourceFile, TidyCheck } from './source-tree.ts'
import { checkSpecRules } from './spec-rules.ts'

const treeOf = (files: Readonly<Record<string, string>>): SourceFile[] => Object.entries(files).map(([path, text]) => ({ path, text }))
const complaints = (check: TidyCheck, files: Readonly<Record<string, string>>) => check(treeOf(files)).length

describe('imports against the arrow', () => {
  const allowed: readonly [string, string][] = [
    ['src/engine/run/run.ts', "import { z } from 'zod'; import { step } from '../model/step.ts'"],
    ['src/host/load.ts', "import { readFile } from 'node:fs/promises'; import { Run } from '../engine/index.ts'"],
    ['src/cli/rehearse.ts', "import { load } from '../host/index.ts'; import { Run } from '../engine/index.ts'"],
    ['src/main/index.ts', "import { app } from 'electron'; import { x } from '../preload/bridge-contract.ts'; import '../host/index.ts'"],
    ['src/preload/index.ts', "import { ipcRenderer } from 'electron'; import type { Journey } from '../engine/model/journey.ts'"],
    ['src/renderer/App.tsx', "import { useState } from 'react'; import type { Frame } from '../engine/account/views.ts'"],
    ['src/renderer/Clock.tsx', "import { formatInstant } from '../engine/time/instant.ts'; import './clock.module.css'"],
    ['bench/run.ts', "import { Run } from '../src/engine/index.ts'; import { createActor } from 'xstate'"],
    ['test/anything.test.ts', "import '../src/renderer/App.tsx'; import '../src/engine/index.ts'"],
  ]
  test.each(allowed)('%s may: %s', (path, text) => {
    expect(checkImportArrow(treeOf({ [path]: text }))).toEqual([])
  })

  const refused: readonly [string, string][] = [
    ['src/engine/run.ts', "import { readFileSync } from 'node:fs'"],
    ['src/engine/run.ts', "import chevron from 'left-pad'"],
    ['src/engine/run.ts', "import { load } from '../host/load.ts'"],
    ['src/engine/run.ts', "export { load } from '../host/load.ts'"],
    ['src/engine/run.ts', "export * from '../host/load.ts'"],
    ['src/engine/run.ts', "const host = await import('../host/load.ts')"],
    ['src/engine/run.ts', "type Load = import('../host/load.ts').Load"],
    ['src/engine/run.ts', "import sample from '../../fixtures/sample.json'"],
    ['src/host/load.ts', "import { app } from 'electron'"],
    ['src/host/load.ts', "import { run } from '../cli/rehearse.ts'"],
    ['src/host/load.ts', "import type { Bridge } from '../preload/bridge-contract.ts'"],
    ['src/host/load.ts', "import { rehearse } from '../../test/command-line/rehearse.ts'"],
    ['src/cli/rehearse.ts', "import { open } from '../main/open.ts'"],
    ['src/main/index.ts', "import { App } from '../renderer/App.tsx'"],
    ['src/main/index.ts', "import { expose } from '../preload/index.ts'"],
    ['src/preload/index.ts', "import { formatInstant } from '../engine/time/instant.ts'"],
    ['src/preload/index.ts', "import { readFileSync } from 'node:fs'"],
    ['src/preload/index.ts', "import { z } from 'zod'"],
    ['src/renderer/App.tsx', "import { Run } from '../engine/run/run.ts'"],
    ['src/renderer/App.tsx', "import { type Frame, Run } from '../engine/run/run.ts'"],
    ['src/renderer/App.tsx', "import { load } from '../host/index.ts'"],
    ['src/renderer/App.tsx', "import { ipcRenderer } from 'electron'"],
    ['src/renderer/App.tsx', "import { join } from 'node:path'"],
    ['src/renderer/App.tsx', "import type { Session } from '../main/session.ts'"],
    ['src/attic/old.ts', 'export const x = 1'],
  ]
  test.each(refused)('%s may not: %s', (path, text) => {
    expect(checkImportArrow(treeOf({ [path]: text }))).toHaveLength(1)
  })
})

describe('what differs between machines and moments', () => {
  const banned = [
    'const now = Date.now()',
    'const now = new Date()',
    'const now = Date()',
    'const now = Date["now"]()',
    'const x = Math.random()',
    'const x = Math.sin(1)',
    'const { format } = new Intl.NumberFormat()',
    'const order = a.localeCompare(b)',
    'const text = n.toLocaleString()',
  ]
  test.each(banned)('the engine may not: %s', (text) => {
    expect(complaints(checkDeterminism, { 'src/engine/a.ts': text })).toBe(1)
    expect(complaints(checkDeterminism, { 'src/host/a.ts': text })).toBe(0)
  })

  test('a comment, a text and a date of a number are no harm', () => {
    const text = '// Date.now() is banned\nconst why = "no Math.random"\nconst at = new Date(0).toISOString()\nMath.sqrt(2)'
    expect(checkDeterminism(treeOf({ 'src/engine/a.ts': text }))).toEqual([])
  })
})

describe('names of files', () => {
  test.each([
    'src/host/utils.ts',
    'src/host/helpers/read.ts',
    'src/main/window-manager.ts',
    'test/common.ts',
    'src/host/ReadFile.ts',
    'src/renderer/canvas.tsx',
    'src/host/read_file.ts',
  ])('%s is refused', (path) => {
    expect(complaints(checkFileNames, { [path]: '' })).toBeGreaterThan(0)
  })

  test('names after what is inside pass', () => {
    const fine = [
      'src/host/read-file.ts',
      'src/renderer/JourneyCanvas.tsx',
      'src/renderer/main.tsx',
      'test/renderer/canvas.test.tsx',
      'a.css',
    ]
    expect(checkFileNames(fine.map((path) => ({ path, text: '' })))).toEqual([])
  })
})

describe('sizes', () => {
  const lines = (count: number) => 'const a = 1\n'.repeat(count)

  test('a file over 350 lines is refused', () => {
    const small = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`src/host/a${index}.ts`, lines(10)]))
    expect(complaints(checkFileSizes, { ...small, 'src/host/long.ts': lines(350) })).toBe(0)
    expect(complaints(checkFileSizes, { ...small, 'src/host/long.ts': lines(351) })).toBe(1)
    expect(complaints(checkFileSizes, { ...small, 'test/host/long.test.ts': lines(351) })).toBe(0)
  })

  test('files that are long on the whole are refused', () => {
    expect(complaints(checkFileSizes, { 'src/a/a.ts': lines(101), 'src/a/b.ts': lines(101), 'src/a/c.ts': lines(1) })).toBe(1)
  })

  test.each([
    ['function f() {', '}'],
    ['const f = () => {', '}'],
    ['class A { f() {', '} }'],
  ])('%s … over 70 lines is refused', (before, after) => {
    const sized = (count: number) => `${before}\n${'x()\n'.repeat(count - 2)}${after}`
    expect(complaints(checkFunctionSizes, { 'src/host/a.ts': sized(70) })).toBe(0)
    expect(complaints(checkFunctionSizes, { 'src/host/a.ts': sized(71) })).toBe(1)
  })
})

describe('tests that do not test', () => {
  test.each([
    "test.only('a', () => {})",
    "describe.skip('a', () => {})",
    "it.concurrent.skip('a', () => {})",
    "test.each([1]).skip('a', () => {})",
    "test.todo('a')",
    "test.skipIf(true)('a', () => {})",
    "test.fixme('a', () => {})",
    "xit('a', () => {})",
    'await page.waitForTimeout(100)',
  ])('%s is refused', (text) => {
    expect(complaints(checkHonestTests, { 'test/a.test.ts': text })).toBe(1)
    expect(complaints(checkHonestTests, { 'test/desktop/a.spec.ts': text })).toBe(1)
  })

  test('modules are replaced only where nobody else finds what replaced them', () => {
    const text = "vi.mock('../src/a.ts', () => ({}))"
    expect(complaints(checkHonestTests, { 'test/a.test.ts': text })).toBe(1)
    expect(complaints(checkHonestTests, { 'test/a.alone.test.ts': text })).toBe(0)
  })

  test('members of other things are no harm', () => {
    expect(complaints(checkHonestTests, { 'test/a.test.ts': "cursor.skip(3); test('a', () => rows.only)" })).toBe(0)
  })
})

describe('fixtures that nobody loads', () => {
  const journey = { 'fixtures/workspaces/shop/journeys/a.journey.json': '{}' }

  test('a fixture that nobody mentions is refused', () => {
    expect(complaints(checkFixturesAreLoaded, { ...journey, 'test/a.test.ts': "read('fixtures/traces/a.ndjson')" })).toBe(1)
  })

  test.each([
    ['by its path', { 'test/a.test.ts': "read('fixtures/workspaces/shop/journeys/a.journey.json')" }],
    ['by its folder', { 'test/a.test.ts': "walk('fixtures/workspaces/shop')" }],
    ['by joined parts', { 'scripts/a.mjs': "inProject('fixtures', 'workspaces', 'shop')" }],
    ['by another fixture', { 'fixtures/scenarios/b.json': '{ "journeys": ["../workspaces/shop/journeys/a.journey.json"] }' }],
  ])('a fixture is loaded %s', (_, other) => {
    const found = checkFixturesAreLoaded(treeOf({ ...journey, ...other }))
    expect(found.filter((complaint) => complaint.includes('a.journey.json'))).toEqual([])
  })

  test('naming the folder of all fixtures loads none', () => {
    expect(complaints(checkFixturesAreLoaded, { ...journey, 'test/a.test.ts': "walk('fixtures/')" })).toBe(1)
  })
})

describe('rules of the specification', () => {
  const specification = { 'src/engine/SPEC.md': '## Clock\n- **CLK1** The clock …\n- CLK2: Never back.\n' }
  const cite = (...ids: string[]) => ({ 'test/engine/a.test.ts': ids.map((id) => `test('[${id}] …', () => {})`).join('\n') })

  test('every rule is cited, every citation is a rule', () => {
    expect(checkSpecRules(treeOf({ ...specification, ...cite('CLK1', 'CLK2') }))).toEqual([])
    expect(checkSpecRules(treeOf({ ...specification, ...cite('CLK1][CLK2') }))).toEqual([])
  })

  test('a rule without a test, a test without a rule and a rule told twice are refused', () => {
    expect(complaints(checkSpecRules, { ...specification, ...cite('CLK1') })).toBe(1)
    expect(complaints(checkSpecRules, { ...specification, ...cite('CLK1', 'CLK2', 'ORD9') })).toBe(1)
    const twice = { 'src/engine/SPEC.md': '- CLK1 One.\n- CLK1 Again.\n' }
    expect(complaints(checkSpecRules, { ...twice, ...cite('CLK1') })).toBe(1)
  })
})

describe('words of a machine', () => {
  const slash = '/'
  test('a path of a machine and a registry are refused, a path of the project is not', () => {
    expect(complaints(checkMachineWords, { 'README.md': `see ${slash}root${slash}x` })).toBe(1)
    expect(complaints(checkMachineWords, { 'package-lock.json': `https:${slash}${slash}registry.${'npmjs'}.org/zod` })).toBe(1)
    expect(complaints(checkMachineWords, { 'README.md': 'see src/work/a.ts' })).toBe(0)
  })
})

test('marks of a merge are found in any file', () => {
  const [mine, theirs] = ['<', '>'].map((mark) => mark.repeat(7))
  expect(complaints(checkSettledMerges, { 'src/engine/SPEC.md': `${mine} HEAD\none\n=======\nother\n${theirs} 1a2b3c4\n` })).toBe(2)
  expect(complaints(checkSettledMerges, { 'README.md': 'a\n=======\nb << c >> d\n' })).toBe(0)
})
