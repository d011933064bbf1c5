import { existsSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import type { RunResult, SendResult } from '../../../src/engine/account/result.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/engine/model/json-value.ts'
import { describedIntegration } from '../../../src/host/destinations/catalogue/read-catalogue.ts'
import { takeIntegrationWorker } from '../../../src/host/destinations/integration-worker-file.ts'
import { readerOf } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'
import { advertisingSends } from './vendor-sends/advertising.ts'
import { analyticsSends } from './vendor-sends/analytics.ts'
import { customerSends } from './vendor-sends/customers.ts'
import { engagementSends } from './vendor-sends/engagement.ts'
import { lookUpSends } from './vendor-sends/look-ups.ts'
import { messagingSends } from './vendor-sends/messaging.ts'
import { streamSends } from './vendor-sends/streams.ts'
import { vendorScenario } from './vendor-sends/vendor-journey.ts'
import { eventName, sentAt, traits, type VendorSend } from './vendor-sends/vendor-send.ts'

const sends = [
  ...engagementSends,
  ...messagingSends,
  ...customerSends,
  ...analyticsSends,
  ...advertisingSends,
  ...lookUpSends,
  ...streamSends,
]

const scratch = new ScratchFolder()
// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-vendors')
const heard = resolve(built, 'heard.txt')
let result: RunResult

beforeAll(async () => {
  await bundleForNode({ entries: { 'trapped-worker': resolve('test/host/destinations/trapped-worker.ts') }, outDir: built })
  rmSync(heard, { force: true })
  takeIntegrationWorker(resolve(built, 'trapped-worker.cjs'))
  const scenario = vendorScenario(sends, await Promise.all(sends.map(mappingOf)))
  const reader = await readerOf(scratch.write('vendors.scenario.json', scenario), '/')
  result = reader.result(1_000)
})

/** What the vendor suggests for the events of journeys, and what the marketer makes of it. */
async function mappingOf({ folder, action, mapping, isSuggested }: VendorSend): Promise<JsonObject> {
  if (!isSuggested) return mapping
  const { presets } = await describedIntegration(folder)
  const preset = presets.find((one) => one.action === action && one.occasion === 'journeys_step_entered_track')
  if (!preset) throw new Error(`${folder} suggests no mapping for journeys`)
  return { ...preset.mapping, ...mapping }
}

function sendTo(id: string): SendResult | undefined {
  return result.sends.find(({ destination }) => destination === id)
}

/** What the mapping takes from the event as it stands there. */
function plainlyMapped(mapping: JsonObject, event: JsonValue | undefined): JsonObject {
  const taken = Object.entries(mapping).flatMap(([field, value]) => {
    const path = isJsonObject(value ?? null) ? (value as JsonObject)['@path'] : undefined
    const found = typeof path === 'string' ? valueAt(event, path.split('.').slice(1)) : undefined
    return found === undefined ? [] : [[field, found] as const]
  })
  return Object.fromEntries(taken)
}

function valueAt(value: JsonValue | undefined, [key, ...rest]: readonly string[]): JsonValue | undefined {
  if (key === undefined || key === '') return value
  return isJsonObject(value ?? null) ? valueAt((value as JsonObject)[key], rest) : undefined
}

describe('[INT2] the very requests of one journey’s send', () => {
  test.each(sends)('through $folder, $action', ({ folder, id = folder, action, mapping, requests }) => {
    const send = sendTo(id)
    expect(send).toMatchObject({
      action,
      event: { type: 'track', event: eventName, userId: 'u1', properties: traits },
      status: 'delivered',
      attempts: [{ at: sentAt, status: 200 }],
      error: null,
    })
    expect(send?.payload).toMatchObject(plainlyMapped(mapping, send?.event))
    expect(send?.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      requests.map(({ method = 'POST', url }) => `${method} ${url}`),
    )
    requests.forEach(({ headers = {}, body }, index) => {
      expect(send?.requests[index]?.headers).toMatchObject(headers)
      expect({ body: send?.requests[index]?.body }).toMatchObject({ body })
    })
  })
})

test('[INT2] they are forty integrations at least', () => {
  expect(result.sends).toHaveLength(sends.length)
  expect(new Set(sends.map(({ folder }) => folder)).size).toBeGreaterThanOrEqual(40)
})

test('[INT6] no secret shows anywhere', () => {
  expect(JSON.stringify(result)).not.toContain('top-secret')
})

test('[INT7] and the trap around their thread has heard nothing', () => {
  expect(existsSync(heard)).toBe(true)
  expect(new Set(readFileSync(heard, 'utf8').trim().split('\n'))).toEqual(new Set(['listening']))
})
