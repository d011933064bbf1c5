import type { JsonObject } from '../../../../src/engine/model/json-value.ts'
import { cart, eventName, sentAt, traits, type VendorSend } from './vendor-send.ts'

/** An activation holds one send; a step of this product at most five of them. */
const mostActivations = 5

/** A scenario in which one customer's way through one journey sends through each of these integrations. @param mappings of each */
export function vendorScenario(sends: readonly VendorSend[], mappings: readonly JsonObject[]) {
  const activations = sends.map(({ folder, id = folder, action }, index) => ({
    id: `to-${id}`,
    destination: id,
    action,
    context: 'all',
    traits: Object.keys(traits),
    mapping: mappings[index],
  }))
  const steps = Array.from({ length: Math.ceil(activations.length / mostActivations) }, (_, index) => ({
    id: `nudge-${index}`,
    type: 'send-to-destination',
    name: `Nudge ${index}`,
    eventName,
    activations: activations.slice(index * mostActivations, (index + 1) * mostActivations),
  }))
  const sendSteps = steps.map(({ id, ...step }, index) => [id, { ...step, next: steps[index + 1]?.id ?? null }] as const)
  return {
    format: 'rehearsal/scenario/1',
    name: 'Everybody hears of it',
    clock: { start: sentAt, end: '+1d' },
    destinations: sends.map(({ folder, id = folder, settings, responses }) => ({ id, kind: 'actions', slug: folder, settings, responses })),
    journeys: [
      {
        format: 'rehearsal/journey/1',
        id: 'everywhere',
        preset: 'twilio-ga-2025-11',
        start: 'started',
        steps: {
          started: { type: 'event', event: 'Checkout_Started', entry: 'once', next: steps[0]?.id },
          ...Object.fromEntries(sendSteps),
        },
      },
    ],
    profiles: [{ id: 'u1', identities: { email: [traits.email] }, traits }],
    timeline: [{ at: '+0s', profile: 'u1', event: 'Checkout_Started', properties: cart }],
  }
}
