import { z } from 'zod'
import type { Expectation } from '../../model/expectation.ts'
import type { RunReader } from '../run-reader.ts'
import type { MembershipView, Page, ProfileQuery, ProfileRow, SegmentCount, TraitValue } from '../views.ts'
import { identifierArgument, instantArgument, pageArguments, type QuestionArguments, searchArgument } from './question-arguments.ts'

/** Profiles, and what they are members of. */
export interface ProfileQuestions {
  readonly profiles: (query: ProfileQuery) => Page<ProfileRow>
  /** By its id; null where there is none. */
  readonly profile: (profile: string) => ProfileRow | null
  /** Every trait that the run knows, as the profile has it at an instant; null where there is no such profile. */
  readonly traits: (profile: string, at: number) => readonly TraitValue[] | null
  /** Of every segment in workspace order; null where there is no such profile. */
  readonly memberships: (profile: string) => readonly MembershipView[] | null
  /** What happened to a profile in a journey over the whole run, as expectations that hold in it. */
  readonly whatToExpect: (profile: string, journey: string) => readonly Expectation[]
  /** Null of a run with more profiles than are counted. */
  readonly segmentCounts: (at: number) => readonly SegmentCount[] | null
}

const profileQuery = z.strictObject({
  at: instantArgument,
  segment: identifierArgument.optional(),
  only: z.enum(['members', 'lagging']).optional(),
  search: searchArgument.optional(),
  budget: z.int().min(1).optional(),
  ...pageArguments,
})

export const profileArguments: QuestionArguments<ProfileQuestions> = {
  profiles: z.tuple([profileQuery]),
  profile: z.tuple([identifierArgument]),
  traits: z.tuple([identifierArgument, instantArgument]),
  memberships: z.tuple([identifierArgument]),
  whatToExpect: z.tuple([identifierArgument, identifierArgument]),
  segmentCounts: z.tuple([instantArgument]),
}

export function profileQuestions(reader: RunReader): ProfileQuestions {
  return {
    profiles: (query) => reader.profiles(query),
    profile: (profile) => reader.profile(profile),
    traits: (profile, at) => reader.traits(profile, at),
    memberships: (profile) => reader.memberships(profile),
    whatToExpect: (profile, journey) => reader.whatToExpect(profile, journey),
    segmentCounts: (at) => reader.segmentCounts(at),
  }
}
