import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Segment } from '../../src/engine/model/segment.ts'
import { restMs, type TrialRun, Trials, type WhatIf } from '../../src/renderer/segments/trials.ts'

const segment = { id: 'gold' } as Segment
const summary = { people: 1, byKind: { 'only-in-a': 0, 'only-in-b': 1, path: 0, send: 0, outcome: 0, time: 0 } } as never

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Trials whose runs end when the test says so. */
function observed() {
  const told: WhatIf[] = []
  const started: { readonly ticket: string; readonly end: (made: TrialRun) => void }[] = []
  const cancelled: string[] = []
  const closed: number[] = []
  const trials = new Trials({
    start: (ticket) => new Promise((end) => started.push({ ticket, end })),
    cancel: async (ticket) => cancelled.push(ticket),
    close: async (run) => closed.push(run),
    compare: async (run, onShare) => {
      onShare(0.5)
      return { key: `key-${run}`, summary }
    },
    newTicket: () => `t${started.length + 1}`,
    tell: (whatIf) => told.push(whatIf),
  })
  const finish = async (place: number, run: number) => {
    started[place]?.end({ kind: 'finished', run, instances: 5, sends: 2 })
    await vi.advanceTimersByTimeAsync(0)
  }
  const last = () => told.at(-1)
  return { trials, started, cancelled, closed, told, last, finish }
}

test('whoever goes through values with the keys has one run, of the last value', async () => {
  const { trials, started, last, finish } = observed()
  for (let press = 1; press <= 8; press++) {
    trials.choose(segment, `Takes ${press}m`)
    await vi.advanceTimersByTimeAsync(restMs - 1)
  }
  expect(started).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(started).toHaveLength(1)
  await finish(0, 11)
  expect(last()).toMatchObject({ trying: { kind: 'none' }, answer: { run: 11, key: 'key-11', tried: 'Takes 8m' } })
})

test('the last answer stays while the next one is made, and its run is closed when there is another', async () => {
  const { trials, told, last, finish, closed } = observed()
  trials.choose(segment, 'Takes 1m')
  await vi.advanceTimersByTimeAsync(restMs)
  await finish(0, 11)
  trials.choose(segment, 'Takes 2m')
  expect(last()).toMatchObject({ trying: { kind: 'rest' }, answer: { run: 11 } })
  await vi.advanceTimersByTimeAsync(restMs)
  trials.hear('t2', 0.25)
  expect(last()).toMatchObject({ trying: { kind: 'running', share: 0.25 }, answer: { run: 11 } })
  trials.hear('t1', 0.9)
  expect(last()).toMatchObject({ trying: { share: 0.25 } })
  expect(closed).toEqual([])
  await finish(1, 12)
  expect(told.at(-2)).toMatchObject({ trying: { kind: 'comparing', share: 0.5 }, answer: { run: 11 } })
  expect(last()).toMatchObject({ trying: { kind: 'none' }, answer: { run: 12, tried: 'Takes 2m' } })
  expect(closed).toEqual([11])
})

test('a run that was overtaken is cancelled, and closed if it ended all the same', async () => {
  const { trials, last, finish, cancelled, closed } = observed()
  trials.choose(segment, 'Takes 1m')
  await vi.advanceTimersByTimeAsync(restMs)
  trials.choose(segment, 'Takes 2m')
  expect(cancelled).toEqual(['t1'])
  await finish(0, 11)
  expect(closed).toEqual([11])
  expect(last()).toMatchObject({ trying: { kind: 'rest' }, answer: null })
})

test('cancelling keeps the answer before; leaving forgets and frees it', async () => {
  const { trials, last, finish, cancelled, closed, started } = observed()
  trials.choose(segment, 'Takes 1m')
  await vi.advanceTimersByTimeAsync(restMs)
  await finish(0, 11)
  trials.choose(segment, 'Takes 2m')
  trials.cancel()
  await vi.advanceTimersByTimeAsync(restMs)
  expect(started).toHaveLength(1)
  expect(last()).toMatchObject({ trying: { kind: 'cancelled' }, answer: { run: 11 } })
  trials.choose(segment, 'Takes 3m')
  await vi.advanceTimersByTimeAsync(restMs)
  started[1]?.end({ kind: 'failed', message: 'No.' })
  await vi.advanceTimersByTimeAsync(0)
  expect(last()).toMatchObject({ trying: { kind: 'failed', message: 'No.' }, answer: { run: 11 } })
  trials.leave()
  expect(last()).toEqual({ trying: { kind: 'none' }, answer: null })
  expect(closed).toEqual([11])
  expect(cancelled).toEqual([])
})
