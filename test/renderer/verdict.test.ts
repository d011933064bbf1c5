import { expect, test } from 'vitest'
import { tally, tallyInWords } from '../../src/renderer/checks/tally-in-words.ts'
import { checksInWords, verdictOf } from '../../src/renderer/checks/verdict.ts'

const check = (holds: boolean) => ({ name: 'x', holds, detail: '', expected: '', place: {} })

test('a scenario without expectations has no verdict, and is said to have none', () => {
  expect(verdictOf([])).toBeNull()
  expect(checksInWords([])).toBe('no expectations')
  expect(tallyInWords({ passed: 3, failed: 0, notRun: 0, unchecked: 2 })).toBe('3 passed, 0 failed, 2 without expectations')
})

test('one that fails is enough', () => {
  expect(verdictOf([check(true), check(true)])).toBe(true)
  expect(verdictOf([check(true), check(false)])).toBe(false)
  expect(checksInWords([check(true), check(false)])).toBe('1 of 2 expectations hold')
})

test('what could not run is counted apart from what failed, as the command line counts it', () => {
  const counted = tally({
    a: { kind: 'checked', checks: [check(true)] },
    b: { kind: 'checked', checks: [check(false)] },
    c: { kind: 'refused', problems: [] },
    d: { kind: 'fault', message: 'x' },
    e: { kind: 'checked', checks: [] },
  })
  expect(tallyInWords(counted)).toBe('1 passed, 1 failed, 2 not run, 1 without expectations')
})
