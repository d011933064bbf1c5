import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { RunProgress } from '../../../src/host/run/run-requests.ts'
import { RunSession } from '../../../src/host/run/run-session.ts'
import { demoShop, forgottenSession, readerOf, twoSessions } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'
import { buildRunWorker } from './build-run-worker.ts'

const scratch = new ScratchFolder()
// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-run')
const workerFile = join(built, 'run-worker.cjs')
const sessions: RunSession[] = []

beforeAll(async () => {
  await buildRunWorker(built)
})

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()))
})

function newSession(onProgress: (progress: RunProgress, ticket: string) => void = () => {}, file = workerFile): RunSession {
  const session = new RunSession(onProgress, file)
  sessions.push(session)
  return session
}

/** Long enough to be interrupted in any phase of its running. */
function longScenario(): string {
  const folder = 'long'
  scratch.copyOfDemoShop(folder)
  scratch.change(`${folder}/scenarios/ten-thousand-shoppers.scenario.json`, (document) => {
    const synthesize = document.synthesize as { profiles: { count: number } }
    synthesize.profiles.count = 1_000_000
  })
  return scratch.at(folder)
}
const long = 'scenarios/ten-thousand-shoppers.scenario.json'

test('without a finished run there is nothing to ask', async () => {
  const session = newSession()
  const query = { at: 0, offset: 0, limit: 10 }
  const answers = [
    session.ask(1, 'frame', 0),
    session.ask(1, 'nextOccurrence', 0),
    session.ask(1, 'previousOccurrence', 0),
    session.ask(1, 'calculations'),
    session.ask(1, 'result', 10),
  ]
  const rows = [
    session.ask(1, 'instances', query),
    session.ask(1, 'instance', 0),
    session.ask(1, 'sends', query),
    session.ask(1, 'send', 0),
    session.ask(1, 'refusals', query),
  ]
  expect(await Promise.all([...answers, ...rows])).toEqual(Array(10).fill(null))
})

test('a run in its thread is the run of this thread, and answers every question alike', async () => {
  const session = newSession()
  const reader = await readerOf(forgottenSession)
  const answer = await session.startRun(demoShop, { ticket: 'a', scenario: forgottenSession })
  const overview = { ...reader.overview(), wallMs: expect.any(Number) }
  expect(answer).toMatchObject({ kind: 'finished', runId: 1, overview })

  const { start, end } = reader.overview()
  const query = { at: end, offset: 0, limit: 100 }
  const noon = start + 30 * 60_000
  expect(await session.ask(1, 'frame', noon)).toEqual(reader.frame(noon))
  expect(await session.ask(1, 'nextOccurrence', noon)).toEqual(reader.occurrences.next(noon))
  expect(await session.ask(1, 'previousOccurrence', noon)).toEqual(reader.occurrences.previous(noon))
  const slices = { journey: 'checkout-abandonment', from: start, sliceMs: 600_000, slices: 24 }
  expect(await session.ask(1, 'activity', slices)).toEqual(reader.activity.activity(slices))
  expect(await session.ask(1, 'instances', query)).toEqual(reader.instances(query))
  expect(await session.ask(1, 'instance', 0)).toEqual(reader.instance(0))
  expect(await session.ask(1, 'instance', 999)).toBe(null)
  expect(await session.ask(1, 'sends', query)).toEqual(reader.sends(query))
  expect(await session.ask(1, 'send', 0)).toEqual(reader.send(0))
  expect(await session.ask(1, 'refusals', query)).toEqual(reader.refusals(query))
  expect(await session.ask(1, 'result', 10)).toEqual({ ...reader.result(10), wall: expect.anything() })
})

test('[HTTP3] a run tells the destinations that its scenario has beside the workspace, with their secrets as stars', async () => {
  const answer = await newSession().startRun(demoShop, { ticket: 'a', scenario: 'scenarios/what-braze-really-gets.scenario.json' })
  const destinations = answer.kind === 'finished' ? answer.destinations : []
  expect(destinations.map(({ id }) => id)).toContain('mail')
  expect(destinations.at(-1)).toMatchObject({ id: 'braze-cloud', settings: { api_key: '***', app_id: 'demo-shop' } })
  expect(JSON.stringify(answer)).not.toContain('demo-api-key')
})

