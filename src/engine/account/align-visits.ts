/** Places of what is taken for the same visit, from 0; null in the path that lacks it. */
export interface AlignedVisit {
  readonly first: number | null
  readonly second: number | null
}

/** Paths that are longer together are laid beside each other place by place: nobody reads them step by step. */
const mostPairs = 250_000

/**
 * Two paths laid beside each other by their steps, in order: as many steps as possible stand beside themselves, and what only one path has
 * stands alone, of the first path before that of the second.
 */
export function alignVisits(first: readonly string[], second: readonly string[]): readonly AlignedVisit[] {
  if (first.length * second.length > mostPairs) return byPlace(first, second)
  const rest = commonLengths(first, second)
  const aligned: AlignedVisit[] = []
  let one = 0
  let other = 0
  while (one < first.length || other < second.length) {
    if (first[one] === second[other] && one < first.length && other < second.length) aligned.push({ first: one++, second: other++ })
    else if (one < first.length && (other === second.length || lengthAt(rest, one + 1, other) >= lengthAt(rest, one, other + 1)))
      aligned.push({ first: one++, second: null })
    else aligned.push({ first: null, second: other++ })
  }
  return aligned
}

/** How many steps the rests of both paths have in common at most, by the places where the rests begin. */
function commonLengths(first: readonly string[], second: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: first.length + 1 }, () => new Uint32Array(second.length + 1))
  for (let one = first.length - 1; one >= 0; one--) {
    for (let other = second.length - 1; other >= 0; other--) {
      const isSame = first[one] === second[other]
      const length = isSame
        ? lengthAt(lengths, one + 1, other + 1) + 1
        : Math.max(lengthAt(lengths, one + 1, other), lengthAt(lengths, one, other + 1))
      ;(lengths[one] as Uint32Array)[other] = length
    }
  }
  return lengths
}

const lengthAt = (lengths: readonly Uint32Array[], one: number, other: number): number => lengths[one]?.[other] ?? 0

function byPlace(first: readonly string[], second: readonly string[]): readonly AlignedVisit[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, place) => ({
    first: place < first.length ? place : null,
    second: place < second.length ? place : null,
  }))
}
