import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Frame } from '../../src/engine/account/views.ts'
import { setWindow } from '../../src/renderer/state/window-state.ts'
import { followCounts, followRows, showsRowsOf, useTableClock } from '../../src/renderer/tables/table-clock.ts'

const countsOf = (at: number): Frame => ({ at, during: null, sends: at, ignoredByAll: 0, journeys: {}, versions: {} })
const shownAt = () => useTableClock.getState().shown?.at
let ends: (() => void)[] = []

/** The clock moves on, and the tables are told. */
function moveTo(at: number): void {
  setWindow({ frame: countsOf(at) })
  vi.advanceTimersByTime(1_000)
}

beforeEach(() => {
  vi.useFakeTimers()
  setWindow({ frame: null })
  ends = [followCounts(), followRows()]
})

afterEach(() => {
  for (const end of ends) end()
  setWindow({ frame: null })
  vi.useRealTimers()
})

test('a tab tells the counts of the rows that came, also when later counts were told meanwhile', () => {
  moveTo(10)
  showsRowsOf(10)
  expect(shownAt()).toBe(10)
  moveTo(20)
  moveTo(30)
  expect(useTableClock.getState().at).toBe(30)
  expect(shownAt()).toBe(10)
  showsRowsOf(20)
  expect(shownAt()).toBe(20)
  showsRowsOf(30)
  expect(shownAt()).toBe(30)
})

test('the clock goes back while rows are read', () => {
  moveTo(30)
  moveTo(10)
  showsRowsOf(30)
  expect(shownAt()).toBe(30)
  showsRowsOf(10)
  expect(shownAt()).toBe(10)
  moveTo(30)
  expect(shownAt()).toBe(10)
  showsRowsOf(30)
  expect(shownAt()).toBe(30)
})

test('a table that answered nothing yet lets the counts stand until it does; without a table the counts are those last told', () => {
  moveTo(10)
  expect(shownAt()).toBeUndefined()
  ends.pop()?.()
  expect(shownAt()).toBe(10)
  moveTo(20)
  expect(shownAt()).toBe(20)
})
