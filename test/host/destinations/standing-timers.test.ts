import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { StandingTimers } from '../../../src/host/destinations/standing-timers.ts'

/** Does this where timers stand. */
async function standing<Result>(work: () => Promise<Result>): Promise<Result> {
  const timers = new StandingTimers()
  const putBack = timers.install()
  try {
    return await timers.settle(work())
  } finally {
    putBack()
  }
}
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe('[INT5] where the clock stands', () => {
  test('a day’s pause is over at once, and many of them', async () => {
    const told: string[] = []
    await standing(async () => {
      for (const name of ['one', 'two', 'three']) {
        await pause(86_400_000)
        told.push(name)
      }
    })
    expect(told).toEqual(['one', 'two', 'three'])
  })

  test('what is due first comes first; of several the one armed first', async () => {
    const told: string[] = []
    const tell = (name: string, ms: number) => pause(ms).then(() => told.push(name))
    await standing(() => Promise.all([tell('late', 20), tell('first', 10), tell('second', 10)]))
    expect(told).toEqual(['first', 'second', 'late'])
  })

  test('a cleared timer never comes, and an interval once', async () => {
    const told: string[] = []
    await standing(async () => {
      clearTimeout(setTimeout(() => told.push('cleared'), 5))
      const interval = setInterval(() => told.push('interval'), 5)
      await pause(100)
      clearInterval(interval)
    })
    expect(told).toEqual(['interval'])
  })

  test('a time-out never overtakes a machine that reads files, however long it takes', async () => {
    const read = async () => {
      for (let k = 0; k < 200; k++) await readFile('package-lock.json')
      return 'the files'
    }
    expect(await standing(() => Promise.race([read(), pause(1).then(() => 'the time-out')]))).toBe('the files')
  })

  test('what waits for something that never comes is told so', async () => {
    await expect(standing(() => new Promise(() => {}))).rejects.toThrow('waits for something that never comes')
  })

  test('the timers of the machine are back afterwards', async () => {
    const before = [setTimeout, clearTimeout, setInterval, clearInterval]
    await standing(() => pause(5))
    expect([setTimeout, clearTimeout, setInterval, clearInterval]).toEqual(before)
  })
})
