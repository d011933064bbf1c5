import type { Journey } from '../model/journey.ts'
import { type MembershipStatus, membershipStatuses } from '../segments/membership-status.ts'
import { findPreset } from './find-preset.ts'

/**
 * The states that a membership on a profile can have: as the product of the first Adobe journey knows them, since segments are shared by all;
 * all of them where there is none.
 */
export function statusesOfMemberships(journeys: readonly Pick<Journey, 'preset'>[]): readonly MembershipStatus[] {
  const adobe = journeys.map(({ preset }) => findPreset(preset)).find((preset) => preset?.family === 'adobe')
  const known = adobe?.parameters.find(({ name }) => name === 'membership.statuses')?.value
  const named = typeof known === 'string' ? known.split(', ') : membershipStatuses
  return membershipStatuses.filter((status) => named.includes(status))
}
