import { z } from 'zod'
import type { OccurrencesOf } from '../occurrence-reader.ts'
import type { RunReader } from '../run-reader.ts'
import type { Frame, StretchOfTime } from '../views.ts'
import { identifierArgument, instantArgument, placeArgument, type QuestionArguments, stretchOfTimeArgument } from './question-arguments.ts'

/** What is so at an instant, and when anything happens. */
export interface FrameQuestions {
  readonly frame: (at: number, during?: StretchOfTime) => Frame
  /** The next instant after `at` at which anything happens, to anybody or to whom is asked for; null when nothing does any more. */
  readonly nextOccurrence: (at: number, of?: OccurrencesOf) => number | null
  readonly previousOccurrence: (at: number, of?: OccurrencesOf) => number | null
}

const occurrencesOf = z.union([z.strictObject({ profile: identifierArgument }), z.strictObject({ instance: placeArgument })])

export const frameArguments: QuestionArguments<FrameQuestions> = {
  frame: z.tuple([instantArgument, stretchOfTimeArgument.optional()]),
  nextOccurrence: z.tuple([instantArgument, occurrencesOf.optional()]),
  previousOccurrence: z.tuple([instantArgument, occurrencesOf.optional()]),
}

export function frameQuestions(reader: RunReader): FrameQuestions {
  return {
    frame: (at, during) => reader.frame(at, during),
    nextOccurrence: (at, of) => reader.occurrences.next(at, of),
    previousOccurrence: (at, of) => reader.occurrences.previous(at, of),
  }
}
