import type { MembershipView, ProfileRow } from '../../engine/account/views.ts'
import { formatClock, formatDayAndTime } from '../format/instant.ts'
import { membershipWords } from './membership-words.ts'

/** A profile's membership of a segment as plain text, for a ticket: what it is now, and every change of the clock with its exact instant. */
export function membershipText(view: MembershipView, name: string, { profile, profileName }: ProfileRow, at: number): string {
  const { known, truth } = membershipWords(view, at)
  const changes = (title: string, periods: MembershipView['stored']): string[] =>
    periods.map(({ from, isMember }) => `${title}  ${formatDayAndTime(from)}  ${isMember ? 'member' : 'not a member'}`)
  return [
    `${name === view.segment ? name : `${name} (${view.segment})`}, ${view.evaluation}`,
    `${profileName === null ? profile : `${profileName} (${profile})`}, ${formatClock(at)} UTC`,
    [known, ...(truth === null ? [] : [truth])].join('; '),
    '',
    ...changes('known', view.stored),
    ...changes('truly', view.truly),
    ...view.calculations.map(({ start, shows }) => `calculated  ${formatDayAndTime(start)}  shows ${formatDayAndTime(shows)}`),
  ].join('\n')
}
