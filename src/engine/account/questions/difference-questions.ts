import { z } from 'zod'
import { differenceKinds } from '../difference/course-move.ts'
import { DifferenceReader } from '../difference/difference-reader.ts'
import type {
  ComparisonProgress,
  DifferencePage,
  DifferenceQuery,
  DifferenceRow,
  SendChangePage,
  SendChangeQuery,
} from '../difference/difference-views.ts'
import { type DiscardCount, discardCounts } from '../difference/discard-counts.ts'
import { type EventFate, eventFate } from '../difference/event-fate.ts'
import { type FingerprintPart, isFingerprintPart } from '../difference/run-fingerprint.ts'
import { sendChangeKinds } from '../difference/send-changes.ts'
import type { RunReader } from '../run-reader.ts'
import {
  identifierArgument,
  instantArgument,
  pageArguments,
  placeArgument,
  type QuestionArguments,
  searchArgument,
} from './question-arguments.ts'

/** How a run differs from another one. */
export interface DifferenceQuestions {
  /**
   * What the run is known by when another one is compared with it, part by part.
   * @param from where the part begins: 0, then what the part before said
   * @param withContents also what is in each send; then a part holds few of them
   */
  readonly fingerprint: (from: number, withContents: boolean) => FingerprintPart
  /**
   * Compares this run, B, with another one, A, of which this is a part; after the last part it is asked again with null until there is a
   * summary. Null where the comparison is gone.
   * @param key what the comparison is called in later questions; a run keeps the newest two
   */
  readonly compareWith: (key: string, part: FingerprintPart | null) => ComparisonProgress | null
  /** People whom the runs treat differently, in order of their first difference; null where the comparison is gone or not finished. */
  readonly differences: (key: string, query: DifferenceQuery) => DifferencePage | null
  readonly sendChanges: (key: string, query: SendChangeQuery) => SendChangePage | null
  /** Of one instance, by its position in one of the runs; null also where it does not differ. */
  readonly differenceOf: (key: string, run: 'a' | 'b', position: number) => DifferenceRow | null
  /** What became of a profile's event of this name and instant. */
  readonly eventFate: (profile: string, event: string, at: number) => EventFate
  /** Over the whole run. */
  readonly discardCounts: () => readonly DiscardCount[]
}

const fingerprintPart = z.custom<FingerprintPart>(isFingerprintPart, 'no part of a fingerprint')
const narrowed = { journey: identifierArgument.optional(), search: searchArgument.optional(), ...pageArguments }

export const differenceArguments: QuestionArguments<DifferenceQuestions> = {
  fingerprint: z.tuple([placeArgument, z.boolean()]),
  compareWith: z.tuple([identifierArgument, fingerprintPart.nullable()]),
  differences: z.tuple([
    identifierArgument,
    z.strictObject({ kind: z.enum(differenceKinds).optional(), group: placeArgument.optional(), ...narrowed }),
  ]),
  sendChanges: z.tuple([identifierArgument, z.strictObject({ kind: z.enum(sendChangeKinds).optional(), ...narrowed })]),
  differenceOf: z.tuple([identifierArgument, z.enum(['a', 'b']), placeArgument]),
  eventFate: z.tuple([identifierArgument, identifierArgument, instantArgument]),
  discardCounts: z.tuple([]),
}

export function differenceQuestions(reader: RunReader): DifferenceQuestions {
  const differences = new DifferenceReader(reader.index, reader.names, (row) => reader.readers.sends.content(row))
  return {
    fingerprint: (from, withContents) => differences.fingerprint(from, withContents),
    compareWith: (key, part) => differences.compareWith(key, part),
    differences: (key, query) => differences.people(key, query),
    sendChanges: (key, query) => differences.sends(key, query),
    differenceOf: (key, run, position) => differences.ofInstance(key, run, position),
    eventFate: (profile, event, at) => eventFate(reader.index, reader.readers.discards, profile, event, at),
    discardCounts: () => discardCounts(reader.index, reader.readers.discards),
  }
}
