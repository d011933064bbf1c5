import { outcomeNames, refusalReasons } from '../account/result.ts'
import type { Expectation } from '../model/expectation.ts'
import type { Journey } from '../model/journey.ts'
import { suggestion, suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import type { UnreadSteps } from '../model/readable-journey.ts'
import type { ScenarioDocument } from '../model/scenario.ts'
import { listed, quoted } from '../model/wording.ts'
import type { Destination } from '../model/workspace.ts'
import { checkExpectedPath } from './check-expected-path.ts'
import { unknownProfile } from './check-profiles.ts'
import type { NamedKind } from './journey-under-check.ts'

type Path = readonly PropertyKey[]

/** What expectations may name. What is left out is not checked. */
interface Names {
  readonly journeys?: readonly Journey[] | undefined
  /** By the ids of their journeys. */
  readonly unreadSteps?: ReadonlyMap<string, UnreadSteps> | undefined
  readonly destinations?: readonly Destination[] | undefined
  /** Whether the scenario has such a profile. */
  readonly profiles?: ((id: string) => boolean) | undefined
  readonly incomplete?: ReadonlySet<NamedKind> | undefined
}

/** What an expectation names exists: one about nothing would hold, or fail, for the wrong reason. */
export function checkExpect(document: ScenarioDocument, names: Names): Problem[] {
  const references = new References(document, names)
  return (document.expect ?? []).flatMap((expectation, index) => problemsOf(expectation, ['expect', index], references))
}

function problemsOf(expectation: Expectation, path: Path, names: References): Problem[] {
  if ('paths' in expectation) {
    const journey = names.journeyOf(expectation.journey)
    return [
      ...names.profile(expectation.profile, [...path, 'profile']),
      ...names.journey(expectation.journey, [...path, 'journey']),
      ...(journey
        ? expectation.paths.flatMap((text, index) =>
            checkExpectedPath(text, journey, names.unreadSteps(journey.id), [...path, 'paths', index]),
          )
        : []),
    ]
  }
  if ('entered' in expectation) {
    const { journey, step } = expectation
    return [...names.journey(journey, [...path, 'journey']), ...names.step(step, journey, [...path, 'step'])]
  }
  if ('outcomes' in expectation) {
    const words = Object.keys(expectation.outcomes).flatMap((word) =>
      unknownWord(word, outcomeNames, 'outcome', [...path, 'outcomes', word]),
    )
    return [...names.journey(expectation.journey, [...path, 'journey']), ...words]
  }
  if ('refused' in expectation) {
    const { profile, journey, reason } = expectation.refused
    return [
      ...names.profile(profile, [...path, 'refused', 'profile']),
      ...names.journey(journey, [...path, 'refused', 'journey']),
      ...(reason === undefined ? [] : unknownWord(reason, refusalReasons, 'reason of a refusal', [...path, 'refused', 'reason'])),
    ]
  }
  const { profile, journey, step, activation, destination } = expectation.sends
  return [
    ...names.profile(profile, [...path, 'sends', 'profile']),
    ...names.journey(journey, [...path, 'sends', 'journey']),
    ...names.step(step, journey, [...path, 'sends', 'step']),
    ...names.activation(activation, [...path, 'sends', 'activation']),
    ...names.destination(destination, [...path, 'sends', 'destination']),
  ]
}

function unknownWord(word: string, words: readonly string[], noun: string, path: Path): Problem[] {
  if (words.includes(word)) return []
  return [
    problemAt(path, 'unknown-value', `${quoted(word)} is no ${noun}.${suggestion(word, words) || ` There are ${listed(words, 'and')}.`}`),
  ]
}

/** Looks names up; an absent name is no problem. */
class References {
  readonly #suggestProfile: (given: string) => string
  readonly #journeys: ReadonlyMap<string, Journey> | null
  readonly #destinations: ReadonlySet<string> | null
  readonly #unreadSteps: ReadonlyMap<string, UnreadSteps>
  readonly #incomplete: ReadonlySet<NamedKind>
  readonly #isProfile: ((id: string) => boolean) | undefined

  constructor(document: ScenarioDocument, names: Names) {
    this.#suggestProfile = suggestionsFrom((document.profiles ?? []).map(({ id }) => id))
    this.#journeys = names.journeys ? new Map(names.journeys.map((journey) => [journey.id, journey])) : null
    this.#destinations = names.destinations ? new Set(names.destinations.map(({ id }) => id)) : null
    this.#unreadSteps = names.unreadSteps ?? new Map()
    this.#incomplete = names.incomplete ?? new Set()
    this.#isProfile = names.profiles
  }

  unreadSteps(journey: string): UnreadSteps | undefined {
    return this.#unreadSteps.get(journey)
  }

  journeyOf(id: string): Journey | undefined {
    return this.#journeys?.get(id)
  }

  profile(id: string | undefined, path: Path): Problem[] {
    return id === undefined || (this.#isProfile?.(id) ?? true) ? [] : [unknownProfile(id, path, this.#suggestProfile)]
  }

  journey(id: string | undefined, path: Path): Problem[] {
    return this.#journeys && !this.#incomplete.has('journeys') ? unknown(id, this.#journeys.keys(), 'journey', path) : []
  }

  /** Of the named journey; of any when none is named. A journey that does not exist has been reported already. */
  step(id: string | undefined, journey: string | undefined, path: Path): Problem[] {
    if (!this.#journeys) return []
    const named = journey === undefined ? undefined : this.#journeys.get(journey)
    if (journey !== undefined ? !named : this.#incomplete.has('journeys')) return []
    const isUnread = (of: string): boolean => id !== undefined && this.#unreadSteps.get(of)?.whole.has(id) === true
    if (journey === undefined ? [...this.#journeys.keys()].some(isUnread) : isUnread(journey)) return []
    const among = named ? [named] : [...this.#journeys.values()]
    return unknown(
      id,
      among.flatMap(({ steps }) => Object.keys(steps)),
      'step',
      path,
    )
  }

  activation(id: string | undefined, path: Path): Problem[] {
    const isVague = [...this.#unreadSteps.values()].some(({ vague }) => vague.size > 0)
    if (!this.#journeys || isVague || this.#incomplete.has('journeys')) return []
    const activations = [...this.#journeys.values()].flatMap(({ steps, exitSend }) => [
      ...Object.values(steps).flatMap((step) => (step.type === 'send-to-destination' ? step.activations : [])),
      ...(exitSend ? [exitSend.activation] : []),
    ])
    return unknown(
      id,
      activations.map((activation) => activation.id),
      'activation',
      path,
    )
  }

  destination(id: string | undefined, path: Path): Problem[] {
    return this.#destinations && !this.#incomplete.has('destinations') ? unknown(id, this.#destinations, 'destination', path) : []
  }
}

const unknownCodes = {
  journey: 'unknown-journey',
  step: 'unknown-step',
  activation: 'unknown-activation',
  destination: 'unknown-destination',
} as const

function unknown(id: string | undefined, names: Iterable<string>, noun: keyof typeof unknownCodes, path: Path): Problem[] {
  const known = new Set(names)
  if (id === undefined || known.has(id)) return []
  const advice = suggestion(id, known) || ` There is ${known.size === 0 ? 'none' : listed([...known], 'and')}.`
  return [problemAt(path, unknownCodes[noun], `There is no ${noun} ${quoted(id)}.${advice}`)]
}
