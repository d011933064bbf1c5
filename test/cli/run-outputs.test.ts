import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brokenScenario, disappointedScenario, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const good = scratch.write('good.scenario.json', smallScenario())
const disappointed = scratch.write('disappointed.scenario.json', disappointedScenario())
const broken = scratch.write('broken.scenario.json', brokenScenario())
const shoppers = resolve('fixtures/workspaces/demo-shop/scenarios/ten-thousand-shoppers.scenario.json')

function newFolder(name: string): string {
  mkdirSync(scratch.at(name))
  return scratch.at(name)
}

test('--json - is the document and nothing else; the summary goes to the error stream', async () => {
  const { code, output, errors } = await rehearse('run', good, '--json', '-')
  const result = JSON.parse(output) as RunResult
  expect(code).toBe(0)
  expect(result).toMatchObject({ format: 'rehearsal/result/1', scenario: 'Small', seed: 1, outcome: 'finished' })
  expect(result.sends).toHaveLength(1)
  expect(errors).toContain('✓ One is greeted')
})

test('--trace - is one object a line and nothing else', async () => {
  const { output, errors } = await rehearse('run', good, '--trace', '-')
  const lines = output.trimEnd().split('\n')
  const kinds = lines.map((line) => (JSON.parse(line) as { kind: string }).kind)
  expect(kinds.slice(0, 2)).toEqual(['lifecycle', 'admitted'])
  expect(kinds).toContain('sent')
  expect(errors).toContain('✓ One is greeted')
})

test('problems leave standard output to the document too', async () => {
  expect(await rehearse('run', broken, '--json', '-')).toMatchObject({
    code: 2,
    output: '',
    errors: expect.stringContaining('unknown-step'),
  })
})

test('quiet prints problems only', async () => {
  expect(await rehearse('run', good, '--quiet')).toEqual({ code: 0, output: '', errors: '' })
  expect(await rehearse('run', disappointed, '--quiet')).toEqual({ code: 1, output: '', errors: '' })
  expect(await rehearse('run', broken, '--quiet')).toMatchObject({ output: '', errors: expect.stringContaining('unknown-step') })
})

test('files, standard output and several outputs at once say the same', async () => {
  const folder = newFolder('files')
  const [json, trace, sqlite] = ['r.json', 't.ndjson', 'r.db'].map((name) => `${folder}/${name}`) as [string, string, string]
  const { output } = await rehearse('run', good, '--json', json, '--trace', trace, '--sqlite', sqlite)
  expect(output).toContain(`Written: ${json}, ${trace}, ${sqlite}`)
  expect(readdirSync(folder).sort()).toEqual(['r.db', 'r.json', 't.ndjson'])

  const result = JSON.parse(readFileSync(json, 'utf8')) as RunResult
  const printed = JSON.parse((await rehearse('run', good, '--json', '-', '--quiet')).output) as RunResult
  expect({ ...result, wall: null }).toEqual({ ...printed, wall: null })
  expect(readFileSync(trace, 'utf8')).toBe((await rehearse('run', good, '--trace', '-', '--quiet')).output)

  const database = new (await initSqlJs()).Database(readFileSync(sqlite))
  expect(database.exec('SELECT digest FROM run')[0]?.values).toEqual([[result.digest]])
  expect(database.exec('SELECT path FROM instances ORDER BY number')[0]?.values.flat()).toEqual(result.instances.map(({ path }) => path))
  database.close()
})

test('several scenarios are a list, in their order; the broken one is left out', async () => {
  const { code, output } = await rehearse('run', good, broken, disappointed, '--json', '-', '--quiet')
  expect(code).toBe(2)
  expect((JSON.parse(output) as RunResult[]).map(({ scenario }) => scenario)).toEqual(['Small', 'Disappointed'])
})

test('--limit shortens the rows and says so; the counts stay', async () => {
  const { output } = await rehearse('run', good, '--json', '-', '--quiet', '--limit', '1')
  const result = JSON.parse(output) as RunResult
  expect(result.instances).toHaveLength(1)
  expect(result.truncated).toEqual({ instances: { shown: 1, total: 2 } })
  expect(result.journeys.hello?.admitted).toBe(2)
})

test('--seed goes before the seed of the scenario', async () => {
  const { output } = await rehearse('run', good, '--json', '-', '--quiet', '--seed', '4294967295')
  expect((JSON.parse(output) as RunResult).seed).toBe(4_294_967_295)
})

