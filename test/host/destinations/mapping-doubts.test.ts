import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Integration, IntegrationAction, IntegrationField } from '../../../src/engine/integrations/integration.ts'
import { readyActivation } from '../../../src/engine/integrations/ready-activation.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/engine/model/json-value.ts'
import type { Problem } from '../../../src/engine/model/problem.ts'
import { closeNetwork } from '../../../src/host/destinations/closed-network.ts'
import { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { integrationNames } from '../../../src/host/destinations/integration-names.ts'
import { journey, problemsOfJourney, steps } from '../../engine/check/checked.ts'
import { callIntegration } from './call-integration.ts'
import { ClosedExits } from './closed-exits.ts'
import { madeUpSettings, mappingsFor } from './made-up-calls.ts'

// What checks say of a mapping before anything runs is held against the vendor's own validation.

const desk = new IntegrationDesk()
let exits: ClosedExits
beforeAll(() => {
  for (const say of ['log', 'warn', 'error'] as const) vi.spyOn(console, say).mockImplementation(() => {})
  exits = new ClosedExits()
  closeNetwork()
})
afterAll(() => exits.open())

/** One of so many: all of them take minutes. A prime, so that no kind of mistake is passed over. */
const share = Number(process.env.EVERY ?? 41)

/** The mapping with one thing wrong with it, for each field and each part of a spelt-out object. */
function spoiled(fields: readonly IntegrationField[], mapping: JsonObject): JsonObject[] {
  return fields.flatMap((field) => {
    const { name, properties } = field
    const { [name]: value, ...others } = mapping
    const isSpelt = isJsonObject(value) && properties !== null
    const inner = isSpelt ? spoiled(properties, value).map((part) => ({ ...mapping, [name]: part })) : []
    const wrong: readonly JsonValue[] = ['zork', 7.5, true, { zork: 1 }]
    return [others, ...wrong.map((one) => ({ ...mapping, [name]: one })), ...inner]
  })
}

function doubtsAbout(integration: Integration, action: IntegrationAction, mapping: JsonObject): Problem[] {
  const activations = [{ id: 'a1', destination: 'it', action: action.id, mapping }]
  const nudge = { type: 'send-to-destination', name: 'Nudge', activations, next: 'done' }
  const known = new Map([[integration.slug, integration]])
  return problemsOfJourney(journey(steps({ nudge })), {
    destinations: [{ id: 'it', kind: 'actions', slug: integration.slug }],
    integrations: { names: [], known },
  })
}

const certain = ['unmapped-required-field', 'unfit-mapped-value', 'mapped-value-not-a-choice']

test('what a check is sure of, the integration refuses', async () => {
  const seen = new Map<string, number>()
  const falseAlarms: string[] = []
  let count = 0
  for (const [folder] of integrationNames) {
    const integration = desk.describe(folder)
    const settings = madeUpSettings(integration)
    for (const action of integration.actions) {
      const whole = mappingsFor(integration, action).find(({ name }) => name === 'everything')?.mapping ?? {}
      for (const mapping of spoiled(action.fields, whole)) {
        count += 1
        if (count % share !== 0) continue
        const doubts = doubtsAbout(integration, action, mapping).filter(({ code }) => certain.includes(code))
        if (doubts.length === 0) continue
        for (const { code } of doubts) seen.set(code, (seen.get(code) ?? 0) + 1)
        const { failure } = await callIntegration(desk, { folder, action: action.id, settings, mapping })
        if (failure?.code !== 'PAYLOAD_VALIDATION_FAILED')
          falseAlarms.push(`${folder}/${action.id}: ${doubts.map(({ message }) => message).join(' ')}`)
      }
    }
  }
  expect(falseAlarms).toEqual([])
  for (const code of certain) expect(seen.get(code) ?? 0, code).toBeGreaterThan(10)
}, 600_000)

test('nothing is said against the values of the vendor’s own mappings', () => {
  const doubts = integrationNames.flatMap(([folder]) => {
    const integration = desk.describe(folder)
    return integration.actions.flatMap((action) =>
      doubtsAbout(integration, action, readyActivation(integration, action, 'it').activation.mapping)
        .filter(({ code }) => code === 'unfit-mapped-value' || code === 'mapped-value-not-a-choice')
        .map(({ message }) => `${folder}/${action.id}: ${message}`),
    )
  })
  expect(doubts).toEqual([])
})
