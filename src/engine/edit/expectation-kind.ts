import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { withoutKey } from './document-path.ts'

/** What an expectation is about. */
export const expectationKinds = ['paths', 'entered', 'count', 'every', 'refused', 'outcomes'] as const
export type ExpectationKind = (typeof expectationKinds)[number]

/** null of what claims nothing that is known. */
export function kindOfExpectation(expectation: JsonValue | undefined): ExpectationKind | null {
  if (!isJsonObject(expectation)) return null
  const has = (key: string) => Object.hasOwn(expectation, key)
  if (has('sends')) return has('every') ? 'every' : 'count'
  // A refusal has a count too.
  return (['paths', 'entered', 'refused', 'outcomes'] as const).find(has) ?? null
}

/** An expectation of a kind, about nothing yet. */
export const newExpectation = (kind: ExpectationKind): JsonObject => expectationAs(undefined, kind)

/** One of another kind that keeps its name, whom and what it is about, and how many there are to be, as far as the kind has such. */
export function expectationAs(expectation: JsonValue | undefined, kind: ExpectationKind): JsonObject {
  const before = isJsonObject(expectation) ? (expectation as JsonObject) : {}
  if (kindOfExpectation(before) === kind) return before
  const about = aboutOf(before)
  const named = before.name === undefined ? {} : { name: before.name }
  const journey = about.journey ?? ''
  switch (kind) {
    case 'paths':
      return { ...named, profile: about.profile ?? '', journey, paths: [] }
    case 'entered':
      return { ...named, journey, step: about.step ?? '', entered: amountIn(before) ?? { 'at-least': 1 } }
    case 'count':
      return { ...named, sends: about, count: amountIn(before) ?? 1 }
    case 'every':
      return { ...named, sends: about, every: { path: '$.event.event', equals: '' } }
    case 'refused':
      return { ...named, refused: picked(about, ['journey', 'profile']), count: amountIn(before) ?? 1 }
    case 'outcomes':
      return { ...named, journey, outcomes: { completed: { 'at-least': 0.5 } } }
  }
}

/** Whom and what it is about, as a filter of sends says it. */
function aboutOf(expectation: JsonObject): JsonObject {
  const filter = [expectation.sends, expectation.refused].find((one) => isJsonObject(one)) as JsonObject | undefined
  if (filter) return withoutKey(filter, 'reason')
  return picked(expectation, ['journey', 'step', 'profile'])
}

const amountIn = ({ count, entered }: JsonObject): JsonValue | undefined => count ?? entered

/** Those of some keys that say something. */
function picked(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => keys.includes(key) && value !== ''))
}
