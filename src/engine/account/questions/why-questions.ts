import { z } from 'zod'
import { FunnelReader } from '../funnel/funnel-reader.ts'
import type { FunnelQuery, FunnelRow, FunnelRowsQuery, ReasonFunnel } from '../funnel/reason-funnel.ts'
import type { NearestProgress, NearestTarget } from '../nearest/nearest-target.ts'
import { refusalReasons } from '../result.ts'
import type { RunReader } from '../run-reader.ts'
import type { Page } from '../views.ts'
import type { WhyPerson, WhyPersonQuery } from '../why-person/why-person.ts'
import { WhyReader } from '../why-person/why-reader.ts'
import {
  identifierArgument,
  instantArgument,
  pageArguments,
  placeArgument,
  type QuestionArguments,
  searchArgument,
  slicedArguments,
  stretchOfTimeArgument,
} from './question-arguments.ts'

/** Why somebody did not get in, or to a step; and what became of everybody. */
export interface WhyQuestions {
  /** null where the run has no such profile or journey. */
  readonly whyPerson: (query: WhyPersonQuery) => WhyPerson | null
  /**
   * The nearest change that would have been enough, rehearsed for that profile alone. Asked again with the same target it goes on where it
   * was; null where there is no such target.
   *
   * @param patience how many rehearsals this question may make
   */
  readonly nearestChange: (target: NearestTarget, patience: number) => NearestProgress | null
  /** Null where the run has no such journey. Below a share of 1 the same question goes on. */
  readonly reasonFunnel: (query: FunnelQuery) => ReasonFunnel | null
  /**
   * The entries or instances of one level, in order of time; null where the run has no such journey, or the funnel was not read yet. With a
   * budget the search for them goes on with the next question.
   */
  readonly funnelRows: (query: FunnelRowsQuery) => Page<FunnelRow> | null
}

const who = { profile: identifierArgument, journey: identifierArgument }
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discard'), discard: placeArgument }),
  z.strictObject({ kind: z.literal('enter'), ...who }),
  z.strictObject({ kind: z.literal('reach'), ...who, step: identifierArgument, instance: placeArgument.nullable() }),
])
const funnelQuery = {
  journey: identifierArgument,
  step: identifierArgument.nullable(),
  at: instantArgument,
  during: stretchOfTimeArgument.optional(),
}

export const whyArguments: QuestionArguments<WhyQuestions> = {
  whyPerson: z.tuple([z.strictObject({ ...who, step: identifierArgument.optional(), at: instantArgument })]),
  nearestChange: z.tuple([target, z.int().min(1).max(64)]),
  reasonFunnel: z.tuple([z.strictObject(funnelQuery)]),
  funnelRows: z.tuple([
    z.strictObject({
      ...funnelQuery,
      search: searchArgument.optional(),
      level: z.enum(['offered', ...refusalReasons, 'entered', 'reached', 'inside', 'elsewhere']),
      ...pageArguments,
      ...slicedArguments,
    }),
  ]),
}

export function whyQuestions(reader: RunReader): WhyQuestions {
  const readers = { index: reader.index, ...reader.readers }
  const why = new WhyReader(readers, reader.names)
  const funnel = new FunnelReader(readers, reader.instanceColumns, reader.names)
  return {
    whyPerson: (query) => why.whyPerson(query),
    nearestChange: (wanted, patience) => why.nearestChange(wanted, patience),
    reasonFunnel: (query) => funnel.reasonFunnel(query),
    funnelRows: (query) => funnel.rows(query),
  }
}
