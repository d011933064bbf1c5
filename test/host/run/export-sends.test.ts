import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { ExportProgress } from '../../../src/host/output/export-sends.ts'
import { RunSession } from '../../../src/host/run/run-session.ts'
import { crowdScenario } from '../../cli/braze-scenario.ts'
import { ScratchFolder } from '../scratch-folder.ts'
import { buildRunWorker } from './build-run-worker.ts'

const scratch = new ScratchFolder()
// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-export')
const scenario = 'crowd.scenario.json'
scratch.write(scenario, crowdScenario(5_000))
const sessions: RunSession[] = []
let folders = 0

beforeAll(async () => {
  await buildRunWorker(built)
})

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()))
})

/** A finished run of a crowd, an empty folder, and the end of the clock. */
async function finished() {
  const session = new RunSession(() => {}, join(built, 'run-worker.cjs'))
  sessions.push(session)
  const answer = await session.startRun(scratch.at('.'), { ticket: 'a', scenario })
  if (answer.kind !== 'finished') throw new Error(JSON.stringify(answer))
  const folder = scratch.at(`exported-${++folders}`)
  mkdirSync(folder)
  return { session, folder, path: join(folder, 'sends.ndjson'), ...answer.overview }
}
const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n')

test('[INT2] the sends that match are written in trace order, as the result has them, and told on the way', async () => {
  const { session, path, end, start } = await finished()
  const told: ExportProgress[] = []
  const at = start + (end - start) / 4
  const query = { at, journey: 'hello', step: 'greet', search: 'u-1' }
  const { total = 0 } = (await session.ask(1, 'sends', { ...query, offset: 0, limit: 0 })) ?? {}
  const ending = await session.exportSends(1, { path, query }, (progress) => told.push(progress))
  expect(ending).toEqual({ kind: 'done', path, count: total })
  const { sends = [] } = (await session.ask(1, 'result', Number.MAX_SAFE_INTEGER)) ?? {}
  const wanted = sends.filter(({ at: sent, profile }) => Date.parse(sent) <= at && profile.startsWith('u-1'))
  expect(wanted.length).toBeGreaterThan(100)
  expect(linesOf(path)).toEqual(wanted.map((send) => JSON.stringify(send)))
  expect(told[0]).toEqual({ written: 0, total })
  expect(told.map(({ written }) => written)).toEqual(told.map(({ written }) => written).sort((a, b) => a - b))
})

test('questions are answered while an export goes on, and a second export is told to wait', async () => {
  const { session, path, end } = await finished()
  const heard: string[] = []
  const ending = session.exportSends(1, { path, query: { at: end } }, () => {}).then(({ kind }) => heard.push(kind))
  expect(await session.exportSends(1, { path: `${path}.2`, query: { at: end } }, () => {})).toMatchObject({ kind: 'failed' })
  for (let k = 0; k < 10; k++) {
    await session.ask(1, 'frame', end - k)
    heard.push('frame')
  }
  expect(await session.ask(1, 'send', 5)).toMatchObject({ row: { index: 5, status: 'delivered' } })
  heard.push('send')
  await ending
  expect(heard).toEqual([...Array<string>(10).fill('frame'), 'send', 'done'])
})

test.each([
  ['is cancelled', (session: RunSession) => session.cancelExport()],
  ['loses its run', (session: RunSession) => session.closeRun(1)],
  ['loses its session', (session: RunSession) => session.close()],
])('an export that %s leaves nothing behind', async (_, end) => {
  const { session, folder, path, end: at } = await finished()
  let interrupted: Promise<void> | null = null
  const ending = await session.exportSends(1, { path, query: { at } }, ({ written }) => {
    if (written > 0) interrupted ??= end(session)
  })
  expect(ending).toEqual({ kind: 'cancelled' })
  await interrupted
  expect(readdirSync(folder)).toEqual([])
})

test('an export that fails says why, and leaves nothing behind', async () => {
  const { session, folder, path, end } = await finished()
  rmSync(folder, { recursive: true })
  expect(await session.exportSends(1, { path, query: { at: end } }, () => {})).toEqual({
    kind: 'failed',
    message: 'Its folder does not exist: make the folder first.',
  })
})

test('without a finished run there is nothing to export', async () => {
  const session = new RunSession(() => {}, join(built, 'run-worker.cjs'))
  expect(await session.exportSends(1, { path: scratch.at('none'), query: { at: 0 } }, () => {})).toEqual({ kind: 'cancelled' })
})
