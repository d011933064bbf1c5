import type { MembershipView } from '../../engine/account/views.ts'
import { printable } from '../printable.ts'
import { instantOnTerminal } from './instant-on-terminal.ts'

/** What the profile was in, one line for each segment; where the truth was another, that as well. */
export function membershipLines(memberships: readonly MembershipView[]): string[] {
  if (memberships.length === 0) return []
  return ['', 'Segments', ...memberships.flatMap(linesOfSegment)]
}

function linesOfSegment({ segment, evaluation, stored, truly }: MembershipView): string[] {
  const [known, truth] = [periods(stored), periods(truly)]
  return [
    printable(`  ${segment} (${evaluation}): ${known}`),
    ...(known === truth ? [] : [printable(`    by what was true at each instant: ${truth}`)]),
  ]
}

function periods(all: MembershipView['stored']): string {
  return all
    .map(({ from, isMember }, place) => `${isMember ? 'in' : 'out'}${place === 0 ? '' : ` from ${instantOnTerminal(from)}`}`)
    .join(', ')
}
