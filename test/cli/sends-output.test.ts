import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brazeKey, crowdScenario } from './braze-scenario.ts'
import { smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()

const linesOf = (text: string) => text.trimEnd().split('\n')

test('[INT2] --sends writes the rows of sends, all of them, in trace order', async () => {
  const file = scratch.write('crowd.scenario.json', crowdScenario(300))
  const written = scratch.at('crowd.ndjson')
  const { code, output } = await rehearse('run', file, '--sends', written, '--limit', '10')
  expect(code).toBe(0)
  expect(output).toContain(`Written: ${written}`)
  const printed = await rehearse('run', file, '--json', '-', '--quiet')
  const { sends } = JSON.parse(printed.output) as RunResult
  const lines = linesOf(readFileSync(written, 'utf8'))
  expect(lines.length).toBeGreaterThan(200)
  expect(lines).toEqual(sends.map((send) => JSON.stringify(send)))
  expect(lines.every((line) => line.includes('https://rest.iad-01.braze.com/users/track') && !line.includes(brazeKey))).toBe(true)
})

test('--sends - is the lines and nothing else; the summary goes to the error stream', async () => {
  const file = scratch.write('small.scenario.json', smallScenario())
  const { code, output, errors } = await rehearse('run', file, '--sends', '-')
  expect(code).toBe(0)
  expect(linesOf(output).map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { profile: 'u1', destination: 'sink', status: 'delivered' },
  ])
  expect(errors).toContain('✓ One is greeted')
})

test('a run without sends writes an empty file', async () => {
  const file = scratch.write('quiet.scenario.json', smallScenario({ timeline: [], expect: [] }))
  const written = scratch.at('quiet.ndjson')
  await rehearse('run', file, '--sends', written)
  expect(readFileSync(written, 'utf8')).toBe('')
})

test('SIGINT while sends are rendered leaves no file, and what stood there stays', async () => {
  const folder = scratch.at('interrupted')
  mkdirSync(folder)
  const kept = scratch.write('interrupted/sends.ndjson', 'before')
  const file = scratch.write('large.scenario.json', crowdScenario(20_000))
  const program = resolve('out/cli/rehearse.cjs')
  const child = spawn(process.execPath, [program, 'run', file, '--sends', kept], { stdio: ['ignore', 'ignore', 'ignore'] })
  const ended = new Promise((done) => child.on('close', done))
  const growing = () => readdirSync(folder).filter((name) => name.endsWith('.part') && statSync(join(folder, name)).size > 0)
  while (growing().length === 0 && child.exitCode === null) await new Promise((next) => setImmediate(next))
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(readdirSync(folder)).toEqual(['sends.ndjson'])
  expect(readFileSync(kept, 'utf8')).toBe('before')
})
