import { z } from 'zod'
import type {
  ActivityQuery,
  ActivityView,
  CalculationMark,
  Counted,
  Moves,
  Stretch,
  VersionCoverage,
  WayTraffic,
} from '../activity/activity-views.ts'
import type { RunReader } from '../run-reader.ts'
import { identifierArgument, instantArgument, placeArgument, type QuestionArguments } from './question-arguments.ts'

/** What happened when. Where a reading of the whole trace is needed, it is made in the first of these that asks for it, piece by piece. */
export interface ActivityQuestions {
  readonly activity: (query: ActivityQuery) => Counted<ActivityView>
  readonly calculations: () => readonly CalculationMark[]
  /** The three of a version are null where the run has no such version. */
  readonly coverage: (journey: string, version: number) => Counted<VersionCoverage> | null
  readonly traffic: (stretch: Stretch) => Counted<WayTraffic> | null
  /** At most `limit` of them. */
  readonly moves: (stretch: Stretch, limit: number) => Moves | null
}

const stretch = z.strictObject({ journey: identifierArgument, version: placeArgument, after: instantArgument, until: instantArgument })

const activityQuery = z.strictObject({
  journey: identifierArgument.optional(),
  from: instantArgument,
  sliceMs: z.int().min(1),
  slices: z.int().min(1).max(10_000),
})

export const activityArguments: QuestionArguments<ActivityQuestions> = {
  activity: z.tuple([activityQuery]),
  calculations: z.tuple([]),
  coverage: z.tuple([identifierArgument, placeArgument]),
  traffic: z.tuple([stretch]),
  moves: z.tuple([stretch, z.int().min(1).max(10_000)]),
}

export function activityQuestions({ activity }: RunReader): ActivityQuestions {
  return {
    activity: (query) => activity.activity(query),
    calculations: () => activity.calculations(),
    coverage: (journey, version) => activity.coverage(journey, version),
    traffic: (stretch) => activity.traffic(stretch),
    moves: (stretch, limit) => activity.moves(stretch, limit),
  }
}
