import { expect, test } from 'vitest'
import type { MembershipView } from '../../src/engine/account/views.ts'
import { calculationTicks, lagStretches, memberStretches } from '../../src/renderer/segments/bar-shapes.ts'
import { membershipText } from '../../src/renderer/segments/membership-text.ts'
import { membershipWords } from '../../src/renderer/segments/membership-words.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 6, 20)
const at = (hours: number) => start + hours * hour
const periods = (first: boolean, ...turns: readonly number[]) =>
  [0, ...turns].map((hours, place) => ({ from: at(hours), isMember: first === (place % 2 === 0) }))

/** Calculated daily at 01:00, shown 20 minutes later. */
const gold: MembershipView = {
  segment: 'gold',
  evaluation: 'batch',
  stored: periods(true, 25 + 1 / 3, 73 + 1 / 3),
  truly: periods(true, 22, 50, 53, 60),
  records: [],
  calculations: [1, 25, 49, 73].map((hours) => ({ start: at(hours), shows: at(hours + 1 / 3) })),
}
const words = (hours: number, view = gold) => membershipWords(view, at(hours))

test('what is known and what is true are told with the instants of their changes', () => {
  expect(words(2)).toEqual({ known: 'member from the start', truth: null, lags: false })
  expect(words(23)).toEqual({ known: 'member from the start', truth: 'truly left 20 Jul 22:00, not known yet', lags: true })
  expect(words(26)).toEqual({
    known: 'left 21 Jul 01:20 (found out by the calculation of 01:00)',
    truth: 'truly left 20 Jul 22:00',
    lags: false,
  })
  expect(words(51).truth).toBe('truly in since 22 Jul 02:00, not known yet')
})

test('what came and went between two calculations was seen by nobody', () => {
  expect(words(55)).toEqual({
    known: 'left 21 Jul 01:20 (found out by the calculation of 01:00)',
    truth: 'truly in and out again 22 Jul 05:00, unseen',
    lags: false,
  })
})

test('a calculation of the day before is told with its day', () => {
  const late = { ...gold, stored: periods(false, 49), calculations: [{ start: at(23), shows: at(49) }] }
  expect(words(50, late).known).toBe('member since 22 Jul 01:00 (found out by the calculation of 20 Jul 23:00)')
})

test('a scripted membership is as the scenario says, and true', () => {
  const told: MembershipView = { ...gold, evaluation: 'scripted', stored: periods(false, 5), truly: periods(false, 5), calculations: [] }
  expect(words(1, told)).toEqual({ known: 'not a member', truth: null, lags: false })
  expect(words(6, told)).toEqual({ known: 'member since 20 Jul 05:00 (as the scenario says)', truth: null, lags: false })
})

test('bars are drawn at the scale of the clock, hatched where what is known is not true', () => {
  const range = { start, end: at(100) }
  const view = { ...gold, stored: periods(false, 30, 60), truly: periods(false, 20, 50) }
  expect(memberStretches(view.stored, range)).toEqual([{ from: 0.3, to: 0.6 }])
  expect(memberStretches(view.truly, range)).toEqual([{ from: 0.2, to: 0.5 }])
  expect(lagStretches(view, range)).toEqual([
    { from: 0.2, to: 0.3 },
    { from: 0.5, to: 0.6 },
  ])
  const after = { ...view, calculations: [{ start: at(99), shows: at(101) }] }
  expect(calculationTicks(after, range)).toEqual([{ from: 0.99, to: 1 }])
})

test('a row as text has every change', () => {
  const text = membershipText(gold, 'Gold', { index: 0, profile: 'u1', profileName: 'Ann', email: null, membership: null }, at(26))
  expect(text.split('\n').slice(0, 6)).toEqual([
    'Gold (gold), batch',
    'Ann (u1), Tue 21 Jul 2026 02:00:00 UTC',
    'left 21 Jul 01:20 (found out by the calculation of 01:00); truly left 20 Jul 22:00',
    '',
    'known  20 Jul 00:00:00  member',
    'known  21 Jul 01:20:00  not a member',
  ])
  expect(text).toContain('calculated  21 Jul 01:00:00  shows 21 Jul 01:20:00')
})
