import { z } from 'zod'
import type { RunReader } from '../run-reader.ts'
import { type SegmentSeries, SegmentSeriesReader } from '../segment-series.ts'
import { identifierArgument, type QuestionArguments } from './question-arguments.ts'

/** How segments fill and empty over the clock. */
export interface SegmentQuestions {
  /**
   * null where the run has no such segment. Asked again it goes on where it was.
   *
   * @param points how many counts, the first at the start of the clock, the last at its end
   * @param patience how many profiles this question may look at
   */
  readonly segmentSeries: (segment: string, points: number, patience: number) => SegmentSeries | null
}

export const segmentArguments: QuestionArguments<SegmentQuestions> = {
  segmentSeries: z.tuple([identifierArgument, z.int().min(2).max(2_000), z.int().min(0).max(100_000)]),
}

export function segmentQuestions(reader: RunReader): SegmentQuestions {
  const series = new SegmentSeriesReader(reader.run.compiled)
  return { segmentSeries: (segment, points, patience) => series.read(segment, points, patience) }
}
