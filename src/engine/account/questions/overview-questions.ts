import { z } from 'zod'
import type { RunResult } from '../result.ts'
import type { RunReader } from '../run-reader.ts'
import type { RunOverview } from '../views.ts'
import { placeArgument, type QuestionArguments } from './question-arguments.ts'

/** What a run is as a whole. */
export interface OverviewQuestions {
  readonly overview: () => RunOverview
  /** As `--json` writes it, with up to `limit` rows of each kind. */
  readonly result: (limit: number) => RunResult
}

export const overviewArguments: QuestionArguments<OverviewQuestions> = {
  overview: z.tuple([]),
  result: z.tuple([placeArgument]),
}

export function overviewQuestions(reader: RunReader): OverviewQuestions {
  return { overview: () => reader.overview(), result: (limit) => reader.result(limit) }
}
