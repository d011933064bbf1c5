import { type Problem, warningAt } from '../model/problem.ts'
import { counted, quoted } from '../model/wording.ts'
import { activationsOf, type TwilioJourney } from './journey-under-check.ts'

/**
 * Every activation is a mapping of its destination, which has room for so many, other journeys' and ordinary ones included
 * (reference 9.2 and 11; that activations use them up is inferred, so this is a doubt and no error).
 */
export function lintDestinationMappings(subject: TwilioJourney): Problem[] {
  const most = subject.limits.mappingsPerDestination
  const counts = new Map<string, number>()
  for (const [{ destination }] of activationsOf(subject)) counts.set(destination, (counts.get(destination) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([destination, count]) =>
      warningAt(
        ['steps'],
        'too-many-destination-mappings',
        `${counted(count, 'activation')} of this journey go to ${quoted(destination)}, and a destination has room for ${counted(most, 'mapping')} in all.`,
      ),
    )
}
