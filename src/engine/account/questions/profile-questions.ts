import { z } from 'zod'
import type { RunReader } from '../run-reader.ts'
import type { MembershipView, Page, ProfileQuery, ProfileRow, SegmentCount } from '../views.ts'
import { identifierArgument, instantArgument, pageArguments, type QuestionArguments, searchArgument } from './question-arguments.ts'

/** Profiles, and what they are members of. */
export interface ProfileQuestions {
  readonly profiles: (query: ProfileQuery) => Page<ProfileRow>
  /** By its id; null where there is none. */
  readonly profile: (profile: string) => ProfileRow | null
  /** Of every segment in workspace order; null where there is no such profile. */
  readonly memberships: (profile: string) => readonly MembershipView[] | null
  /** Null of a run with more profiles than are counted. */
  readonly segmentCounts: (at: number) => readonly SegmentCount[] | null
}

const profileQuery = z.strictObject({
  at: instantArgument,
  segment: identifierArgument.optional(),
  only: z.enum(['members', 'lagging']).optional(),
  search: searchArgument.optional(),
  ...pageArguments,
})

export const profileArguments: QuestionArguments<ProfileQuestions> = {
  profiles: z.tuple([profileQuery]),
  profile: z.tuple([identifierArgument]),
  memberships: z.tuple([identifierArgument]),
  segmentCounts: z.tuple([instantArgument]),
}

export function profileQuestions(reader: RunReader): ProfileQuestions {
  return {
    profiles: (query) => reader.profiles(query),
    profile: (profile) => reader.profile(profile),
    memberships: (profile) => reader.memberships(profile),
    segmentCounts: (at) => reader.segmentCounts(at),
  }
}
