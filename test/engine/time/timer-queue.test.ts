import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { TimerQueue } from '../../../src/engine/time/timer-queue.ts'

test('[ORD5] timers are taken by key and, among equals, in the order in which they were armed', () => {
  const command = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 8 }) }, { weight: 2, arbitrary: fc.constant('take' as const) })
  fc.assert(
    fc.property(fc.array(command, { maxLength: 300 }), (commands) => {
      const queue = new TimerQueue()
      const model: { key: number; instance: number }[] = []
      commands.forEach((given, instance) => {
        if (given !== 'take') {
          queue.arm(given, instance, instance + 1)
          model.push({ key: given, instance })
        } else if (model.length > 0) {
          const first = model.reduce((least, timer) => (timer.key < least.key ? timer : least))
          model.splice(model.indexOf(first), 1)
          expect(queue.earliestKey()).toBe(first.key)
          queue.take()
          expect([queue.takenInstance, queue.takenTicket]).toEqual([first.instance, first.instance + 1])
        }
        expect(queue.count).toBe(model.length)
      })
    }),
    { numRuns: 500, seed: 7 },
  )
})

test('an empty queue is due never', () => {
  const queue = new TimerQueue()
  expect(queue.earliestKey()).toBe(Number.POSITIVE_INFINITY)
  queue.arm(5, 1, 1)
  queue.clear()
  expect(queue.earliestKey()).toBe(Number.POSITIVE_INFINITY)
})
