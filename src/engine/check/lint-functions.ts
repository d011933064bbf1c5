import { type Problem, warningAt } from '../model/problem.ts'
import { quoted } from '../model/wording.ts'
import { activationsOf, type JourneyUnderCheck } from './journey-under-check.ts'

/** A function has no actions and no mapping: its code gets the whole event, and decides (reference 5.5). */
export function lintFunctions(subject: JourneyUnderCheck): Problem[] {
  const { destinations = [] } = subject.surroundings
  const functions = new Set(destinations.flatMap(({ kind, id }) => (kind === 'function' ? [id] : [])))
  return activationsOf(subject).flatMap(([activation, path]) =>
    (['action', 'mapping'] as const)
      .filter((name) => functions.has(activation.destination) && activation[name] !== undefined)
      .map((name) => {
        const message = `${quoted(activation.destination)} is a function, whose code gets the whole event: its ${quoted(name)} does nothing. Take it out.`
        return warningAt([...path, name], 'unused-by-function', message)
      }),
  )
}
