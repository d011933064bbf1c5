import { expect, test } from 'vitest'
import type { BranchShares } from '../../src/engine/account/insights/insight-views.ts'
import { branchesSentence } from '../../src/renderer/insights/branches-sentence.ts'
import type { ComparedMeasure } from '../../src/renderer/insights/replication-measures.ts'
import { replicationsSentence } from '../../src/renderer/insights/replications-sentence.ts'
import { comparableOthers, isWholeRun, notComparableWords } from '../../src/renderer/insights/whole-run.ts'

const same = (id: string) => id
const names = { step: same, branch: (_: string, branch: string) => branch, destination: same }
const compared: ComparedMeasure = {
  key: 'branch wait purchased',
  kind: 'share',
  what: { kind: 'branch', step: 'wait', branch: 'purchased' },
  value: 12.6,
  others: { mean: 10.1, plusMinus: 0.3, count: 5 },
}

test('means of other seeds stand beside a whole run alone, and it is said why they do not beside a part of one', () => {
  const scope = { journey: 'welcome', at: 50 }
  expect(isWholeRun(scope, 100)).toBe(false)
  expect(isWholeRun({ ...scope, at: 100 }, 100)).toBe(true)
  expect(isWholeRun({ ...scope, at: 100, during: { from: 10, to: 20 } }, 100)).toBe(false)
  expect(isWholeRun({ ...scope, at: 100 }, undefined)).toBe(false)

  expect(comparableOthers([compared], true).get(compared.key)).toBe(compared.others)
  expect(comparableOthers([compared], false).size).toBe(0)
  expect(notComparableWords([compared], true)).toBe('')
  expect(notComparableWords([{ ...compared, others: null }], false)).toBe('')
  expect(notComparableWords([compared], false)).toContain('whole runs, not comparable')
})

test('replications say that they are of whole runs, and where they were stopped', () => {
  expect(replicationsSentence([compared], { runs: 0, stoppedOf: null }, names)).toMatch(/^Whole runs/)
  expect(replicationsSentence([compared], { runs: 14, stoppedOf: 30 }, names)).toContain(
    'In 14 runs with other seeds, stopped at 14 of 30:',
  )
  expect(replicationsSentence([compared], { runs: 5, stoppedOf: null }, names)).toContain('In 5 runs with other seeds:')
})

test('a journey without a random split is told apart from one whose splits nobody has left', () => {
  const step = (left: number, expected: BranchShares['branches'][number]['expected']): BranchShares => {
    return { step: 'split', type: 'split', left, inside: 0, branches: [{ branch: 'a', count: left, expected }] }
  }
  expect(branchesSentence([step(5, null)], same)).toMatch(/^This journey has no random split:/)
  expect(branchesSentence([step(0, { share: 0.5, low: 0, high: 0 })], same)).toMatch(/^No random split has been left yet/)
  expect(branchesSentence([step(5, { share: 0.5, low: 1, high: 4 })], same)).toMatch(/^Outside the range .*: split\./)
})
