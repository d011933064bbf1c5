import { z } from 'zod'
import type { RunReader } from '../run-reader.ts'
import type { InstanceRow, InstanceStory, Page, RefusalRow, RowQuery, SendDetail, SendRow } from '../views.ts'
import {
  identifierArgument,
  instantArgument,
  pageArguments,
  placeArgument,
  type QuestionArguments,
  searchArgument,
  stretchOfTimeArgument,
} from './question-arguments.ts'

/** Rows of the tables, and what stands behind one. */
export interface TableQuestions {
  readonly instances: (query: RowQuery) => Page<InstanceRow>
  /** @param index in trace order of admission; null where there is none */
  readonly instance: (index: number) => InstanceStory | null
  readonly sends: (query: RowQuery) => Page<SendRow>
  /** @param index in trace order of sends; null where there is none */
  readonly send: (index: number) => SendDetail | null
  /** Refused entries and ignored events together, in trace order. */
  readonly refusals: (query: RowQuery) => Page<RefusalRow>
}

const wanted = {
  at: instantArgument,
  journey: identifierArgument.optional(),
  step: identifierArgument.optional(),
  during: stretchOfTimeArgument.optional(),
  search: searchArgument.optional(),
}
const rowQuery = z.strictObject({ ...wanted, ...pageArguments })
export const sendQueryArgument = z.strictObject(wanted)

export const tableArguments: QuestionArguments<TableQuestions> = {
  instances: z.tuple([rowQuery]),
  instance: z.tuple([placeArgument]),
  sends: z.tuple([rowQuery]),
  send: z.tuple([placeArgument]),
  refusals: z.tuple([rowQuery]),
}

export function tableQuestions(reader: RunReader): TableQuestions {
  return {
    instances: (query) => reader.instances(query),
    instance: (index) => reader.instance(index),
    sends: (query) => reader.sends(query),
    send: (index) => reader.send(index),
    refusals: (query) => reader.refusals(query),
  }
}
