import { z } from 'zod'
import { InsightReader } from '../insights/insight-reader.ts'
import type {
  BranchShares,
  DestinationLoad,
  InsightScope,
  JourneyFunnel,
  PathFlows,
  RunMeasures,
  SendsOverTime,
  SendsPerPerson,
  TimesTaken,
} from '../insights/insight-views.ts'
import type { RunReader } from '../run-reader.ts'
import { identifierArgument, instantArgument, type QuestionArguments, stretchOfTimeArgument } from './question-arguments.ts'

/** What a run tells of its instances and sends taken together. */
export interface InsightQuestions {
  /**
   * Reads on what the questions below are answered from; whoever asks one of them before all is read waits for all of it.
   * @param rows so many at most
   * @param of what is going to be asked about; null: only what is read once of a run
   * @returns how much is read, 0 to 1
   */
  readonly readInsights: (rows: number, of: InsightScope | null) => number
  readonly funnel: (scope: InsightScope) => JourneyFunnel
  /** @param leastShare nodes with a smaller share of the admitted are gathered as other, 0 to 1 */
  readonly pathFlows: (scope: InsightScope, leastShare: number) => PathFlows
  readonly branchShares: (scope: InsightScope) => readonly BranchShares[]
  /** @param step until an instance came to this step; null: until it ended */
  readonly timesTaken: (scope: InsightScope, step: string | null) => TimesTaken
  /** @param sliceMs as wide as a slice should be; where there would be too many they are wider */
  readonly sendsOverTime: (scope: InsightScope, sliceMs: number) => SendsOverTime
  readonly sendsPerPerson: (scope: InsightScope) => SendsPerPerson
  readonly destinationLoads: (scope: InsightScope) => readonly DestinationLoad[]
  /** Of all versions of all journeys, at the end of the run. */
  readonly measures: () => readonly RunMeasures[]
}

const scope = z.strictObject({
  journey: identifierArgument,
  version: z.int().min(1).optional(),
  at: instantArgument,
  during: stretchOfTimeArgument.optional(),
})

export const insightArguments: QuestionArguments<InsightQuestions> = {
  readInsights: z.tuple([z.int().min(1), scope.nullable()]),
  funnel: z.tuple([scope]),
  pathFlows: z.tuple([scope, z.number().min(0).max(1)]),
  branchShares: z.tuple([scope]),
  timesTaken: z.tuple([scope, identifierArgument.nullable()]),
  sendsOverTime: z.tuple([scope, z.int().min(1)]),
  sendsPerPerson: z.tuple([scope]),
  destinationLoads: z.tuple([scope]),
  measures: z.tuple([]),
}

export function insightQuestions(reader: RunReader): InsightQuestions {
  const insights = new InsightReader(reader.index, reader.names)
  return {
    readInsights: (rows, of) => insights.readInsights(rows, of),
    funnel: (of) => insights.funnel(of),
    pathFlows: (of, leastShare) => insights.pathFlows(of, leastShare),
    branchShares: (of) => insights.branchShares(of),
    timesTaken: (of, step) => insights.timesTaken(of, step),
    sendsOverTime: (of, sliceMs) => insights.sendsOverTime(of, sliceMs),
    sendsPerPerson: (of) => insights.sendsPerPerson(of),
    destinationLoads: (of) => insights.destinationLoads(of),
    measures: () => insights.measures(),
  }
}
