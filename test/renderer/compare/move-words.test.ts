import { expect, test } from 'vitest'
import type { CourseMove } from '../../../src/engine/account/difference/course-move.ts'
import type { DifferenceRow } from '../../../src/engine/account/difference/difference-views.ts'
import { moveWords } from '../../../src/renderer/compare/move-words.ts'
import { changeInWords } from '../../../src/renderer/segments/change-words.ts'
import { braze, checkout } from '../sample-journey.ts'

const around = { journey: { ...checkout, exitRules: [{ id: 'x1', name: 'Bought elsewhere', event: 'Bought' }] }, destinations: braze }
const left = (step: string, branch: string | null, next: string | null): CourseMove => ({ kind: 'left', step, branch, next })
const sent: CourseMove = { kind: 'sent', step: 'nudge', exitRule: null, activation: 'a1', destination: 'braze' }
const goodbye: CourseMove = { kind: 'sent', step: null, exitRule: 'x1', activation: 'a2', destination: 'braze' }
const exited: CourseMove = { kind: 'ended', outcome: 'exited', exitRule: 'x1' }
const refused: CourseMove = { kind: 'answered', step: 'nudge', destination: 'braze', delivered: false }

test('a move is told by names, and first by what tells one way from another: a narrow column keeps that', () => {
  expect(moveWords(left('wait', 'purchased', 'done'), around)).toBe('Purchased, from Wait for the purchase')
  expect(moveWords(left('wait', 'maximum', 'nudge'), around)).toBe('Maximum hold, from Wait for the purchase')
  expect(moveWords(left('nudge', null, 'done'), around)).toBe('to Completed, from Nudge')
  expect(moveWords(left('nudge', null, null), around)).toBe('path ended after Nudge')
  expect([sent, goodbye, exited, refused].map((move) => moveWords(move, around))).toEqual([
    'Nudge sent',
    'exit send of Bought elsewhere',
    'exited by Bought elsewhere',
    'Braze failed',
  ])
})

test('of a run that is gone, ids are all that is known', () => {
  const unknown = { journey: null, destinations: [] }
  expect(moveWords(left('wait', 'purchased', 'done'), unknown)).toBe('purchased, from wait')
  expect(moveWords(exited, unknown)).toBe('exited by x1')
})

test('what a trial would change is told by the same names', () => {
  const at = Date.parse('2026-02-05T00:30:00Z')
  const changed = (a: CourseMove | null, b: CourseMove | null): string => {
    const first = { kind: 'path' as const, at, place: 1, a: a && { at, move: a }, b: b && { at, move: b } }
    const who = { profile: 'u1', profileName: null, journey: 'checkout', ordinal: 1, a: 0, b: 0, instances: 1 }
    return changeInWords({ ...who, first, kinds: ['path'] } as DifferenceRow, around)
  }
  expect(changed(left('wait', 'purchased', 'done'), left('wait', 'maximum', 'nudge'))).toBe(
    'left Wait for the purchase by Purchased at 5 Feb 00:30, instead left Wait for the purchase by Maximum hold at 5 Feb 00:30',
  )
  expect(changed(sent, refused)).toBe('Nudge sent to Braze at 5 Feb 00:30, instead Braze refused it at 5 Feb 00:30')
  expect(changed(goodbye, exited)).toContain('Bought elsewhere sent to Braze at')
  expect(changed(null, exited)).toContain('exited by Bought elsewhere')
})
