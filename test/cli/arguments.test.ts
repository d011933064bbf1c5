import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { engineVersion } from '../../src/engine/index.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const good = scratch.write('a/good.scenario.json', smallScenario())
scratch.write('a/deep/er/other.scenario.json', smallScenario({ name: 'Other' }))
scratch.write('a/node_modules/x/theirs.scenario.json', smallScenario({ name: 'Theirs' }))
scratch.write('a/notes.json', '{')
scratch.write('b/[ab].scenario.json', smallScenario({ name: 'Brackets' }))
scratch.write('b/a.scenario.json', smallScenario({ name: 'A' }))

async function namesOf(...paths: readonly string[]): Promise<string[]> {
  const { output } = await rehearse('run', ...paths, '--json', '-', '--quiet')
  const parsed = JSON.parse(output) as RunResult | RunResult[]
  return [parsed].flat().map(({ scenario }) => scenario)
}

describe.concurrent('scenarios are named by file, pattern or folder', () => {
  test('a folder means the scenarios in it, however deep', async () => {
    expect(await namesOf(scratch.at('a'))).toEqual(['Other', 'Small'])
  })
  test('a pattern means what it matches', async () => {
    expect(await namesOf(scratch.at('a/deep/**/*.scenario.json'))).toEqual(['Other'])
    expect(await namesOf(scratch.at('a/{good,bad}.scenario.json'))).toEqual(['Small'])
  })
  test('a file that looks like a pattern is the file', async () => {
    expect(await namesOf(scratch.at('b/[ab].scenario.json'))).toEqual(['Brackets'])
  })
  test('a file that is named twice runs once', async () => {
    expect(await namesOf(good, scratch.at('a/../a/good.scenario.json'), scratch.at('a/good*'))).toEqual(['Small'])
  })
  test('a folder without scenarios is a problem', async () => {
    mkdirSync(scratch.at('empty'))
    const { code, errors } = await rehearse('run', scratch.at('empty'), '--quiet')
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining(`${scratch.at('empty')}:: no-scenario: `) })
  })
})

describe.concurrent('bad options are a sentence and exit code 2', () => {
  test.each([
    [[], 'Usage: rehearse'],
    [['run'], "missing required argument 'scenario'"],
    [['check'], "missing required argument 'file'"],
    [['chek', good], 'Did you mean check?'],
    [['run', good, '--sed', '4'], 'Did you mean --seed?'],
    [['run', good, '--seed', 'abc'], 'A whole number from 0 to 4294967295 is expected.'],
    [['run', good, '--seed', '-1'], 'A whole number from 0 to 4294967295 is expected.'],
    [['run', good, '--seed', '4294967296'], 'A whole number from 0 to 4294967295 is expected.'],
    [['run', good, '--limit', '1.5'], 'A whole number from 0 to'],
    [['run', good, '--json'], 'argument missing'],
    [['run', good, '--json', '-', '--trace', '-'], 'cannot both go to standard output'],
    [['run', good, '--json', '-', '--step-events', '-'], '--json and --step-events cannot both go to standard output'],
    [
      ['run', good, '--json', '-', '--trace', '-', '--step-events', '-'],
      'cannot all go to standard output: give all but one of them a file',
    ],
    [['run', good, '--trace', '-', '--sends', '-'], '--trace and --sends cannot both go to standard output'],
    [['run', scratch.at('a'), '--sends', 'x'], '--sends can hold one run only, and 2 scenarios were named'],
    [['run', good, '--sends', 'x', '--json', './x'], 'Two outputs have the same file'],
    [['run', good, '--trace', 'x', '--step-events', './x'], 'Two outputs have the same file'],
    [['run', scratch.at('a'), '--step-events', 'x'], '--step-events can hold one run only'],
    [['run', good, '--json', 'x', '--trace', './x'], 'Two outputs have the same file'],
    [['run', good, '--sqlite', '-'], 'needs a file'],
    [['run', scratch.at('a'), '--trace', 'x', '--sqlite', 'y'], '--trace and --sqlite can hold one run only, and 2 scenarios were named'],
  ])('%j', async (args, words) => {
    const { code, output, errors } = await rehearse(...args)
    expect(errors).toContain(words)
    expect(output).toBe('')
    expect(code).toBe(2)
  })
})

test('help and version are on standard output and are no error', async () => {
  const help = await rehearse('--help')
  expect(help).toMatchObject({ code: 0, errors: '' })
  expect(help.output).toMatch(/run \[options\] <scenario\.\.\.>/)
  expect(await rehearse('--version')).toEqual({ code: 0, output: `${engineVersion}\n`, errors: '' })
})

test('help names the options that there are, and no others', async () => {
  const named = async (pattern: RegExp, ...args: string[]) =>
    [...(await rehearse(...args, '--help')).output.matchAll(pattern)].map(([, name]) => name)
  const option = /^ {2}(?:-\w, )?(--[\w-]+)/gm
  expect(await named(option, 'run')).toEqual([
    '--seed',
    '--json',
    '--trace',
    '--sends',
    '--sqlite',
    '--step-events',
    '--limit',
    '--quiet',
    '--help',
  ])
  expect(await named(option, 'check')).toEqual(['--strict', '--help'])
  expect(await named(option, 'explain')).toEqual(['--profile', '--journey', '--step', '--seed', '--help'])
  expect(await named(option, 'test-send')).toEqual(['--step', '--activation', '--profile', '--json', '--help'])
  expect(await named(/^ {2}([\w-]+) \[/gm)).toEqual(['run', 'check', 'explain', 'test-send', 'presets', 'destinations', 'help'])
})

test('the version is the one of the package', async () => {
  const { version } = (await import(resolve('package.json'), { with: { type: 'json' } })) as { version: string }
  expect(engineVersion).toBe(version)
})
