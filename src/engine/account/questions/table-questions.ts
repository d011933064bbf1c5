import { z } from 'zod'
import { ignoredReasons, outcomeNames, refusalReasons } from '../result.ts'
import type { RunReader } from '../run-reader.ts'
import {
  type DiscardQuery,
  discardOrders,
  type FilterChoices,
  type InstanceQuery,
  instanceOrders,
  type PathGroups,
  type PathQuery,
  type SendRowQuery,
  sendOrders,
} from '../tables/row-filters.ts'
import type { InstanceRow, InstanceStory, Page, RefusalRow, SendDetail, SendRow } from '../views.ts'
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

/** Rows of the tables, and what stands behind one. A page with a budget may say that its search goes on with the next question. */
export interface TableQuestions {
  readonly instances: (query: InstanceQuery) => Page<InstanceRow>
  /** The paths that instances took. */
  readonly paths: (query: PathQuery) => PathGroups
  /** @param index in trace order of admission; null where there is none */
  readonly instance: (index: number) => InstanceStory | null
  readonly sends: (query: SendRowQuery) => Page<SendRow>
  /** @param index in trace order of sends; null where there is none */
  readonly send: (index: number) => SendDetail | null
  /** Refused entries and ignored events together, in trace order. */
  readonly refusals: (query: DiscardQuery) => Page<RefusalRow>
  /** What the tables of a journey can be kept to. */
  readonly filterChoices: (journey: string) => FilterChoices
}

const wanted = {
  at: instantArgument,
  journey: identifierArgument.optional(),
  step: identifierArgument.optional(),
  during: stretchOfTimeArgument.optional(),
  search: searchArgument.optional(),
}
const orderedBy = <Column extends string>(columns: readonly Column[]) =>
  z.strictObject({ by: z.enum(columns), descending: z.boolean() }).optional()

const instanceFilter = {
  branch: identifierArgument.optional(),
  isInside: z.boolean().optional(),
  outcomes: z.array(z.enum(outcomeNames)).optional(),
  path: z.string().max(100_000).optional(),
  passed: z
    .array(z.strictObject({ step: identifierArgument, branch: identifierArgument.optional() }))
    .max(50)
    .optional(),
  duringWhat: z.enum(['entered', 'inside']).optional(),
  traits: z
    .array(z.strictObject({ name: identifierArgument, value: searchArgument }))
    .max(20)
    .optional(),
  identifier: searchArgument.optional(),
}
const pathQuery = z.strictObject({ ...wanted, ...instanceFilter, ...slicedArguments, ...pageArguments })
const sendFilter = {
  destinations: z.array(identifierArgument).max(1_000).optional(),
  activation: identifierArgument.optional(),
  eventName: searchArgument.optional(),
  statuses: z.array(z.enum(['delivered', 'failed', 'pending'])).optional(),
}
const discardFilter = {
  kinds: z.array(z.enum(['refused', 'ignored'])).optional(),
  reasons: z.array(z.enum([...refusalReasons, ...ignoredReasons])).optional(),
}
export const sendQueryArgument = z.strictObject({ ...wanted, ...sendFilter })

export const tableArguments: QuestionArguments<TableQuestions> = {
  instances: z.tuple([pathQuery.extend({ order: orderedBy(instanceOrders) })]),
  paths: z.tuple([pathQuery]),
  instance: z.tuple([placeArgument]),
  sends: z.tuple([sendQueryArgument.extend({ ...slicedArguments, ...pageArguments, order: orderedBy(sendOrders) })]),
  send: z.tuple([placeArgument]),
  refusals: z.tuple([
    z.strictObject({ ...wanted, ...discardFilter, ...slicedArguments, ...pageArguments, order: orderedBy(discardOrders) }),
  ]),
  filterChoices: z.tuple([identifierArgument]),
}

export function tableQuestions(reader: RunReader): TableQuestions {
  return {
    instances: (query) => reader.instances(query),
    paths: (query) => reader.paths(query),
    instance: (index) => reader.instance(index),
    sends: (query) => reader.sends(query),
    send: (index) => reader.send(index),
    refusals: (query) => reader.refusals(query),
    filterChoices: (journey) => reader.filterChoices(journey),
  }
}
