import { expect, test } from 'vitest'
import { documentWith } from '../../../src/engine/edit/document-with.ts'
import type { JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { withItemAdded, withItemRemoved } from '../../../src/engine/edit/list-items.ts'

const bare: JourneyDocument = {
  format: 'rehearsal/journey/1',
  id: 'silver',
  preset: 'ajo-current',
  start: 'in',
  steps: { in: { type: 'event', event: 'In' } },
  layout: {},
}

test('[EDIT10] a setting that is given and taken out again leaves the file as it was', () => {
  for (const place of [
    ['settings', 'timezone'],
    ['settings', 'reentrance', 'wait'],
    ['assumptions', 'retries'],
  ]) {
    const given = documentWith(bare, place, '5m')
    expect(given).not.toEqual(bare)
    expect(documentWith(given, place, undefined)).toEqual(bare)
  }
  const both = documentWith(documentWith(bare, ['settings', 'reentrance', 'wait'], '5m'), ['settings', 'timezone'], 'UTC')
  expect(documentWith(both, ['settings', 'reentrance', 'wait'], undefined).settings).toEqual({ timezone: 'UTC' })
})

test('[EDIT10] settings stand before the layout, and exit rules before the settings', () => {
  const given = withItemAdded(documentWith(bare, ['settings', 'timezone'], 'UTC'), ['exitRules'], { id: 'exit', event: 'Out' })
  expect(Object.keys(given).slice(-4)).toEqual(['steps', 'exitRules', 'settings', 'layout'])
})

test('[EDIT10] the last exit rule goes with the list; a list that was empty before stays', () => {
  const rule = { id: 'exit', event: 'Out' }
  const two = withItemAdded(withItemAdded(bare, ['exitRules'], rule), ['exitRules'], rule)
  expect((two.exitRules as { id: string }[]).map(({ id }) => id)).toEqual(['exit', 'exit-2'])
  expect(withItemRemoved(withItemRemoved(two, ['exitRules'], 0), ['exitRules'], 0)).toEqual(bare)
  const empty = { ...bare, exitRules: [], settings: {} }
  expect(documentWith(empty, ['name'], 'Silver')).toEqual({ ...empty, name: 'Silver' })
})
