import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import type { PreviewedSend } from '../../../src/engine/index.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { previewInWorkspace } from '../../../src/host/test-send/preview-in-workspace.ts'
import type { PreviewRequest } from '../../../src/host/test-send/preview-request.ts'
import { demoShop as folder, readerOf } from '../sample.ts'

const thousands = 'scenarios/ten-thousand-shoppers.scenario.json'

function journeyIn(file: string, change: (journey: JsonObject) => JsonObject = (same) => same): Journey {
  const decoded = decodeJourney(change(JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject))
  if (!decoded.ok) throw new Error('the sample is broken')
  return decoded.value
}

const checkout = 'journeys/checkout-abandonment.journey.json'

/** The first rows of `sends` of a run, as `--json` has them. */
const sendsOfRun = async (scenario: string, limit: number): Promise<readonly SendResult[]> => (await readerOf(scenario)).result(limit).sends

const profilesOf = (scenario: string): readonly string[] =>
  (JSON.parse(readFileSync(join(folder, scenario), 'utf8')) as { readonly profiles: readonly { readonly id: string }[] }).profiles.map(
    ({ id }) => id,
  )

async function preview(scenario: string, profile: string, step: string, journey = journeyIn(checkout)): Promise<PreviewedSend | undefined> {
  const answer = await previewInWorkspace({ folder, journey, place: { step }, scenario, seed: 7, profile, asRun: true })
  if (answer.kind !== 'previewed') throw new Error(JSON.stringify(answer))
  return answer.sends[0]
}

test('[TST9] for a profile the preview is the very send of the run', async () => {
  const { sends } = (await readerOf(thousands)).readers
  const firstOf = (step: string, count: number): SendResult[] => {
    const rows = sends.matching({ journey: 'checkout-abandonment', step }).slice(0, 40)
    const results = rows.map((row) => sends.result(row))
    return results.filter(({ profile }, index) => results.findIndex((one) => one.profile === profile) === index).slice(0, count)
  }
  const chosen = [...firstOf('nudge', 5), ...firstOf('reminder', 4)]
  expect(chosen.length).toBe(9)
  for (const row of chosen) {
    const send = await preview(thousands, row.profile, row.step ?? '')
    const { event, payload, requests, answer, inRun } = send ?? {}
    expect({ event, payload, requests, ...answer }).toEqual({
      event: row.event,
      payload: row.payload,
      requests: row.requests,
      status: row.status,
      attempts: row.attempts,
      error: row.error,
    })
    expect(inRun).toEqual({ at: row.at, instance: row.instance })
  }
}, 120_000)

test('[TST9] it is made with the journey as it is edited, and by the answers of the scenario', async () => {
  const down = 'scenarios/braze-is-down-for-twenty-minutes.scenario.json'
  const [row] = await sendsOfRun(down, 10)
  const edited = journeyIn(checkout, (journey) => {
    const text = JSON.stringify(journey)
    return JSON.parse(text.replace('"name":{"@path":"$.event"}', '"name":"Another name"')) as JsonObject
  })
  const send = await preview(down, row?.profile ?? '', 'nudge', edited)
  expect(send?.answer).toMatchObject({ status: row?.status, attempts: row?.attempts })
  expect(send?.payload).toEqual({ ...(row?.payload as JsonObject), name: 'Another name' })
  expect(send?.mapping.find(({ name }) => name === 'name')?.value).toBe('Another name')
})

test('[TST9] who gets nothing there has a test send of its own', async () => {
  const buys = 'scenarios/buys-before-the-hold-expires.scenario.json'
  const [profile = ''] = profilesOf(buys)
  const request = { folder, journey: journeyIn(checkout), place: { step: 'nudge' }, scenario: buys, seed: 7, profile, asRun: true }
  const answer = await previewInWorkspace(request)
  expect(answer).toMatchObject({
    kind: 'previewed',
    sends: [{ inRun: null, event: { userId: profile } }],
    notOwn: {
      message: expect.stringMatching(
        /^In this scenario the profile gets nothing here\. It left ".+ because Purchase_Completed came/,
      ) as string,
    },
  })
  // A test event is one from a tester, whatever a run would send.
  const tried = await previewInWorkspace({ ...request, asRun: false })
  expect(JSON.stringify(tried)).toContain('event_tester_')
})

/** The sample with a document of it changed, as an edited one is. */
const edited = (file: string, change: object): Record<string, JsonObject> => ({
  [file]: { ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject), ...change },
})

test('[TST9] who comes to no send of its own hears why', async () => {
  const nudged = 'scenarios/leaves-and-is-nudged.scenario.json'
  const orders = 'scenarios/order-is-forwarded-at-once.scenario.json'
  const whyNot = async (more: Partial<PreviewRequest>, profile = 'ben') => {
    const request = {
      folder,
      journey: journeyIn(checkout),
      place: { step: 'nudge' },
      scenario: nudged,
      seed: 7,
      profile,
      asRun: true,
      ...more,
    }
    const answer = await previewInWorkspace(request)
    if (answer.kind !== 'previewed') throw new Error(JSON.stringify(answer))
    expect(answer.sends.map(({ inRun }) => inRun)).toEqual(answer.notOwn === null ? [expect.anything()] : [null])
    return answer.notOwn?.message ?? null
  }
  expect(await whyNot({})).toBeNull()
  expect(await whyNot({ scenario: orders }, profilesOf(orders)[0])).toBe('The scenario does not rehearse this journey.')
  expect(await whyNot({}, 'nobody')).toBe('There is no profile "nobody" in this scenario.')
  const never = edited(nudged, { timeline: [] })
  expect(await whyNot({ documents: never })).toMatch(/^In this scenario the profile gets nothing here\. .*Checkout Abandonment/i)
  // Whose answers are counted gets another one than alone.
  const journey = journeyIn(checkout)
  const { nudge } = journey.steps
  const [destination = ''] = nudge?.type === 'send-to-destination' ? nudge.activations.map((one) => one.destination) : []
  const counted = edited(nudged, { responses: { [destination]: [{ status: 503, times: 1 }, { status: 200 }] } })
  expect(await whyNot({ documents: counted })).toMatch(/^What "braze" answers is counted or capped over all profiles/)
})
