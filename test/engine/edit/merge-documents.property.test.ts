import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { mergeDocuments } from '../../../src/engine/edit/merge-documents.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { anyJourney } from '../propose/any-journey.ts'
import { edited, randomEdit } from './random-edits.ts'

const asDocument = (value: unknown): JourneyDocument => JSON.parse(JSON.stringify(value)) as JsonObject
const edits = fc.array(randomEdit, { maxLength: 6 })

test('[EDIT6] what only one side changed is as that side has it', () => {
  fc.assert(
    fc.property(anyJourney, edits, (journey, changes) => {
      const base = asDocument(journey)
      const changed = changes.reduce(edited, base)
      expect(mergeDocuments(base, changed, base)).toEqual({ document: changed, conflicts: [] })
      expect(mergeDocuments(base, base, changed)).toEqual({ document: changed, conflicts: [] })
      expect(mergeDocuments(base, changed, asDocument(changed))).toEqual({ document: changed, conflicts: [] })
    }),
    { numRuns: 100 },
  )
})

test('[EDIT6] changes of both sides in other places come together whoever is asked first; in the same place they are a conflict, and mine stays', () => {
  const base = { name: 'a', steps: { one: { type: 'wait', for: '1h' }, two: { type: 'end' } }, list: [1] }
  const mine = { ...base, name: 'mine', steps: { ...base.steps, three: { type: 'end' } } }
  const theirs = { ...base, steps: { one: { type: 'wait', for: '2h' } }, list: [1, 2] }
  const both = { name: 'mine', steps: { one: { type: 'wait', for: '2h' }, three: { type: 'end' } }, list: [1, 2] }
  expect(mergeDocuments(base, mine, theirs)).toEqual({ document: both, conflicts: [] })
  expect(mergeDocuments(base, theirs, mine)).toEqual({ document: both, conflicts: [] })
  const clash = mergeDocuments(base, { ...base, name: 'mine', list: [0] }, { ...base, name: 'theirs', list: [2] })
  expect(clash).toEqual({ document: { ...base, name: 'mine', list: [0] }, conflicts: ['/name', '/list'] })
})
