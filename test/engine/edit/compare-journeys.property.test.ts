import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareJourneys, isNoDifference } from '../../../src/engine/edit/compare-journeys.ts'
import { documentWith } from '../../../src/engine/edit/document-with.ts'
import { editableJourney, type JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { isSame } from '../../../src/engine/edit/merge-documents.ts'
import { unitedJourneys } from '../../../src/engine/edit/united-journeys.ts'
import type { JsonObject, JsonValue } from '../../../src/engine/model/json-value.ts'
import { anyJourney } from '../propose/any-journey.ts'
import { allWays, edited, randomEdit } from './random-edits.ts'

const document = anyJourney.map((journey) => JSON.parse(JSON.stringify(journey)) as JourneyDocument)
const copy = (one: JourneyDocument) => JSON.parse(JSON.stringify(one)) as JourneyDocument

/** What a journey means, in another way than the comparison has it: a path ends by null as by nothing. */
function meaning(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item) => meaning(item as JsonValue) as JsonValue)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, inner]) => !(key === 'next' && inner === null))
  return Object.fromEntries(entries.map(([key, inner]) => [key, meaning(inner as JsonValue)]))
}
const without = ({ layout: _layout, ...journey }: JsonObject) => meaning(journey)

test('[PUB4] a journey differs from itself in nothing, wherever its steps stand on the canvas and its keys in the file', () => {
  fc.assert(
    fc.property(document, (one) => {
      const turned = Object.fromEntries(Object.entries(copy(one)).reverse())
      expect(compareJourneys(one, { ...turned, layout: { a: { x: 1, y: 1 } } })).toEqual({ fields: [], steps: [] })
    }),
  )
})

test('[PUB4] every edit that changes what a journey means shows, and nothing else does; turned round it is the same the other way', () => {
  fc.assert(
    fc.property(document, fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (one, edits) => {
      const other = edits.reduce(edited, copy(one))
      const difference = compareJourneys(one, other)
      expect(isNoDifference(difference)).toBe(isSame(without(one), without(other)))
      const back = compareJourneys(other, one)
      const turn = { added: 'removed', removed: 'added', changed: 'changed' } as const
      const kinds = (steps: typeof back.steps) => new Map(steps.map(({ id, kind }) => [id, kind]))
      expect(kinds(back.steps)).toEqual(new Map(difference.steps.map(({ id, kind }) => [id, turn[kind]])))
    }),
  )
})

test('[PUB5] what is drawn of two versions has the steps of both once, and each way that was to one of them', () => {
  fc.assert(
    fc.property(document, fc.array(randomEdit, { minLength: 1, maxLength: 6 }), (one, edits) => {
      const other = edits.reduce(edited, copy(one))
      const difference = compareJourneys(one, other)
      const { document: united, former } = unitedJourneys(one, other, difference)
      const steps = (journey: JourneyDocument) => Object.keys(journey.steps as JsonObject)
      expect(new Set(steps(united))).toEqual(new Set([...steps(one), ...steps(other)]))
      expect(editableJourney(united)).not.toBeNull()
      for (const { step, to } of former) expect(steps(united)).toEqual(expect.arrayContaining([step, to]))
      const ways = allWays(united).map(({ step, branch }) => `${step} ${branch}`)
      expect(new Set(ways).size).toBe(ways.length)
    }),
  )
})

const small: JourneyDocument = {
  format: 'rehearsal/journey/1',
  id: 'cart',
  name: 'Cart',
  start: 'in',
  steps: {
    in: { type: 'event', event: 'In', next: 'hold' },
    hold: {
      type: 'hold-until',
      branches: [
        { id: 'bought', event: 'Bought', next: 'done' },
        { id: 'left', event: 'Left' },
      ],
      maximum: { after: '1h', next: 'done' },
    },
    done: { type: 'end' },
  },
}

test('[PUB4] what stands in a list goes by its id: one that is put in before leaves the others alone, one that is moved is told as that', () => {
  const branches = (small.steps as Record<string, { branches: JsonObject[] }>).hold?.branches ?? []
  const put = documentWith(small, ['steps', 'hold', 'branches'], [{ id: 'new', event: 'New', next: 'done' }, ...branches])
  expect(compareJourneys(small, put).steps).toEqual([
    {
      id: 'hold',
      kind: 'changed',
      fields: [
        { path: ['branches', 'new', 'id'], before: undefined, after: 'new' },
        { path: ['branches', 'new', 'event'], before: undefined, after: 'New' },
      ],
      ways: [{ branch: 'new', before: null, after: 'done' }],
    },
  ])
  const moved = documentWith(small, ['steps', 'hold', 'branches'], [...branches].reverse())
  expect(compareJourneys(small, moved).steps[0]?.fields).toEqual([
    { path: ['branches'], before: ['bought', 'left'], after: ['left', 'bought'] },
  ])
})

test('[PUB4] fields of the journey, of its steps and its ways are told apart, each with before and after', () => {
  let other = documentWith(small, ['name'], 'Basket')
  other = documentWith(other, ['steps', 'hold', 'maximum'], { after: '2h' })
  other = documentWith(other, ['steps', 'nudge'], { type: 'wait', for: '1d', next: 'done' })
  expect(compareJourneys(small, other)).toEqual({
    fields: [{ path: ['name'], before: 'Cart', after: 'Basket' }],
    steps: [
      {
        id: 'hold',
        kind: 'changed',
        fields: [{ path: ['maximum', 'after'], before: '1h', after: '2h' }],
        ways: [{ branch: 'maximum', before: 'done', after: null }],
      },
      {
        id: 'nudge',
        kind: 'added',
        fields: [
          { path: ['type'], before: undefined, after: 'wait' },
          { path: ['for'], before: undefined, after: '1d' },
        ],
        ways: [{ branch: null, before: undefined, after: 'done' }],
      },
    ],
  })
  const back = compareJourneys(other, small)
  expect(back.steps.find(({ id }) => id === 'nudge')?.ways).toEqual([{ branch: null, before: 'done', after: undefined }])
  expect(unitedJourneys(small, other, compareJourneys(small, other)).former).toEqual([{ step: 'hold', branch: 'maximum', to: 'done' }])
})
