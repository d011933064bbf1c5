import type { CourseMove } from '../../engine/account/difference/course-move.ts'
import type { ComparisonSummary, DifferenceRow, FirstDifference } from '../../engine/account/difference/difference-views.ts'
import { destinationName } from '../canvas/step-words.ts'
import { branchIn, exitRuleIn, type MoveSurroundings, titleIn } from '../compare/move-words.ts'
import { formatShortInstant } from '../format/instant.ts'
import { formatCount } from '../format/number.ts'

/** What would be another decision, in a sentence, by names: everything that would be other, the weightiest first, and what is the first of it. */
export function changeInWords({ first, kinds }: DifferenceRow, around: MoveSurroundings): string {
  const others = weighty.flatMap(([kind, words]) => (kinds.includes(kind) && kind !== first.kind ? [words] : []))
  return others.length === 0 ? firstInWords(first, around) : `${others.join(', ')}; first: ${firstInWords(first, around)}`
}

/** What tells more than another time. */
const weighty = [
  ['path', 'would go another way'],
  ['send', 'would get another send'],
  ['outcome', 'would end otherwise'],
] as const

/** What happened, and what would happen instead. */
function firstInWords({ kind, a, b }: FirstDifference, around: MoveSurroundings): string {
  const told = ({ move }: { readonly move: CourseMove }) => moveInWords(move, around)
  if (kind === 'only-in-b' && b !== null) return `would enter, at ${formatShortInstant(b.at)}`
  if (kind === 'only-in-a') return 'would not enter'
  if (a !== null && b !== null && told(a) === told(b))
    return `${told(a)} at ${formatShortInstant(a.at)}, instead at ${formatShortInstant(b.at)}`
  const then = a === null ? 'nothing more' : `${told(a)} at ${formatShortInstant(a.at)}`
  const instead = b === null ? 'nothing more' : `${told(b)} at ${formatShortInstant(b.at)}`
  return `${then}, instead ${instead}`
}

function moveInWords(move: CourseMove, around: MoveSurroundings): string {
  const destination = (id: string) => destinationName(id, around.destinations)
  switch (move.kind) {
    case 'entered':
      return 'entered'
    case 'left':
      return `left ${titleIn(move.step, around)}${move.branch === null ? '' : ` by ${branchIn(move.step, move.branch, around)}`}`
    case 'sent':
      return `${move.step === null ? exitRuleIn(move.exitRule, around) : titleIn(move.step, around)} sent to ${destination(move.destination)}`
    case 'answered':
      return `${destination(move.destination)} ${move.delivered ? 'accepted' : 'refused'} it`
    case 'ended':
      return move.exitRule === null ? move.outcome : `${move.outcome} by ${exitRuleIn(move.exitRule, around)}`
  }
}

/** How many would be treated otherwise, by what would be other: "3 would enter, 12 at another time". */
export function kindsInWords({ byKind }: ComparisonSummary): string {
  const told = [
    [byKind['only-in-b'], 'would enter'],
    [byKind['only-in-a'], 'would not enter'],
    [byKind.path, 'would go another way'],
    [byKind.send, 'would get another send'],
    [byKind.outcome, 'would end otherwise'],
    [byKind.time, 'would do it at another time'],
  ] as const
  return told.flatMap(([count, words]) => (count === 0 ? [] : `${formatCount(count)} ${words}`)).join(', ')
}
