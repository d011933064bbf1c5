import type { Responses } from '../model/responses.ts'
import type { Answers } from './answers.ts'
import { modelledAnswers } from './modelled-answers.ts'
import { scriptedAnswers } from './scripted-answers.ts'

/** Answers that remember nothing yet. @param clockStart ms since 1970 */
export function answersOf(responses: Responses, clockStart: number): Answers {
  return Array.isArray(responses) ? scriptedAnswers(responses, clockStart) : modelledAnswers(responses, clockStart)
}

/** Whether they answer some requests of a call otherwise than others. */
export function knowsRequests(responses: Responses): boolean {
  const all = Array.isArray(responses) ? responses : [responses]
  return all.some(({ requests }) => requests !== undefined)
}

/** Whether calls use up what others then lack, so that profiles depend on each other (engine rule 17). */
export function countsCalls(responses: Responses): boolean {
  return Array.isArray(responses) ? responses.some(({ times }) => times !== undefined) : responses.rateLimit !== undefined
}
