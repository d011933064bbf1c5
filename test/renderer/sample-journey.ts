import type { Journey } from '../../src/engine/model/journey.ts'

/** A checkout journey with a hold that is left three ways, one of them with no step behind it. */
export const checkout: Journey = {
  format: 'rehearsal/journey/1',
  id: 'checkout',
  name: 'Checkout',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: {
      type: 'event',
      event: 'Checkout_Started',
      entry: 'every-time',
      identifier: 'session_id',
      where: [{ property: 'currency', anyOf: ['EUR', 'USD'] }],
      next: 'wait',
    },
    wait: {
      type: 'hold-until',
      name: 'Wait for the purchase',
      branches: [
        { id: 'purchased', name: 'Purchased', event: 'Purchase_Completed', next: 'done' },
        { id: 'emptied', event: 'Cart_Emptied', next: null },
      ],
      maximum: { after: '1h30m', next: 'nudge' },
    },
    nudge: {
      type: 'send-to-destination',
      name: 'Nudge',
      eventName: 'Checkout Nudge',
      activations: [{ id: 'a1', destination: 'braze' }],
      next: 'done',
    },
    done: { type: 'end' },
  },
}

export const braze = [{ id: 'braze', name: 'Braze', kind: 'recorder' as const }]
