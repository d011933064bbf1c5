import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { activationsOf, type JourneyUnderCheck, type TwilioJourney } from './journey-under-check.ts'

/** Paths of addresses are expressions, which journeys of this product do not have (contract section 3). */
export function checkAddresses(subject: TwilioJourney): Problem[] {
  const { destinations = [] } = subject.surroundings
  const withPath = new Set(destinations.flatMap((one) => (one.kind === 'http' && one.path !== undefined ? [one.id] : [])))
  return activationsOf(subject).flatMap(([{ destination }, path]) => {
    if (!withPath.has(destination)) return []
    const message = `The "path" of ${quoted(destination)} is an expression, which ${subject.preset.product} does not have: send to one without.`
    return [problemAt([...path, 'destination'], 'not-in-preset', message)]
  })
}

/** Every activation names a destination of the workspace or scenario. */
export function checkDestinations(subject: JourneyUnderCheck): Problem[] {
  const { destinations, incomplete } = subject.surroundings
  if (!destinations || incomplete?.has('destinations')) return []
  const known = new Set(destinations.map(({ id }) => id))
  const suggest = suggestionsFrom(known)
  return activationsOf(subject).flatMap(([{ destination }, path]) => {
    if (known.has(destination)) return []
    const advice = suggest(destination) || ' Add it to the destinations, or choose another.'
    return [problemAt([...path, 'destination'], 'unknown-destination', `There is no destination ${quoted(destination)}.${advice}`)]
  })
}
