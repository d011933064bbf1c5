import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { previewInWorkspace } from '../../../src/host/test-send/preview-in-workspace.ts'
import type { PreviewAnswer, PreviewRequest } from '../../../src/host/test-send/preview-request.ts'
import { searchProfiles } from '../../../src/host/test-send/search-profiles.ts'
import { SendPreviews } from '../../../src/host/test-send/send-previews.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const folder = scratch.copyOfDemoShop('shop')
const nudged = 'scenarios/leaves-and-is-nudged.scenario.json'
const thousands = 'scenarios/ten-thousand-shoppers.scenario.json'

/** The sample's journey with another first activation of its nudge. */
function journey(change: (activation: Record<string, unknown>) => void = () => {}): Journey {
  const name = `shop/journeys/changed.journey.json`
  cpSync(join(folder, 'journeys/checkout-abandonment.journey.json'), scratch.at(name))
  let changed: unknown
  scratch.change(name, (document) => {
    const { nudge } = document.steps as { nudge: { activations: Record<string, unknown>[] } }
    change(nudge.activations[0] as Record<string, unknown>)
    changed = JSON.parse(JSON.stringify(document))
  })
  const decoded = decodeJourney(changed)
  if (!decoded.ok) throw new Error('the test’s own journey is broken')
  return decoded.value
}

const asked = (more: Partial<PreviewRequest> = {}): PreviewRequest => {
  return { folder, journey: journey(), place: { step: 'nudge' }, scenario: nudged, seed: 7, profile: null, asRun: false, ...more }
}

function previewed(answer: PreviewAnswer): Extract<PreviewAnswer, { kind: 'previewed' }> {
  if (answer.kind !== 'previewed') throw new Error(JSON.stringify(answer))
  return answer
}

const valuesOf = (answer: PreviewAnswer): Record<string, unknown> =>
  Object.fromEntries(previewed(answer).sends[0]?.mapping.map(({ name, value }) => [name, value]) ?? [])

test('[TST5] the data are of a sample profile, or of one of the scenario’s, listed or synthetic', async () => {
  const sample = previewed(await previewInWorkspace(asked()))
  expect(sample.profile).toBeNull()
  expect(valuesOf(sample)).toMatchObject({ external_id: 'sample-profile', email: 'sample@example.com' })
  const ben = await previewInWorkspace(asked({ profile: 'ben' }))
  expect(previewed(ben).profile).toBe('ben')
  expect(valuesOf(ben)).toMatchObject({ external_id: 'ben', email: 'ben@example.com' })

  const synthetic = previewed(await previewInWorkspace(asked({ scenario: thousands, profile: 'u-3' })))
  expect(synthetic.profile).toBe('u-3')
  const { properties } = (synthetic.sends[0]?.event ?? {}) as { properties: JsonObject }
  const found = await searchProfiles({ folder, scenario: thousands, seed: 7, text: 'U-3', from: 0 })
  expect(found.profiles[0]).toMatchObject({ id: 'u-3', name: expect.stringContaining(String(properties.first_name)) as string })
  // Nobody is called so.
  expect(previewed(await previewInWorkspace(asked({ profile: 'nobody' }))).profile).toBeNull()
})

test('[TST5] anybody of the scenario is found by id, name or e-mail address, slice by slice, as it is edited', async () => {
  const among = { folder, scenario: nudged, seed: 7, from: 0 }
  const ben = { id: 'ben', name: 'Ben Okafor' }
  for (const text of ['', 'ben', 'OKA', 'ben@example'])
    expect(await searchProfiles({ ...among, text })).toEqual({ profiles: [ben], next: null, of: 1 })
  expect((await searchProfiles({ ...among, text: 'nobody' })).profiles).toEqual([])
  expect(await searchProfiles({ ...among, scenario: null, text: '' })).toEqual({ profiles: [], next: null, of: 0 })
  // Who has it as id is there at once, among a million; the search goes on slice by slice.
  const document = JSON.parse(readFileSync(join(folder, thousands), 'utf8')) as { synthesize: { profiles: object } } & JsonObject
  const synthesize = { ...document.synthesize, profiles: { ...document.synthesize.profiles, count: 1_000_000 } }
  const documents = { [thousands]: { ...document, synthesize } as unknown as JsonObject }
  const million = { ...among, scenario: thousands, documents }
  const last = await searchProfiles({ ...million, text: 'u-999999' })
  expect([last.profiles.map(({ id }) => id), last.next, last.of]).toEqual([['u-999999'], 10_000, 1_000_000])
  const end = await searchProfiles({ ...million, text: '-99999', from: 999_990 })
  expect([end.profiles.map(({ id }) => id), end.next]).toEqual([
    ['u-999990', 'u-999991', 'u-999992', 'u-999993', 'u-999994', 'u-999995', 'u-999996', 'u-999997', 'u-999998', 'u-999999'],
    null,
  ])
  const many = await searchProfiles({ ...million, text: 'u-' })
  expect([many.profiles.length, many.next]).toEqual([50, 50])
})

