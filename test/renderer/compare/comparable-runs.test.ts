import { expect, test } from 'vitest'
import { commonGround, groundInWords, usualPartner } from '../../../src/renderer/compare/comparable-runs.ts'
import type { KeptRun } from '../../../src/renderer/runs/kept-runs.ts'

const run = (id: number, scenario: string, journeys: readonly string[], from: number | null = null) => {
  const overview = { journeys: journeys.map((name) => ({ id: name.toLowerCase(), name })) }
  const branch = from === null ? null : { name: `Run ${from}`, id: from, at: 0 }
  return { id, scenario, overview, branch } as unknown as KeptRun
}

const first = run(1, 'nudge', ['Checkout', 'Receipt'])
const other = run(2, 'silver', ['Offer'])
const alike = run(3, 'late', ['Receipt'])
const again = run(4, 'nudge', ['Checkout', 'Receipt'])

test('a run is compared with the one it went on from, else with the last of its scenario, and with no stranger', () => {
  expect(usualPartner(again, [first, other, again])).toBe(first)
  expect(usualPartner(first, [first, other, alike])).toBeNull()
  const branch = run(5, 'nudge', ['Checkout'], 1)
  expect(usualPartner(branch, [first, again, branch])).toBe(first)
  expect(usualPartner(run(6, 'nudge', [], 9), [first, again])).toBe(again)
})

test('what two runs have in common is said where it is not everything', () => {
  expect(groundInWords(commonGround(first, again))).toBe('')
  expect(groundInWords(commonGround(first, alike))).toMatch(/different scenarios.* Both have Receipt\.$/)
  expect(groundInWords(commonGround(first, other))).toMatch(/no journey in common: only their settings/)
})
