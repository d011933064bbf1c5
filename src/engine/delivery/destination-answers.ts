import type { Responses } from '../model/responses.ts'
import type { Destination } from '../model/workspace.ts'
import type { Answers } from './answers.ts'
import { modelledAnswers } from './modelled-answers.ts'
import { countsCalls, scriptedAnswers } from './scripted-answers.ts'

/** A destination that does not just accept everything at once. */
export interface AnsweringDestination {
  /** Whether calls use up its responses: then its sends depend on each other. */
  readonly isCounted: boolean
  /** Answers that remember nothing yet. */
  readonly newAnswers: () => Answers
}

/** The destinations with responses of their own, by id. */
export function answeringDestinations(destinations: readonly Destination[], clockStart: number): ReadonlyMap<string, AnsweringDestination> {
  return new Map(destinations.flatMap(({ id, responses }) => (responses ? [[id, answeringDestination(responses, clockStart)]] : [])))
}

function answeringDestination(responses: Responses, clockStart: number): AnsweringDestination {
  return Array.isArray(responses)
    ? { isCounted: countsCalls(responses), newAnswers: () => scriptedAnswers(responses, clockStart) }
    : { isCounted: false, newAnswers: () => modelledAnswers(responses) }
}
