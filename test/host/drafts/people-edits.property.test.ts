import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentPath, valueAt } from '../../../src/engine/edit/document-path.ts'
import { documentWith } from '../../../src/engine/edit/document-with.ts'
import { newHistory, undone, withChange } from '../../../src/engine/edit/history.ts'
import { withItemAdded, withItemMoved, withItemRemoved } from '../../../src/engine/edit/list-items.ts'
import { kindOfRecipe, recipeAs, recipeKinds } from '../../../src/engine/edit/recipe-kind.ts'
import { withKeyAs } from '../../../src/engine/edit/with-key-as.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { editedText } from '../../../src/host/drafts/edited-text.ts'
import { demoShop } from '../sample.ts'

const text = readFileSync(join(demoShop, 'scenarios/ten-thousand-shoppers.scenario.json'), 'utf8')
const scenario = JSON.parse(text) as JsonObject

/** Every place below one, itself included, from the outside in. */
function placesIn(value: JsonValue | undefined, place: DocumentPath): DocumentPath[] {
  if (typeof value !== 'object' || value === null) return [place]
  return [
    place,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner as JsonValue, [...place, Array.isArray(value) ? Number(key) : key])),
  ]
}
const isLeaf = (document: JsonObject, place: DocumentPath) => typeof valueAt(document, place) !== 'object'
const altered = (value: JsonValue | undefined): JsonValue => (typeof value === 'number' ? value + 1 : `${String(value)}x`)

/** An edit as a form makes it: of the place that its number falls on. */
function edit(document: JsonObject, kind: number, chosen: number): JsonObject {
  const places = placesIn(document.synthesize, ['synthesize'])
  const place = places[chosen % places.length] ?? ['synthesize']
  const value = valueAt(document, place)
  const [key, list] = [place.at(-1), place.slice(0, -1)]
  if (typeof key === 'number') {
    const moves = [
      withItemAdded(document, list, { event: 'New' }),
      withItemRemoved(document, list, key),
      withItemMoved(document, list, key, 0),
    ]
    return moves[kind % moves.length] ?? document
  }
  if (kindOfRecipe(value) !== null) return documentWith(document, place, recipeAs(value, recipeKinds[kind % recipeKinds.length] ?? 'value'))
  if (kind % 3 === 0) return documentWith(document, place, undefined)
  return kind % 3 === 1 && place.length > 1 ? withKeyAs(document, place, `new-${kind}`) : documentWith(document, place, altered(value))
}

test('[EDIT20] whatever is edited of people, undone all the way back it is the scenario that was, with all else untouched on the way', () => {
  const others = ({ synthesize: _, ...rest }: JsonObject) => JSON.stringify(rest)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(200), fc.nat(10_000)), { minLength: 1, maxLength: 60 }), (edits) => {
      let history = newHistory(scenario)
      for (const [kind, chosen] of edits) {
        history = withChange(history, edit(history.present, kind, chosen), 'edit')
        expect(others(history.present)).toBe(others(scenario))
      }
      for (let before = undone(history); before !== history; before = undone(history)) history = before
      expect(history.present).toBe(scenario)
    }),
    { numRuns: 60 },
  )
  expect(JSON.stringify(scenario)).toBe(JSON.stringify(JSON.parse(text)))
})

test('[EDIT20] a value that is saved changed, and saved again as it was, leaves the same letters', () => {
  const leaves = placesIn(scenario.synthesize, ['synthesize']).filter((place) => isLeaf(scenario, place))
  expect(leaves.length).toBeGreaterThan(80)
  for (const place of leaves) {
    const saved = editedText(text, documentWith(scenario, place, altered(valueAt(scenario, place))))
    expect(saved).not.toBe(text)
    expect(editedText(saved, scenario)).toBe(text)
  }
})
