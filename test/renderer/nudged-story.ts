import type { InstanceStory } from '../../src/engine/account/views.ts'

const properties = { session_id: 's1', total: 84.2, items: [{ sku: 'a' }] }

/** Entered at 1 s, ignored a purchase of another session, held for 90 minutes, nudged, done. */
export const nudgedStory: InstanceStory = {
  row: {
    index: 0,
    id: 'checkout/u1/1',
    journey: 'checkout',
    profile: 'u1',
    profileName: 'Ann Ferreira',
    identifier: 's1',
    enteredAt: 1_000,
    endedAt: 5_401_000,
    path: [{ step: 'started' }, { step: 'wait', branch: 'maximum' }, { step: 'nudge' }, { step: 'done' }],
    outcome: 'completed',
  },
  traits: { first_name: 'Ann' },
  result: {
    id: 'checkout/u1/1',
    journey: 'checkout',
    version: 1,
    profile: 'u1',
    identifier: 's1',
    path: 'started > wait[maximum] > nudge > done',
    steps: [],
    context: { Checkout_Started: properties },
    outcome: 'completed',
    endedAt: '1970-01-01T01:30:01.000Z',
  },
  moves: [
    { kind: 'admitted', at: 1_000, event: 'Checkout_Started', messageId: 'm1', properties },
    { kind: 'entered', at: 1_000, step: 'started' },
    { kind: 'left', at: 1_000, step: 'started', branch: null, stayed: 0, event: null, messageId: null, properties: null },
    { kind: 'entered', at: 1_000, step: 'wait' },
    {
      kind: 'ignored',
      at: 60_000,
      event: 'Purchase_Completed',
      messageId: 'm2',
      reason: 'identifier-mismatch',
      detail: 'session_id is "s9", not "s1".',
    },
    { kind: 'left', at: 5_401_000, step: 'wait', branch: 'maximum', stayed: 5_400_000, event: null, messageId: null, properties: null },
    { kind: 'entered', at: 5_401_000, step: 'nudge' },
    {
      kind: 'sent',
      at: 5_401_000,
      step: 'nudge',
      sendIndex: 4,
      destination: 'braze',
      eventName: 'Checkout Nudge',
      status: 'delivered',
      error: null,
    },
    { kind: 'left', at: 5_401_000, step: 'nudge', branch: null, stayed: 0, event: null, messageId: null, properties: null },
    { kind: 'entered', at: 5_401_000, step: 'done' },
    { kind: 'ended', at: 5_401_000, outcome: 'completed', exitRule: null, event: null, messageId: null },
  ],
}
