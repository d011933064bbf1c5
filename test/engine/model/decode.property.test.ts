import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReadableJourney, checkReadableScenario } from '../../../src/engine/check/check-readable.ts'
import { decodeJourney, decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Problem } from '../../../src/engine/model/problem.ts'
import { sampleJourney, sampleScenario, sampleWorkspace } from './sample-documents.ts'

const seed = 20_260_105
/** Milliseconds; many documents are made, and a machine may be slow. */
const patience = 60_000
const code = /^[a-z]+(-[a-z]+)*$/

describe('whatever the document, nothing throws and every problem is located', () => {
  test(
    'any JSON',
    () => {
      fc.assert(
        fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
          expectLocated(value, problemsOfEverything(value))
        }),
        { seed, numRuns: 300 },
      )
    },
    patience,
  )

  test(
    'any JSON in the place of a part',
    () => {
      const documents = fc.constantFrom(sampleJourney, sampleWorkspace, sampleScenario)
      const damages = fc.array(fc.record({ place: fc.nat(), value: hostileValue }), { minLength: 1, maxLength: 4 })
      fc.assert(
        fc.property(documents, damages, (sample, changes) => {
          const document = changes.reduce<unknown>((whole, { place, value }) => damaged(whole, place, value), sample())
          expectLocated(document, problemsOfEverything(document))
        }),
        { seed, numRuns: 500 },
      )
    },
    patience,
  )
})

/** Values that documents have in wrong places, and some that no document should have; undefined takes the key out. */
const hostileValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    undefined,
    null,
    '',
    'soon',
    '+5m',
    '1h',
    -1,
    0.5,
    [],
    {},
    [[]],
    { type: 'end' },
    { type: 'jump' },
    { event: 'x' },
    'started',
    'wait',
  ),
  fc.constantFrom('constructor', '__proto__', 'x'.repeat(200)).map((key) => Object.fromEntries([[key, 1]])),
)

function problemsOfEverything(value: unknown): Problem[] {
  const decoded = [decodeJourney(value), decodeWorkspace(value), decodeScenario(value)]
  const problems = decoded.flatMap((result) => (result.ok ? result.warnings : result.problems))
  for (const result of decoded) if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
  const inner = typeof value === 'object' && value !== null && 'journeys' in value && Array.isArray(value.journeys) ? value.journeys : []
  for (const journey of inner) expectLocated(journey, checkReadableJourney(journey))
  return [...problems, ...checkReadableJourney(value), ...checkReadableScenario(value)]
}

/** The n-th place of the document, counted around, holds another value. */
function damaged(document: unknown, place: number, value: unknown): unknown {
  const all = [...placesIn(document, [])]
  const path = all[place % all.length] ?? []
  if (path.length === 0) return value
  const copy: unknown = structuredClone(document)
  let holder = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

function* placesIn(value: unknown, path: readonly string[]): Generator<readonly string[]> {
  yield path
  if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) yield* placesIn(child, [...path, key])
}

/** The value above each pointer exists, and code and sentence are as they should be. */
function expectLocated(document: unknown, problems: readonly Problem[]): void {
  for (const { pointer, code: given, message } of problems) {
    expect(given).toMatch(code)
    expect(message.length).toBeGreaterThan(10)
    expect(message).not.toContain('undefined')
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    let holder = document
    for (const key of keys.slice(0, -1)) {
      expect(Object.hasOwn(holder as object, key), pointer).toBe(true)
      holder = (holder as Record<string, unknown>)[key]
    }
    expect(keys.length === 0 || (typeof holder === 'object' && holder !== null), pointer).toBe(true)
  }
}
