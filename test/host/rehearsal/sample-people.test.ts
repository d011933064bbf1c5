import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { EditedFiles } from '../../../src/host/drafts/edited-files.ts'
import { samplePeople, tryPeople } from '../../../src/host/rehearsal/sample-people.ts'
import type { SessionRun } from '../../../src/host/run/run-session.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const shoppers = 'scenarios/ten-thousand-shoppers.scenario.json'

/** The shoppers as they are edited: with these parts besides, and so many of them. */
async function editedShoppers(folder: string, parts: JsonObject, people: JsonObject = {}) {
  const edited = new EditedFiles(scratch.copyOfDemoShop(folder), {}, () => true)
  const document = (await edited.read(shoppers))?.document as JsonObject
  const synthesize = document.synthesize as JsonObject
  const profiles = { ...(synthesize.profiles as JsonObject), ...people }
  edited.keep(shoppers, { ...document, ...parts, synthesize: { ...synthesize, profiles } })
  return edited
}

/** What a trial asks a session to run. */
async function triedOf(edited: EditedFiles): Promise<{ readonly run: SessionRun | null; readonly message: string }> {
  const opened = await openWorkspaceFolder(edited.folder, edited.documents)
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  let run: SessionRun | null = null
  const session = {
    startRun: async (_folder: string, asked: SessionRun) => {
      run = asked
      return { kind: 'cancelled' } as const
    },
    ask: async () => null,
    closeRun: async () => {},
  }
  const answer = await tryPeople(session, opened.workspace, edited, 'ticket', shoppers)
  return { run, message: answer.kind === 'failed' ? answer.message : '' }
}

test('[EDIT19] people are sampled as the file is edited; what is wrong with it is said', async () => {
  const two = await samplePeople(await editedShoppers('two', {}, { count: 2, idPrefix: 'x-' }), shoppers)
  expect(two).toMatchObject({ kind: 'sampled', clock: { start: Date.UTC(2026, 0, 5), end: Date.UTC(2026, 1, 4) } })
  expect(two.kind === 'sampled' && two.people.map(({ profile }) => profile.id)).toEqual(['x-0', 'x-1'])
  expect(await samplePeople(await editedShoppers('broken', {}, { count: -1 }), shoppers)).toMatchObject({ kind: 'failed' })
  const unknown = await samplePeople(await editedShoppers('unknown', {}, { traits: { a: { faker: 'nobody.knows' } } }), shoppers)
  expect(unknown).toMatchObject({ kind: 'failed', message: expect.stringContaining('Faker has no method "nobody.knows"') })
  expect(
    await samplePeople(await editedShoppers('late', { clock: { start: '2026-01-05T00:00:00Z', end: '2025-01-05T00:00:00Z' } }), shoppers),
  ) //
    .toMatchObject({ kind: 'failed' })
  expect(await samplePeople(await editedShoppers('none', {}), 'scenarios/gone.scenario.json')).toMatchObject({ kind: 'failed' })
})

test('[EDIT19] so many are sent through as say what all do, without whom the scenario lists, and the scenario of them can be run', async () => {
  const edited = await editedShoppers('listed', {
    profiles: [{ id: 'ann' }],
    timeline: [
      { at: '+1h', profile: 'ann', event: 'Checkout_Started' },
      { at: '+1h', profile: 'u-9999', traits: { plan: 'vip' } },
      { at: '+2h', merge: { from: 'u-1', into: 'ann' } },
      { at: '+1d', journey: 'order-receipt', do: 'pause' },
    ],
  })
  const { run } = await triedOf(edited)
  expect(run?.side).toBe(true)
  const document = run?.document as JsonObject
  expect(document.synthesize).toMatchObject({ profiles: { count: 500, idPrefix: 'u-' } })
  expect(document.timeline).toEqual([{ at: '+1d', journey: 'order-receipt', do: 'pause' }])
  expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['profiles']))
  expect(document.expect).toBeUndefined()
  const loaded = await loadScenario(scratch.at('listed', shoppers), { document })
  expect(loaded.ok ? [] : loaded.problems).toEqual([])
})

test('[EDIT19] fewer are sent through where each does much, and nobody where there is nobody', async () => {
  const activity = [{ event: 'Checkout_Started', perProfile: { poisson: { mean: 1000, every: '1d' } } }]
  const busy = await editedShoppers('busy', {})
  const document = busy.documents[shoppers] as JsonObject
  busy.keep(shoppers, { ...document, synthesize: { ...(document.synthesize as JsonObject), activity } })
  const { run } = await triedOf(busy)
  expect(run?.document?.synthesize).toMatchObject({ profiles: { count: 8 } })
  const nobody = await triedOf(await editedShoppers('nobody', {}, { count: 0 }))
  expect(nobody).toEqual({ run: null, message: 'There is nobody to send through: raise the number of people.' })
})
