import { suggestionsFrom } from '../model/nearest-name.ts'
import { type Problem, problemAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { type JourneyUnderCheck, sendSteps } from './journey-under-check.ts'

/** Every activation names a destination of the workspace or scenario. */
export function checkDestinations(subject: JourneyUnderCheck): Problem[] {
  const { destinations } = subject.surroundings
  if (!destinations) return []
  const known = new Set(destinations.map(({ id }) => id))
  const suggest = suggestionsFrom(known)
  return sendSteps(subject).flatMap(([id, step]) =>
    step.activations.flatMap(({ destination }, index) => {
      if (known.has(destination)) return []
      const advice = suggest(destination) || ' Add it to the destinations, or choose another.'
      const path = ['steps', id, 'activations', index, 'destination']
      return [problemAt(path, 'unknown-destination', `There is no destination ${quoted(destination)}.${advice}`)]
    }),
  )
}