test('nothing is written, and what was there stays, when nothing ran', async () => {
  const kept = scratch.write('kept/out.json', 'before')
  expect((await rehearse('run', broken, '--json', kept)).code).toBe(2)
  expect(readFileSync(kept, 'utf8')).toBe('before')
  expect(readdirSync(scratch.at('kept'))).toEqual(['out.json'])
})

test.each([
  ['a missing folder', '--json', 'nowhere/out.json', 'does not exist'],
  ['a folder', '--trace', '.', 'This is a folder'],
])('an output that cannot be written is a problem: %s, %s', async (_, option, name, words) => {
  const path = scratch.at(name)
  const { code, errors } = await rehearse('run', good, option, path, '--quiet')
  expect(code).toBe(2)
  expect(errors).toMatch(/^[^\n]*:: output-unwritable: [^\n]*\n$/)
  expect(errors).toContain(`${path}:: output-unwritable: `)
  expect(errors).toContain(words)
})

const program = resolve('out/cli/rehearse.cjs')

test('standard output on a full disk is a problem too', async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [program, 'run', good, '--json', '-', '--quiet'], { stdio: ['ignore', full, 'pipe'] })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  expect(await new Promise((done) => child.on('close', done))).toBe(2)
  expect(errors).toBe('standard output:: output-unwritable: The disk is full: make room, or name another place.\n')
  closeSync(full)
})

test('a reader that goes away early is no trouble', async () => {
  for (const options of [['--trace'], ['--limit', '1000', '--json']]) {
    const child = spawn(process.execPath, [program, 'run', shoppers, ...options, '-', '--quiet'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((done) => child.on('close', done))
    expect(errors).toBe('')
    expect(code).toBe(0)
  }
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends the run, with nothing left half-done', async (signal, expected) => {
  const folder = newFolder(`interrupted-${signal}`)
  const million = JSON.parse(readFileSync(shoppers, 'utf8')) as {
    workspace: string
    journeys: string[]
    synthesize: { profiles: { count: number } }
  }
  const sample = resolve('fixtures/workspaces/demo-shop/scenarios')
  million.workspace = resolve(sample, million.workspace)
  million.journeys = million.journeys.map((path) => resolve(sample, path))
  million.synthesize.profiles.count = 1_000_000
  const file = scratch.write(`million-${signal}.scenario.json`, million)
  const child = spawn(process.execPath, [program, 'run', file, '--json', `${folder}/out.json`], { stdio: ['ignore', 'ignore', 'ignore'] })
  const ended = new Promise((done) => child.on('close', done))
  // The growing output shows that the program has taken over the signals.
  while (readdirSync(folder).length === 0 && child.exitCode === null) await new Promise((next) => setImmediate(next))
  child.kill(signal)
  expect(await ended).toBe(expected)
  expect(readdirSync(folder)).toEqual([])
})

test('[STE1] --step-events: a file and standard output have the records that are kept, and nothing else', async () => {
  const kept = readFileSync(resolve('fixtures/step-events/silver-offer.step-events.ndjson'), 'utf8')
  const scenario = resolve('fixtures/step-events/silver-offer.scenario.json')
  const file = `${newFolder('step-events')}/s.ndjson`
  expect(await rehearse('run', scenario, '--step-events', file)).toMatchObject({
    code: 0,
    output: expect.stringContaining(`Written: ${file}`),
  })
  expect(readFileSync(file, 'utf8')).toBe(kept)
  const printed = await rehearse('run', scenario, '--step-events', '-')
  expect(printed).toMatchObject({ code: 0, output: kept, errors: expect.stringContaining('Who turns silver') })
})

test('[STE10] step events of a scenario without a journey that has some are refused, and nothing runs', async () => {
  const folder = newFolder('no-step-events')
  const { code, output, errors } = await rehearse('run', good, '--step-events', `${folder}/s.ndjson`, '--json', `${folder}/r.json`)
  expect(code).toBe(2)
  expect(output).toBe('')
  expect(errors).toMatch(/good\.scenario\.json:: no-step-events: [^\n]*leave --step-events out\.\n$/)
  expect(readdirSync(folder)).toEqual([])
})

test('a scenario is never overwritten by its result', async () => {
  const { code, errors } = await rehearse('run', good, '--json', good)
  expect(code).toBe(2)
  expect(errors).toContain('would overwrite the scenario')
  expect(JSON.parse(readFileSync(good, 'utf8'))).toEqual(smallScenario())
})