test('[TST5] traits of the scenario’s profiles can be mapped, with their types', async () => {
  const { sends } = previewed(await previewInWorkspace(asked()))
  const traits = sends[0]?.suggestions.filter(({ origin }) => origin.kind === 'trait').map(({ path, type, isSent }) => [path, type, isSent])
  expect(traits).toEqual([
    ['$.properties.first_name', 'string', true],
    ['$.properties.email', 'string', true],
    ['$.properties.last_name', 'string', false],
    ['$.properties.plan', 'string', false],
  ])
})

test('[TST5] a destination function is called too', async () => {
  const decoded = decodeJourney(JSON.parse(readFileSync(join(folder, 'journeys/loyalty-points.journey.json'), 'utf8')))
  if (!decoded.ok) throw new Error('the sample is broken')
  const [step] = Object.entries(decoded.value.steps).find(([, { type }]) => type === 'send-to-destination') ?? ['']
  const { sends } = previewed(await previewInWorkspace(asked({ journey: decoded.value, place: { step }, scenario: null })))
  expect(sends[0]).toMatchObject({ error: null, mapping: [], requests: [{ url: 'https://loyalty.example/v1/points' }] })
})

test('[TST6] what is wrong with a mapping is shown by its sends', async () => {
  const lacking = journey(({ mapping }) =>
    Object.assign(mapping as object, { time: undefined, braze_id: '', _update_existing_only: 'yes' }),
  )
  const { sends } = previewed(await previewInWorkspace(asked({ journey: lacking })))
  expect(sends[0]?.error).toMatchObject({ code: 'PAYLOAD_VALIDATION_FAILED' })
  expect(sends[0]?.mapping.find(({ name }) => name === 'time')?.problems.map(({ code }) => code)).toEqual(['unmapped-required-field'])
  const broken = journey(({ mapping }) => Object.assign(mapping as object, { name: { '@pth': '$.event' } }))
  const row = previewed(await previewInWorkspace(asked({ journey: broken }))).sends[0]?.mapping.find(({ name }) => name === 'name')
  expect(row?.problems.map(({ code }) => code)).toEqual(['bad-mapping'])
  expect(row?.failure).not.toBeNull()
})

test('[TST6] what keeps a journey from sending is told', async () => {
  const nowhere = journey((activation) => Object.assign(activation, { destination: 'nowhere' }))
  const answer = await previewInWorkspace(asked({ journey: nowhere }))
  expect(answer).toMatchObject({ kind: 'refused', problems: [{ code: 'unknown-destination', severity: 'error' }] })
  // What could be mapped is known all the same.
  const suggested = answer.kind === 'refused' ? answer.suggestions.a1?.map(({ path }) => path) : []
  expect(suggested).toContain('$.properties.journey_context.Checkout_Started.total')
})

test('[TST6] limits, percents, and what is wrong with another step leave the values of a send known; what is wrong with itself does not', async () => {
  const valid = valuesOf(await previewInWorkspace(asked({ profile: 'ben' })))
  const activation = { id: 'b1', destination: 'nowhere' }
  const shares = [0, 1].map((index) => ({ id: `s${index}`, name: `Share ${index}`, percent: 25, next: 'elsewhere' }))
  const elsewhere = { type: 'send-to-destination', name: 'n'.repeat(200), eventName: 'Other', activations: [activation] }
  const troubled = { ...journey(), name: 'Long'.repeat(40) }
  const steps = { ...troubled.steps, split: { type: 'random-split', branches: shares }, elsewhere }
  const whole = { ...troubled, steps } as unknown as Journey
  const request = { journey: whole, profile: 'ben' }
  const answer = previewed(await previewInWorkspace(asked(request)))
  expect(valuesOf(answer)).toEqual(valid)
  expect(await previewInWorkspace(asked({ ...request, place: { step: 'elsewhere' } }))).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'unknown-destination', pointer: '/steps/elsewhere/activations/0/destination' }],
  })
  // Nobody can be rehearsed with it, and it is shown all the same, with what is to be mended for it.
  const { notOwn } = previewed(await previewInWorkspace(asked({ ...request, asRun: true })))
  expect(notOwn?.problems.map(({ pointer }) => pointer)).toContain('/steps/elsewhere/activations/0/destination')
})

