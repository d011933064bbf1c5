import { z } from 'zod'
import type { RunReader } from '../run-reader.ts'
import type { ActivityHistogram, Frame } from '../views.ts'
import { identifierArgument, instantArgument, type QuestionArguments } from './question-arguments.ts'

/** What is so at an instant, and when anything happens. */
export interface FrameQuestions {
  readonly frame: (at: number) => Frame
  /** The next instant after `at` at which anything happens; null when nothing does any more. */
  readonly nextOccurrence: (at: number) => number | null
  readonly previousOccurrence: (at: number) => number | null
  readonly histogram: (slices: number, journey?: string) => ActivityHistogram
}

export const frameArguments: QuestionArguments<FrameQuestions> = {
  frame: z.tuple([instantArgument]),
  nextOccurrence: z.tuple([instantArgument]),
  previousOccurrence: z.tuple([instantArgument]),
  histogram: z.tuple([z.int().min(1).max(10_000), identifierArgument.optional()]),
}

export function frameQuestions(reader: RunReader): FrameQuestions {
  return {
    frame: (at) => reader.frame(at),
    nextOccurrence: (at) => reader.nextOccurrence(at),
    previousOccurrence: (at) => reader.previousOccurrence(at),
    histogram: (slices, journey) => reader.histogram(slices, journey),
  }
}
