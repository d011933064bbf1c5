import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LatestOnly } from '../../src/renderer/bridge/latest-only.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A reader whose answers come when the test says so. */
function readerInHand() {
  const asked: number[] = []
  const shown: number[] = []
  const answers: (() => void)[] = []
  const reader = new LatestOnly<number, number>(
    (wish) => {
      asked.push(wish)
      return new Promise((resolve) => answers.push(() => resolve(wish)))
    },
    (answer) => shown.push(answer),
    50,
  )
  const answer = async () => {
    answers.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { reader, asked, shown, answer }
}

test('one read at a time, and of the wishes meanwhile only the last', async () => {
  const { reader, asked, shown, answer } = readerInHand()
  for (const wish of [1, 2, 3]) reader.want(wish)
  expect(asked).toEqual([1])
  await answer()
  await vi.advanceTimersByTimeAsync(50)
  expect(asked).toEqual([1, 3])
  await answer()
  expect(shown).toEqual([1, 3])
})

test('the next read waits for the gap, however quick the answer was', async () => {
  const { reader, asked, answer } = readerInHand()
  reader.want(1)
  await answer()
  reader.want(2)
  await vi.advanceTimersByTimeAsync(49)
  expect(asked).toEqual([1])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toEqual([1, 2])
})

test('a read that fails keeps nobody from asking again', async () => {
  let reads = 0
  const shown: string[] = []
  const reader = new LatestOnly<string, string>(
    async (wish) => {
      reads += 1
      if (reads === 1) throw new Error('gone')
      return wish
    },
    (answer) => shown.push(answer),
    0,
  )
  reader.want('first')
  await vi.advanceTimersByTimeAsync(1)
  reader.want('second')
  await vi.advanceTimersByTimeAsync(1)
  expect(shown).toEqual(['second'])
})

test('once stopped, an answer that was under way is not shown', async () => {
  const { reader, shown, answer } = readerInHand()
  reader.want(1)
  reader.stop()
  await answer()
  expect(shown).toEqual([])
})
