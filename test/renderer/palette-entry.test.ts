import { expect, test } from 'vitest'
import { matchingEntries, type PaletteEntry } from '../../src/renderer/palette/palette-entry.ts'

const entry = (group: PaletteEntry['group'], label: string, note?: string): PaletteEntry => ({
  id: `${group}/${label}`,
  group,
  label,
  ...(note !== undefined && { note }),
  act: () => {},
})

const entries = [
  entry('Steps', 'Nudge by mail', 'nudge'),
  entry('Commands', 'Run to the end'),
  entry('Commands', 'Run again'),
  entry('Commands', 'Go to the end of the run'),
  entry('Journeys', 'Checkout abandonment', 'checkout-abandonment'),
]
const found = (typed: string) => matchingEntries(entries, typed).map(([group, own]) => [group, own.map(({ label }) => label)])

test('entries have every word that was typed, in their name, their id or their kind', () => {
  expect(found('check aband')).toEqual([['Journeys', ['Checkout abandonment']]])
  expect(found('step nudge')).toEqual([['Steps', ['Nudge by mail']]])
  expect(found('end MAIL')).toEqual([])
})

test('a name that begins with it comes first; groups keep their order', () => {
  expect(found('run')).toEqual([['Commands', ['Run to the end', 'Run again', 'Go to the end of the run']]])
  expect(found('').map(([group]) => group)).toEqual(['Commands', 'Journeys', 'Steps'])
})

test('a group lists the first few of many', () => {
  const many = Array.from({ length: 50 }, (_, k) => entry('Scenarios', `Scenario ${k}`))
  expect(matchingEntries(many, 'scenario')[0]?.[1]).toHaveLength(8)
})
