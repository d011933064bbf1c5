const instant = '2026-01-05T11:00:00.000Z'
const syncKey = 'checkout__nudge_8943l'

/** What a send step of a journey emits, as integrations get it: reference 8.1. */
export const journeyEvent = {
  type: 'track',
  event: 'Checkout Nudge',
  userId: 'u1',
  timestamp: instant,
  receivedAt: instant,
  originalTimestamp: instant,
  messageId: 'personas_abcdefabcdefabcdefabcd',
  context: {
    personas: {
      computation_class: 'journey_step',
      computation_id: syncKey,
      computation_key: syncKey,
      event_emitter_id: 'ee_abcdefabcdefabcdefabcd',
      namespace: 'spa_abcdefabcdefabcdefabcd',
      space_id: 'spa_abcdefabcdefabcdefabcd',
    },
  },
  properties: {
    journey_context: {
      Checkout_Started: {
        session_id: 's1',
        total: 42,
        currency: 'EUR',
        products: [{ product_id: 'p1', name: 'Mug', price: 21, quantity: 2 }],
      },
    },
    journey_metadata: { journey_id: 'checkout', epoch_id: 'checkout/u1/1' },
    email: 'ann@example.com',
    phone: '+33612345678',
    first_name: 'Ann',
    last_name: 'Doe',
  },
}

export const from = (path: string) => ({ '@path': `$.${path}` })
