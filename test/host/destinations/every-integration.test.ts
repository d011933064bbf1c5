import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Answer, acceptsAnything, noAnswer } from '../../../src/engine/delivery/answers.ts'
import type { PerformedAction } from '../../../src/engine/index.ts'
import { closeNetwork } from '../../../src/host/destinations/closed-network.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { integrationNames } from '../../../src/host/destinations/integration-names.ts'
import { type AskedOfIntegration, callIntegration } from './call-integration.ts'
import { ClosedExits } from './closed-exits.ts'
import { madeUpSettings, mappingsFor, secretMark } from './made-up-calls.ts'

/** What destinations might say; the last one, whatever integrations look for before they go on. */
const answers: readonly Answer[] = [
  acceptsAnything,
  { ...acceptsAnything, body: 'a text' },
  { ...acceptsAnything, status: 404 },
  { ...acceptsAnything, status: 500, body: { error: { message: 'out of order' } } },
  noAnswer,
  {
    ...acceptsAnything,
    body: {
      id: 'id1',
      token: 'token1',
      access_token: 'token2',
      expires: '2030-01-01T00:00:00Z',
      expires_in: 3600,
      success: true,
      total: 1,
      data: [{ id: 'd1', name: 'n', key: 'k' }],
      results: [{ id: 'r1', properties: {} }],
      records: [{ Id: '1' }],
      totalSize: 1,
      elements: [{ id: 'e1' }],
    },
  },
]

interface MadeUpCall extends AskedOfIntegration {
  readonly label: string
}

const desk = new IntegrationDesk()
let exits: ClosedExits
beforeAll(() => {
  // What the vendors' libraries print is not ours to show.
  for (const say of ['log', 'warn', 'error'] as const) vi.spyOn(console, say).mockImplementation(() => {})
  exits = new ClosedExits()
  closeNetwork()
})
afterAll(() => exits.open())

function callsOf(folder: string): MadeUpCall[] {
  const integration = desk.describe(folder)
  const settings = madeUpSettings(integration)
  return integration.actions.flatMap((action) =>
    mappingsFor(integration, action).flatMap(({ name, mapping }) =>
      (name === 'everything' ? answers : [acceptsAnything]).map((answer, index) => {
        const label = `${folder}/${action.id}, ${name}, answer ${index}`
        return { label, folder, action: action.id, settings, mapping, answer }
      }),
    ),
  )
}

test('[INT5] [INT7] every action of every integration comes to an end that can be shown, twice the same in whatever order, and never reaches out', async () => {
  const calls = integrationNames.flatMap(([folder]) => callsOf(folder))
  expect(new Set(calls.map(({ folder, action }) => `${folder}/${action}`)).size).toBeGreaterThan(600)
  const shown = new Map<MadeUpCall, string>()
  const wrong: string[] = []
  let requests = 0
  for (const one of calls) {
    const performed = await callIntegration(desk, one)
    requests += performed.requests.length
    const text = JSON.stringify(structuredClone(performed))
    shown.set(one, text)
    wrong.push(...flaws(performed, text).map((flaw) => `${one.label}: ${flaw}`))
  }
  for (const one of [...calls].reverse()) {
    const again = JSON.stringify(await callIntegration(desk, one))
    if (again !== shown.get(one)) wrong.push(`${one.label}: another outcome the second time: ${again}`)
  }
  expect(wrong).toEqual([])
  expect(exits.tried).toEqual([])
  // Most of them get as far as their request.
  expect(requests).toBeGreaterThan(calls.length / 3)
}, 600_000)

/** @param text the same as JSON */
function flaws(performed: PerformedAction, text: string): string[] {
  const { requests, failure } = performed
  return [
    ...(isDeepStrictEqual(JSON.parse(text), performed) ? [] : ['not JSON']),
    ...(holdsSecret(text) ? [`a secret shows: ${text}`] : []),
    ...requests.flatMap(({ url }) => (/^https?:\/\/\S+$/.test(url) ? [] : [`no address: ${url}`])),
    ...(failure && (failure.message === '' || failure.code === '' || Number.isNaN(failure.status)) ? [`says nothing: ${text}`] : []),
  ]
}

/** As it is, or encoded for an address or in base 64. */
function holdsSecret(text: string): boolean {
  if (text.includes(secretMark)) return true
  return [...text.matchAll(/[\w+/-]{20,}/g)].some(([word]) => Buffer.from(word, 'base64').includes(secretMark))
}
