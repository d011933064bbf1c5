import { isEventBranch } from '../model/hold-branches.ts'
import type { JsonValue } from '../model/json-value.ts'
import { suggestion } from '../model/nearest-name.ts'
import { type Problem, warningAt } from '../model/problem.ts'
import type { WhereFilter } from '../model/value-forms.ts'
import { quoted } from '../model/wording.ts'
import type { EventDefinition } from '../model/workspace.ts'
import { holdSteps, type TwilioJourney } from './journey-under-check.ts'

/** Doubts about the events that a journey listens to, by the catalogue (reference 4.4 and 10). */
export function lintEvents(subject: TwilioJourney): Problem[] {
  const catalogue = new Map((subject.surroundings.events ?? []).map((event) => [event.name, event]))
  return [...lintEntryIdentifier(subject, catalogue), ...lintFollowUps(subject, catalogue), ...lintFilters(subject)]
}

function lintEntryIdentifier({ journey, start }: TwilioJourney, catalogue: ReadonlyMap<string, EventDefinition>): Problem[] {
  if (!start?.identifier || !lacks(catalogue.get(start.event), start.identifier)) return []
  const message = `By the catalogue the event ${quoted(start.event)} has no property ${quoted(start.identifier)}, so that it could never enter.`
  return [warningAt(['steps', journey.start, 'identifier'], 'event-lacks-identifier', message)]
}

/** Something that listens: a branch of a hold, or an exit rule. */
interface Listener {
  readonly event: string
  /** Of the event in the journey. */
  readonly path: readonly PropertyKey[]
  readonly matchesIdentifier: boolean
}

function listenersOf(subject: TwilioJourney): Listener[] {
  const ofHolds = holdSteps(subject).flatMap(([id, step]) =>
    step.branches.flatMap((branch, index) =>
      isEventBranch(branch) ? { event: branch.event, path: ['steps', id, 'branches', index, 'event'], matchesIdentifier: true } : [],
    ),
  )
  const ofExits = (subject.journey.exitRules ?? []).map(({ event, matchIdentifier }, index) => ({
    event,
    path: ['exitRules', index, 'event'],
    matchesIdentifier: matchIdentifier === true,
  }))
  return [...ofHolds, ...ofExits]
}

function lintFollowUps(subject: TwilioJourney, catalogue: ReadonlyMap<string, EventDefinition>): Problem[] {
  const identifier = subject.start?.identifier
  return listenersOf(subject).flatMap(({ event, path, matchesIdentifier }) => {
    if (catalogue.size > 0 && !subject.surroundings.incomplete?.has('events') && !catalogue.has(event)) {
      const message = `The event ${quoted(event)} is not in the event catalogue.${suggestion(event, catalogue.keys())}`
      return [warningAt(path, 'unknown-event', message)]
    }
    if (identifier === undefined || !matchesIdentifier || !lacks(catalogue.get(event), identifier)) return []
    const message = `By the catalogue the event ${quoted(event)} has no property ${quoted(identifier)}, so that it can never be told which instance it is for.`
    return [warningAt(path, 'event-lacks-identifier', message)]
  })
}

/** A catalogue entry that lists no properties says nothing about them; of a dotted path it can know the first part. */
function lacks(event: EventDefinition | undefined, property: string): boolean {
  const properties = event?.properties ?? {}
  return (
    Object.keys(properties).length > 0 && !Object.hasOwn(properties, property) && !Object.hasOwn(properties, property.split('.')[0] ?? '')
  )
}

/** The product's own list of values is one text split at commas (reference 2.3). */
function lintFilters(subject: TwilioJourney): Problem[] {
  const { journey, start } = subject
  return [
    ...commas(start?.where, ['steps', journey.start]),
    ...holdSteps(subject).flatMap(([id, step]) =>
      step.branches.flatMap((branch, index) => commas(isEventBranch(branch) ? branch.where : [], ['steps', id, 'branches', index])),
    ),
    ...(journey.exitRules ?? []).flatMap(({ where }, index) => commas(where, ['exitRules', index])),
  ]
}

function commas(where: readonly WhereFilter[] | undefined, path: readonly PropertyKey[]): Problem[] {
  return (where ?? []).flatMap((filter, place) =>
    (filter.anyOf ?? []).flatMap((value, index) => commaProblem(value, [...path, 'where', place, 'anyOf', index])),
  )
}

/** A doubt about an entry of a list of values, where it has a comma. */
export function commaProblem(value: JsonValue, path: readonly PropertyKey[]): Problem[] {
  if (typeof value !== 'string' || !value.includes(',')) return []
  const message = `The product splits such a list at commas, so that it cannot express ${quoted(value)}.`
  return [warningAt(path, 'comma-in-any-of', message)]
}
