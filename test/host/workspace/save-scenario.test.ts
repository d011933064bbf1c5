import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RunReader } from '../../../src/engine/index.ts'
import { runScenario } from '../../../src/host/run/run-scenario.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { saveScenario } from '../../../src/host/workspace/save-scenario.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const scenario = 'scenarios/leaves-and-is-nudged.scenario.json'
const journeyFile = 'journeys/checkout-abandonment.journey.json'

async function shop(name: string) {
  const answer = await openWorkspaceFolder(scratch.copyOfDemoShop(name))
  if (answer.kind !== 'opened') throw new Error('the sample does not open')
  return answer.workspace
}

async function readerOfFile(...loading: Parameters<typeof loadScenario>): Promise<RunReader> {
  const loaded = await loadScenario(...loading)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const run = await runScenario(loaded.scenario)
  if (run.kind !== 'finished') throw new Error(run.kind)
  return run.reader
}

test('a session runs on the journeys that it began with, and so does the scenario that it is saved as', async () => {
  const workspace = await shop('changed')
  const path = join(workspace.folder, scenario)
  const first = (await readerOfFile(path)).overview()
  scratch.change(`changed/${journeyFile}`, (journey) => {
    journey.name = 'Changed since'
  })
  const { start, journeys } = first
  const act = { at: start + 60_001, journey: 'checkout-abandonment', do: 'archive' } as const
  const session = { acts: [act], responses: {}, journeys }
  const acted = (await readerOfFile(path, { amendments: session })).overview()
  expect(acted.versions[0]?.definition.name).toBe(journeys[0]?.name)
  expect(acted.versions[0]?.states).toEqual([
    { at: start, state: 'live' },
    { at: start + 60_001, state: 'archived' },
  ])
  const request = { ...session, scenario, seed: first.seed, name: 'Archived early', replace: false }
  expect(await saveScenario(workspace, request)).toEqual({ kind: 'written', file: 'scenarios/archived-early.scenario.json' })
  expect((await readerOfFile(join(workspace.folder, 'scenarios/archived-early.scenario.json'))).overview().digest).toBe(acted.digest)
  expect(await saveScenario(workspace, request)).toEqual({ kind: 'exists', file: 'scenarios/archived-early.scenario.json' })
  expect(await saveScenario(workspace, { ...request, replace: true })).toMatchObject({ kind: 'written' })
})

test('journeys that are as they were stay paths, and the scenario that was run is never written over', async () => {
  const workspace = await shop('unchanged')
  const { journeys, seed } = (await readerOfFile(join(workspace.folder, scenario))).overview()
  const request = { acts: [], responses: {}, journeys, scenario, seed, name: 'Again', replace: false }
  expect(await saveScenario(workspace, request)).toMatchObject({ kind: 'written' })
  const saved = JSON.parse(readFileSync(join(workspace.folder, 'scenarios/again.scenario.json'), 'utf8'))
  expect(saved.journeys).toEqual([`../${journeyFile}`])
  expect(await saveScenario(workspace, { ...request, name: 'Leaves and is nudged', replace: true })).toMatchObject({ kind: 'failed' })
})

test('an act that the checks refuse is a problem of the scenario’s file', async () => {
  const workspace = await shop('refused')
  const path = join(workspace.folder, scenario)
  const { start, journeys } = (await readerOfFile(path)).overview()
  const definition = { ...journeys[0]!, id: 'another' }
  const act = { at: start + 1, journey: journeys[0]!.id, do: 'publish', definition, previous: 'pause', excludeEarlier: false } as const
  const loaded = await loadScenario(path, { amendments: { acts: [act], responses: {}, journeys } })
  expect(loaded).toMatchObject({ ok: false, problems: [{ file: path, code: 'other-journey' }] })
})

test('what was before the first act stays as it was', async () => {
  const workspace = await shop('before')
  const path = join(workspace.folder, scenario)
  const before = await readerOfFile(path)
  const { start, journeys } = before.overview()
  const nudge = before.occurrences.next(start) ?? start
  const acted = await readerOfFile(path, {
    amendments: { acts: [{ at: nudge + 1, journey: journeys[0]!.id, do: 'archive' }], responses: {}, journeys },
  })
  for (const at of [start, nudge]) expect(acted.frame(at)).toEqual(before.frame(at))
  expect(acted.overview().digest).not.toBe(before.overview().digest)
})

test('what destinations answer in a session goes before what the scenario and the workspace say, and is saved with it', async () => {
  const workspace = await shop('answers')
  const path = join(workspace.folder, scenario)
  const { seed, journeys, digest } = (await readerOfFile(path)).overview()
  const session = { acts: [], responses: { braze: [{ status: 404 }] }, journeys }
  const acted = await readerOfFile(path, { amendments: session })
  expect(acted.overview()).toMatchObject({ digest, responses: { braze: [{ status: 404 }] } })
  expect(acted.result(100).sends.map(({ status, attempts }) => [status, attempts.map((one) => one.status)])).toContainEqual([
    'failed',
    [404],
  ])
  await saveScenario(workspace, { ...session, scenario, seed, name: 'Gone', replace: false })
  const saved = join(workspace.folder, 'scenarios/gone.scenario.json')
  expect(JSON.parse(readFileSync(saved, 'utf8')).responses).toEqual({ braze: [{ status: 404 }] })
  expect((await readerOfFile(saved)).result(100).sends).toEqual(acted.result(100).sends)
  const other = { ...session, responses: { braze: [{ status: 200 as const }], postmark: [{ silent: true }] } }
  expect((await readerOfFile(saved, { amendments: other })).overview().responses).toEqual(other.responses)
})

test('[DLV19] answers of a destination that is not there are a problem of the scenario’s file', async () => {
  const workspace = await shop('nobody')
  const path = join(workspace.folder, scenario)
  const loaded = await loadScenario(path, { amendments: { acts: [], responses: { brace: [{ status: 404 }] }, journeys: [] } })
  expect(loaded).toMatchObject({ ok: false, problems: [{ file: path, pointer: '/responses/brace', code: 'unknown-destination' }] })
})
