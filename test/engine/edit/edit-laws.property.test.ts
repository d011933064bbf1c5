import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReadableJourney } from '../../../src/engine/check/check-readable.ts'
import { newHistory, redone, undone, withChange } from '../../../src/engine/edit/history.ts'
import type { JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { anyJourney } from '../propose/any-journey.ts'
import { allWays, edited, randomEdit } from './random-edits.ts'

const asDocument = (value: unknown): JourneyDocument => JSON.parse(JSON.stringify(value)) as JsonObject
const structure = new Set(['loop', 'dangling-next', 'unknown-start', 'no-start', 'duplicate-id', 'repeated-id'])

test('[EDIT1] whatever is edited, ways lead to steps that are there, never back, and the start stays the start', () => {
  fc.assert(
    fc.property(anyJourney, fc.array(randomEdit, { maxLength: 30 }), (journey, edits) => {
      const before = asDocument(journey)
      const after = edits.reduce(edited, before)
      expect(after.start).toBe(before.start)
      expect(checkReadableJourney(after).filter(({ code }) => structure.has(code))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('[EDIT2] 200 edits, undone all the way back, are the same document, and redone the same other one; no document was changed', () => {
  fc.assert(
    fc.property(anyJourney, fc.array(randomEdit, { minLength: 200, maxLength: 200 }), (journey, edits) => {
      const first = asDocument(journey)
      const text = JSON.stringify(first)
      let history = newHistory(first)
      for (const edit of edits) history = withChange(history, edited(history.present, edit), edit.what)
      const last = history.present
      const lastText = JSON.stringify(last)
      const steps = history.past.length
      for (let step = 0; step < steps; step += 1) history = undone(history)
      expect(history.present).toBe(first)
      expect(JSON.stringify(first)).toBe(text)
      expect(undone(history)).toBe(history)
      for (let step = 0; step < steps; step += 1) history = redone(history)
      expect(history.present).toBe(last)
      expect(JSON.stringify(last)).toBe(lastText)
      expect(redone(history)).toBe(history)
    }),
    { numRuns: 5 },
  )
})

test('[EDIT3] an edit changes no step but those it is about, and keeps the order of the others', () => {
  fc.assert(
    fc.property(anyJourney, randomEdit, (journey, edit) => {
      const before = asDocument(journey)
      const after = edited(before, edit)
      const [from, to] = [before.steps as JsonObject, after.steps as JsonObject]
      const changing = ['next', 'name', ...(edit.what === 'map' ? ['mapping'] : [])]
      const withoutWays = (step: unknown) => JSON.stringify(step, (key, value) => (changing.includes(key) ? undefined : value))
      for (const [id, step] of Object.entries(from)) if (id in to) expect(withoutWays(to[id])).toBe(withoutWays(step))
      const kept = Object.keys(from).filter((id) => id in to)
      expect(Object.keys(to).filter((id) => id in from)).toEqual(kept)
      expect(allWays(after).length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
})
