import type { Journey } from '../../src/engine/model/journey.ts'
import type { Segment } from '../../src/engine/model/segment.ts'

export const vips: readonly Segment[] = [{ id: 'vips', name: 'VIPs', evaluation: 'scripted' }]

/** A hold that restarts, a data split, a randomized split, and two exit rules of which one sends. */
export const loyalty: Journey = {
  format: 'rehearsal/journey/1',
  id: 'loyalty',
  name: 'Loyalty',
  preset: 'twilio-ga-2025-11',
  start: 'joined',
  steps: {
    joined: { type: 'event', event: 'Joined', audience: 'vips', next: 'browse' },
    browse: {
      type: 'hold-until',
      name: 'Browsing',
      branches: [
        { id: 'again', name: 'Viewed again', event: 'Viewed', restart: true },
        { id: 'bought', name: 'Bought', event: 'Bought', next: 'plan' },
      ],
      maximum: { after: '2d', next: 'plan' },
    },
    plan: {
      type: 'condition',
      name: 'Plan',
      branches: [
        {
          id: 'pro',
          name: 'Pro',
          when: {
            all: [
              { trait: 'plan', is: 'equals', value: 'pro' },
              { segment: 'vips', member: true },
            ],
          },
          next: 'ab',
        },
        { id: 'big', when: { context: 'Bought.total', is: 'greater-than', value: 100 } },
      ],
    },
    ab: {
      type: 'random-split',
      name: 'Test',
      sameBranch: true,
      branches: [
        { id: 'a', name: 'With gift', percent: 70, next: 'done' },
        { id: 'b', percent: 30, next: 'done' },
      ],
    },
    done: { type: 'end' },
  },
  exitRules: [
    { id: 'left', name: 'Left the club', event: 'Left', where: [{ property: 'reason', equals: 'moved' }], send: true },
    { id: 'blocked', event: 'Blocked', matchIdentifier: true },
  ],
  exitSend: { eventName: 'Goodbye', activation: { id: 'bye', destination: 'braze', context: 'none' } },
}
