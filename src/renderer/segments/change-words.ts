import type { CourseMove } from '../../engine/account/difference/course-move.ts'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import { formatShortInstant } from '../format/instant.ts'

/** What would be another decision, in a sentence: what happened, and what would happen instead. */
export function changeInWords({ first: { kind, a, b } }: DifferenceRow): string {
  if (kind === 'only-in-b' && b !== null) return `would enter, at ${formatShortInstant(b.at)}`
  if (kind === 'only-in-a') return 'would not enter'
  const then = a === null ? 'nothing more' : `${moveInWords(a.move)} at ${formatShortInstant(a.at)}`
  const instead = b === null ? 'nothing more' : `${moveInWords(b.move)} at ${formatShortInstant(b.at)}`
  return `${then}; then ${instead}`
}

function moveInWords(move: CourseMove): string {
  switch (move.kind) {
    case 'entered':
      return 'entered'
    case 'left':
      return `left ${move.step}${move.branch === null ? '' : ` by ${move.branch}`}`
    case 'sent':
      return `${move.step ?? move.exitRule ?? ''} sent to ${move.destination}`
    case 'answered':
      return `${move.destination} ${move.delivered ? 'accepted' : 'refused'} it`
    case 'ended':
      return move.outcome
  }
}
