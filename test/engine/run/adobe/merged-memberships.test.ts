import { expect, test } from 'vitest'
import { rehearse } from '../rehearse.ts'
import { adobe, enters, journey, leaves, qualification } from './adobe.ts'

const both = [journey({ start: qualification({ behavior: 'both' }) })]
const merge = { at: '+2h', merge: { from: 'p2', into: 'p1' } }

/** What let the surviving profile in, and when. */
function heard(timeline: readonly object[]): string[] {
  const { instances } = rehearse(adobe({ journeys: both, timeline: [...timeline] }))
  return instances
    .filter(({ profile }) => profile === 'p1')
    .map(({ steps, context }) => {
      const { behavior } = Object.values(context)[0] as { behavior: string }
      return `${steps[0]?.at.slice(11, 16)} ${behavior}`
    })
}

test('[MRG4] who was in by either is out when it is told of the survivor', () => {
  expect(heard([enters('+1h'), enters('+1h', 'str', 'p2'), merge, leaves('+3h')])).toEqual(['09:00 entrance', '11:00 exit'])
})

test('[MRG4] or of the one that it has become', () => {
  expect(heard([enters('+1h'), merge, leaves('+3h', 'str', 'p2')])).toEqual(['09:00 entrance', '11:00 exit'])
})

test('[MRG4] the merge itself lets the survivor in where the other one was', () => {
  expect(heard([enters('+1h', 'str', 'p2'), merge, leaves('+3h')]).at(-1)).toBe('11:00 exit')
})
