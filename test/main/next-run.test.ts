import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RunSession } from '../../src/host/index.ts'
import { NextRun } from '../../src/main/next-run.ts'
import type { WorkspaceView } from '../../src/preload/bridge-contract.ts'

const opened = {
  folder: 'shop',
  scenarios: [{ ok: false }, { ok: true, file: 'scenarios/weekend.scenario.json' }],
} as unknown as WorkspaceView

describe('the thread of the next run', () => {
  const prepare = vi.fn()
  const next = () => new NextRun({ prepare } as unknown as RunSession, () => opened)

  beforeEach(() => {
    prepare.mockClear()
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  test('is got ready once, a while after a run, for a scenario that can be run', () => {
    next().prepareSoon('run')
    expect(prepare).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(prepare.mock.calls).toEqual([['shop', 'scenarios/weekend.scenario.json']])
  })

  test('waits as long as questions are asked one after the other', () => {
    const thread = next()
    thread.prepareSoon('run')
    for (let question = 0; question < 100; question++) {
      vi.advanceTimersByTime(500)
      thread.putOff()
    }
    expect(prepare).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(prepare).toHaveBeenCalledOnce()
  })

  test('is not got ready again by a question that comes later, nor after it was called off', () => {
    const thread = next()
    thread.prepareSoon('opened')
    vi.advanceTimersByTime(60_000)
    thread.putOff()
    vi.advanceTimersByTime(60_000)
    expect(prepare).toHaveBeenCalledOnce()
    thread.prepareSoon('run')
    thread.cancel()
    thread.putOff()
    vi.advanceTimersByTime(60_000)
    expect(prepare).toHaveBeenCalledOnce()
  })
})
