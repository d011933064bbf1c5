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
const found = (typed: string) => matchingEntries(entries, typed).map(({ group, entries: own }) => [group, own.map(({ label }) => label)])

test('entries have every word that was typed, in their name, their id or their kind', () => {
  expect(found('check aband')).toEqual([['Journeys', ['Checkout abandonment']]])
  expect(found('step nudge')).toEqual([['Steps', ['Nudge by mail']]])
  expect(found('end MAIL')).toEqual([])
})

test('a name that begins with it comes first; groups keep their order', () => {
  expect(found('run')).toEqual([['Commands', ['Run to the end', 'Run again', 'Go to the end of the run']]])
  expect(found('').map(([group]) => group)).toEqual(['Commands', 'Journeys', 'Steps'])
})

const many = (group: PaletteEntry['group'], count: number) => Array.from({ length: count }, (_, k) => entry(group, `Scenario ${k}`))

test.each(['scenario', ''])('a group lists the first few of many, and how many more there are: typed "%s"', (typed) => {
  expect(matchingEntries(many('Scenarios', 50), typed)).toMatchObject([{ entries: { length: 8 }, more: 42 }])
  expect(matchingEntries(many('Scenarios', 8), typed)).toMatchObject([{ entries: { length: 8 }, more: 0 }])
})

test('without a search, all that the window itself can do and show is listed', () => {
  for (const group of ['Commands', 'Tables'] as const) {
    expect(matchingEntries(many(group, 50), ' ')).toMatchObject([{ entries: { length: 50 }, more: 0 }])
    expect(matchingEntries(many(group, 50), 'scenario')).toMatchObject([{ entries: { length: 8 }, more: 42 }])
  }
})
