import { expect, test } from 'vitest'
import { chartNames } from '../../src/renderer/insights/insights-store.ts'
import { chartOfStretch } from '../../src/renderer/insights/stretch-words.ts'

test('every chart says in its own words what it counts of a chosen time, but for what is of whole runs', () => {
  const stretch = { from: Date.parse('2026-01-14T11:00:00Z'), to: Date.parse('2026-01-18T20:00:00Z') }
  const told = chartNames.map((name) => [name, chartOfStretch(name, stretch)] as const)
  expect(told.filter(([, words]) => words === '')).toEqual([['replications', '']])
  for (const [, words] of told) if (words !== '') expect(words).toContain('14 Jan 11:00 – 18 Jan 20:00')
  expect(new Set(told.map(([, words]) => words.replace(/14 Jan .+20:00/, '')))).toEqual(
    new Set([
      'Only who entered , wherever they went since.',
      'Only what was sent .',
      'Only who entered or got something , and what was sent to them then.',
      '',
    ]),
  )
})
