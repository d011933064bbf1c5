import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SendResult } from '../../../src/engine/account/result.ts'
import type { PreviewedSend } from '../../../src/engine/index.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { previewInWorkspace } from '../../../src/host/test-send/preview-in-workspace.ts'
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
  expect(answer).toMatchObject({ kind: 'previewed', isRehearsed: true, sends: [{ inRun: null, event: { userId: profile } }] })
  // A test event is one from a tester, whatever a run would send.
  const tried = await previewInWorkspace({ ...request, asRun: false })
  expect(JSON.stringify(tried)).toContain('event_tester_')
})

test('[TST9] and so has everybody in a scenario of other journeys', async () => {
  const orders = 'scenarios/order-is-forwarded-at-once.scenario.json'
  const [profile = ''] = profilesOf(orders)
  const request = { folder, journey: journeyIn(checkout), place: { step: 'nudge' }, scenario: orders, seed: 7, profile, asRun: true }
  expect(await previewInWorkspace(request)).toMatchObject({ kind: 'previewed', isRehearsed: false, profile, sends: [{ inRun: null }] })
})