test('another seed makes another run, counted on', async () => {
  const session = newSession()
  const first = await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  const second = await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions, seed: 8 })
  expect(first).toMatchObject({ kind: 'finished', runId: 1, overview: { seed: 7 } })
  expect(second).toMatchObject({ kind: 'finished', runId: 2, overview: { seed: 8 } })
  expect(await session.ask(1, 'result', 0)).toMatchObject({ seed: 7 })
  expect(await session.ask(2, 'result', 0)).toMatchObject({ seed: 8 })
  expect(second).toMatchObject({ kept: [1, 2] })
})

test('a thread that was got ready makes the next run, the same as any other; one that read nothing good does so too', async () => {
  const begun = scratch.at('threads-begun')
  const counting = scratch.write(
    'counting-worker.cjs',
    `require('node:fs').appendFileSync(${JSON.stringify(begun)}, '.')\nrequire(${JSON.stringify(workerFile)})\n`,
  )
  const threads = () => readFileSync(begun, 'utf8').length
  const session = newSession(() => {}, counting)
  const cold = await session.startRun(demoShop, { ticket: 'a', scenario: forgottenSession })
  expect(threads()).toBe(1)
  for (const scenario of [forgottenSession, 'scenarios/gone.scenario.json']) {
    session.prepare(demoShop, scenario)
    session.prepare(demoShop, scenario)
    const warm = await session.startRun(demoShop, { ticket: 'a', scenario: forgottenSession })
    const overview = cold.kind === 'finished' && { ...cold.overview, wallMs: expect.any(Number) }
    expect(warm).toMatchObject({ kind: 'finished', overview })
  }
  expect(threads()).toBe(3)
})

test('a broken scenario is refused with its problems, named as seen from the folder; the run before stays', async () => {
  scratch.copyOfDemoShop('broken')
  scratch.change('broken/journeys/checkout-abandonment.journey.json', (journey) => {
    journey.preset = 'tomorrow'
  })
  const session = newSession()
  await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  const answer = await session.startRun(scratch.at('broken'), { ticket: 'a', scenario: twoSessions })
  expect(answer).toMatchObject({ kind: 'refused', problems: [{ file: 'journeys/checkout-abandonment.journey.json', pointer: '/preset' }] })
  expect(await session.startRun(demoShop, { ticket: 'a', scenario: 'scenarios/gone.scenario.json' })).toMatchObject({
    kind: 'refused',
    problems: [{ file: 'scenarios/gone.scenario.json', code: 'file-missing' }],
  })
  expect(await session.ask(1, 'result', 0)).toMatchObject({ scenario: 'Two sessions interleaved' })
})

test('a run tells how far it is; cancelled in the middle, it leaves the run before as it was', async () => {
  const folder = longScenario()
  const told: RunProgress[] = []
  const session = newSession((progress) => {
    told.push(progress)
    if (progress.phase === 'running' && progress.instances > 0) void session.cancelRun('a')
  })
  await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  expect(told.map(({ phase }) => phase)).toEqual(['reading', 'running', 'sorting'])
  told.length = 0
  expect(await session.startRun(folder, { ticket: 'a', scenario: long })).toEqual({ kind: 'cancelled' })
  expect(told.at(-1)?.phase).toBe('running')
  const shares = told.filter(({ phase }) => phase === 'running').map(({ share }) => share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true)
  expect(await session.ask(1, 'result', 0)).toMatchObject({ scenario: 'Two sessions interleaved' })
})

