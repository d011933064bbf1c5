import { suggestion } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { counted, quoted } from '../model/wording.ts'
import type { JourneyUnderCheck, TwilioJourney } from './journey-under-check.ts'

/** With every-time entry instances are told apart by an identifier, and only then (reference 2.5, 4.1, C10). */
export function checkIdentifier({ journey, start, limits }: TwilioJourney): Problem[] {
  if (!start) return []
  const path = ['steps', journey.start, 'identifier']
  const { identifier, entry = 'every-time' } = start
  if (identifier === undefined) {
    const message =
      'Entry at every time needs an "identifier": the property of the event whose values tell the instances of one profile apart.'
    return entry === 'every-time' ? [problemAt(path, 'missing-field', message)] : []
  }
  const problems: Problem[] = []
  if (entry !== 'every-time') {
    const message = `With the entry ${quoted(entry)} no identifier is used: take it out, or let profiles enter "every-time".`
    problems.push(problemAt(path, 'identifier-not-used', message))
  }
  const length = [...identifier].length
  if (length > limits.identifierNameLength) {
    const most = counted(limits.identifierNameLength, 'character')
    problems.push(problemAt(path, 'name-too-long', `The name of an identifier has at most ${most}, and this has ${length}.`))
  }
  return problems
}

/** The entry event stands in the event catalogue, when there is one (contract section 3; reference 2.2). */
export function checkEntryEvent({ journey, steps, surroundings }: JourneyUnderCheck): Problem[] {
  const start = steps.get(journey.start)
  const names = surroundings.events?.map(({ name }) => name) ?? []
  if (start?.type !== 'event' || names.length === 0 || surroundings.incomplete?.has('events') || names.includes(start.event)) return []
  const advice = suggestion(start.event, names) || ' Add it there, or choose another.'
  const message = `The event ${quoted(start.event)} is not in the event catalogue, so that nobody could enter.${advice}`
  return [problemAt(['steps', journey.start, 'event'], 'unknown-entry-event', message)]
}
