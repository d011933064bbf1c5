import { describe, expect, test } from 'vitest'
import { checkout, event, type Given, rehearse } from './rehearse.ts'

/** A nudge at the deadline, then a second hold for the same purchase. */
const twoHolds = checkout({ nudge: { next: 'again' } }) as { readonly steps: object }
const again = {
  type: 'hold-until',
  name: 'Again',
  branches: [{ id: 'back', name: 'Back', event: 'Bought', next: 'done' }],
  maximum: { after: '1h', next: 'done' },
}
const buysAtTheDeadline: Given = {
  journeys: [{ ...twoHolds, steps: { ...twoHolds.steps, again } }],
  timeline: [event('+0s', 'Started', { session: 's1' }), event('+1h', 'Bought', { session: 's1', total: 5 })],
  assumptions: { 'event-at-deadline': 'timer-wins' },
}

describe('[SND10] a send knows what came before it', () => {
  test('and not what comes after it at the same instant', () => {
    const { instances, sends } = rehearse(buysAtTheDeadline)
    expect(instances[0]?.path).toBe('start > hold[maximum] > nudge > again[back] > done')
    expect(JSON.stringify(instances[0]?.context)).toContain('"total":5')
    expect(sends).toHaveLength(1)
    expect(sends[0]).toMatchObject({ at: instances[0]?.steps[3]?.left, path: 'start > hold[maximum] > nudge' })
    expect(sends[0]?.event?.properties).toMatchObject({ journey_context: { Started: { session: 's1' } } })
    expect(JSON.stringify(sends[0]?.event)).not.toContain('total')
  })
})