test('reading what was recorded tells its share, and can be cancelled', async () => {
  scratch.copyOfDemoShop('recorded')
  const sample = readFileSync(scratch.at('recorded/data/a-day-in-the-shop.ndjson'), 'utf8')
  scratch.write('recorded/data/a-day-in-the-shop.ndjson', sample.replaceAll('"messageId"', '"other"').repeat(2_000))
  const told: RunProgress[] = []
  const session = newSession((progress) => {
    told.push(progress)
    if (progress.share > 0) void session.cancelRun('a')
  })
  const scenario = 'scenarios/recorded-shoppers-are-recognised.scenario.json'
  expect(await session.startRun(scratch.at('recorded'), { ticket: 'a', scenario })).toEqual({ kind: 'cancelled' })
  expect(told.every(({ phase }) => phase === 'reading')).toBe(true)
  expect(told.at(-1)?.share).toBeLessThan(1)
  told.length = 0
  expect(await newSession().startRun(demoShop, { ticket: 'a', scenario })).toMatchObject({ kind: 'finished', overview: { profiles: 4 } })
})

test('a start takes the place of a run that is still going', async () => {
  const folder = longScenario()
  let second: ReturnType<RunSession['startRun']> | null = null
  const session = newSession((progress) => {
    if (progress.instances > 0) second ??= session.startRun(demoShop, { ticket: 'b', scenario: twoSessions })
  })
  expect(await session.startRun(folder, { ticket: 'a', scenario: long })).toEqual({ kind: 'cancelled' })
  expect(await second).toMatchObject({ kind: 'finished', runId: 1 })
})

test('a closed session ends the run that was going', async () => {
  const folder = longScenario()
  const session = newSession((progress) => {
    if (progress.instances > 0) void session.close()
  })
  expect(await session.startRun(folder, { ticket: 'a', scenario: long })).toEqual({ kind: 'cancelled' })
  expect(await session.ask(1, 'frame', 0)).toBe(null)
})

test.each([
  ['throws', "throw new Error('no luck')", 'An unexpected error: no luck'],
  ['cannot be read', '((', 'An unexpected error: Unexpected end of input'],
  ['ends', 'process.exit(3)', 'The thread of the run ended before its time.'],
  [
    'runs out of memory',
    "throw Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })",
    /more memory than this machine gives/,
  ],
])('a worker that %s is a fault; the run before stays, and the next one finds a new worker', async (_, program, message) => {
  const folder = resolve('out', 'test-run-changing')
  mkdirSync(folder, { recursive: true })
  for (const file of readdirSync(built)) copyFileSync(join(built, file), join(folder, file))
  const file = join(folder, 'run-worker.cjs')
  const session = newSession(() => {}, file)
  await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  writeFileSync(file, program)
  const answer = await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  expect(answer).toMatchObject({ kind: 'fault', message: typeof message === 'string' ? message : expect.stringMatching(message) })
  expect(await session.ask(1, 'result', 0)).toMatchObject({ scenario: 'Two sessions interleaved' })
  copyFileSync(workerFile, file)
  expect(await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions, seed: 9 })).toMatchObject({ kind: 'finished', runId: 2 })
})

test('a run that is closed has nothing to say any more; the others have', async () => {
  const session = newSession()
  await session.startRun(demoShop, { ticket: 'a', scenario: twoSessions })
  await session.startRun(demoShop, { ticket: 'b', scenario: twoSessions, seed: 8 })
  await session.closeRun(1)
  expect(await session.ask(1, 'frame', 0)).toBe(null)
  expect(await session.ask(2, 'result', 0)).toMatchObject({ seed: 8 })
})

test('a run beside the shown one ends no other, and is told of by its own name', async () => {
  const folder = longScenario()
  const told = new Set<string>()
  let beside: ReturnType<RunSession['startRun']> | null = null
  const session = newSession((progress, ticket) => {
    told.add(ticket)
    if (ticket === 'shown' && progress.instances > 0) {
      beside ??= session
        .startRun(demoShop, { ticket: 'beside', side: true, scenario: twoSessions })
        .finally(() => session.cancelRun('shown'))
    }
  })
  expect(await session.startRun(folder, { ticket: 'shown', scenario: long })).toEqual({ kind: 'cancelled' })
  expect(await beside).toMatchObject({ kind: 'finished', runId: 1, kept: [1] })
  expect([...told].sort()).toEqual(['beside', 'shown'])
})
