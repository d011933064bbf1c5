import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { activationsOf, type JourneyUnderCheck } from './journey-under-check.ts'

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