test('[TST6] loops, unknown segments, an unknown entry event, bad expressions and where the step leads on leave its values known', async () => {
  const valid = valuesOf(await previewInWorkspace(asked({ profile: 'ben' })))
  const { steps, ...rest } = journey()
  const { next: _, ...nudge } = steps.nudge as { next?: string }
  const audience = { segment: 'nobody-knows' }
  const asking = [
    { id: 'x', when: { segment: 'nobody-knows-either' }, next: 'back' },
    { id: 'y', when: { expression: '1 +' } },
  ]
  const troubled = {
    ...rest,
    exitRules: [{ id: 'out', event: 'Left', matchIdentifier: true }],
    steps: {
      ...steps,
      [rest.start]: { ...steps[rest.start], audience },
      nudge: { ...nudge, next: 'loop' },
      loop: { type: 'wait', for: '1h', next: 'nudge' },
      back: { type: 'wait', for: '1h', next: 'asking' },
      asking: { type: 'condition', branches: asking, next: 'nowhere' },
    },
  } as unknown as Journey
  const answer = previewed(await previewInWorkspace(asked({ journey: troubled, profile: 'ben', asRun: true })))
  expect(valuesOf(answer)).toEqual(valid)
  expect(answer.notOwn?.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['loop', 'unknown-segment']))
  // Without an event to enter by there is no context.
  const entry = { type: 'wait', for: '1h', next: 'nudge' } as const
  const entryless = { ...rest, steps: { ...steps, [rest.start]: entry } }
  const refused = await previewInWorkspace(asked({ journey: entryless }))
  expect(refused).toMatchObject({ kind: 'refused', problems: [{ code: 'wrong-start', pointer: '/start', file: '' }] })
})

test('[TST6] of the workspace only the destination is needed, and of the scenario nothing', async () => {
  const valid = valuesOf(await previewInWorkspace(asked()))
  const workspace = JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8')) as JsonObject & { destinations: { id: string }[] }
  const scenario = JSON.parse(readFileSync(join(folder, nudged), 'utf8')) as JsonObject
  const broken = {
    'workspace.json': { ...workspace, segments: [{ id: 'half' }], destinations: [...workspace.destinations, { id: 'crm', kind: 'http' }] },
    [nudged]: { ...scenario, expect: [{ nonsense: 1 }], limits: 'many' },
  } as unknown as Record<string, JsonObject>
  const answer = previewed(await previewInWorkspace(asked({ documents: broken, profile: 'ben', asRun: true })))
  expect(Object.keys(valuesOf(answer))).toEqual(Object.keys(valid))
  expect(answer.profile).toBe('ben')
  expect(new Set(answer.notOwn?.problems.map(({ file }) => file))).toEqual(new Set(['workspace.json', nudged]))
  const toBroken = journey((activation) => {
    delete activation.mapping
    Object.assign(activation, { destination: 'crm' })
  })
  const place = `/destinations/${workspace.destinations.length}/url`
  expect(await previewInWorkspace(asked({ documents: broken, journey: toBroken }))).toMatchObject({
    kind: 'refused',
    problems: [{ file: 'workspace.json', pointer: place }],
  })
})

test('[TST5] what is edited and not saved yet is there: a destination, an event with what can be mapped of it', async () => {
  const documents = { 'workspace.json': JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8')) as JsonObject }
  const workspace = documents['workspace.json'] as { destinations: object[]; events: { properties?: object }[] }
  workspace.destinations.push({ id: 'new', kind: 'recorder' })
  workspace.events[0]!.properties = { colour: 'string' }
  const toNew = journey((activation) => {
    delete activation.mapping
    Object.assign(activation, { destination: 'new' })
  })
  expect(await previewInWorkspace(asked({ journey: toNew }))).toMatchObject({ kind: 'refused' })
  const { sends } = previewed(await previewInWorkspace(asked({ journey: toNew, documents })))
  expect(sends[0]?.suggestions.map(({ path }) => path)).toContain('$.properties.journey_context.Checkout_Started.colour')
})

const built = resolve('out', 'test-preview')
const previews = new SendPreviews(join(built, 'preview-worker.cjs'))
beforeAll(async () => {
  const entries = {
    'preview-worker': resolve('src/host/test-send/preview-worker.ts'),
    'integration-worker': resolve('src/host/destinations/integration-worker.ts'),
  }
  await bundleForNode({ entries, outDir: built })
})
afterAll(() => previews.close())

test('in a thread of their own they are the same, several at a time', async () => {
  const [one, other] = await Promise.all([previews.preview(asked()), previews.preview(asked({ profile: 'ben' }))])
  expect(one).toEqual(await previewInWorkspace(asked()))
  expect(valuesOf(other)).toMatchObject({ external_id: 'ben' })
  const search = { folder, scenario: nudged, seed: 7, text: 'oka', from: 0 }
  expect(await previews.search(search)).toEqual(await searchProfiles(search))
})

test('a thread that cannot be started fails what was asked, and no more than that', async () => {
  const nothing = new SendPreviews(join(built, 'nothing.cjs'))
  expect(await nothing.preview(asked())).toMatchObject({ kind: 'failed' })
  expect(await nothing.search({ folder, scenario: nudged, seed: 7, text: '', from: 0 })).toEqual({ profiles: [], next: null, of: 0 })
  await nothing.close()
})
