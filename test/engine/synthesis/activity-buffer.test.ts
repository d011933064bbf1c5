import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendActivity, newActivityBuffer, sortActivity } from '../../../src/engine/synthesis/activity-buffer.ts'

const nodeCount = 3

/** Few instants and many events, so that most stand at one instant with others. */
const anyEvents = fc.array(fc.record({ at: fc.nat(20), node: fc.nat(nodeCount - 1) }), { maxLength: 300 })

test('any number of events is put in order of arrival, recipe and arrival number, each whole', () => {
  fc.assert(
    fc.property(anyEvents, fc.nat(4), (events, capacity) => {
      const buffer = newActivityBuffer(capacity)
      const rows = events.map(({ at, node }, arrival) => ({ at, node, arrival, key: arrival * nodeCount + node }))
      for (const { at, node, key } of rows) appendActivity(buffer, at, node * 10, key)
      sortActivity(buffer, nodeCount)
      rows.sort((a, b) => a.at - b.at || a.node - b.node || a.arrival - b.arrival)
      expect(buffer.count).toBe(events.length)
      expect([...buffer.at.subarray(0, buffer.count)]).toEqual(rows.map(({ at }) => at))
      expect([...buffer.event.subarray(0, buffer.count)]).toEqual(rows.map(({ node }) => node * 10))
      expect([...buffer.key.subarray(0, buffer.count)]).toEqual(rows.map(({ key }) => key))
    }),
    { seed: 71, numRuns: 300 },
  )
})
