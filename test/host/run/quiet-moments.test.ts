import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { QuietMoments } from '../../../src/host/run/quiet-moments.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** When what waits for quiet goes on, ms from now, if somebody asks at these times. */
async function goesOnAfter(askedAt: readonly number[]): Promise<number> {
  const moments = new QuietMoments()
  const begun = performance.now()
  for (const at of askedAt) setTimeout(() => moments.heard(), at)
  await vi.advanceTimersByTimeAsync(askedAt[0] === 0 ? 1 : 0)
  const next = moments.next().then(() => performance.now() - begun)
  await vi.advanceTimersByTimeAsync(5_000)
  return Math.round(await next)
}

test('while nobody asks, work goes on in the next turn', async () => {
  expect(await goesOnAfter([])).toBe(0)
})

test('it waits until nobody has asked for a fifth of a second', async () => {
  expect(await goesOnAfter([0])).toBe(200)
  expect(await goesOnAfter([0, 150, 300])).toBe(500)
})

test('somebody who asks all the time is not waited for longer than a second', async () => {
  const everyFrame = Array.from({ length: 200 }, (_, frame) => frame * 16)
  expect(await goesOnAfter(everyFrame)).toBe(1_001)
})
