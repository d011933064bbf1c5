const longestCompared = 64

/**
 * The name that the author of `given` most probably meant, or null when none is near.
 * Case, blanks, "-" and "_" do not count; up to a third of the letters may be wrong, missing, doubled or swapped with their neighbour.
 */
export function nearestName(given: string, names: Iterable<string>): string | null {
  if (given.length > longestCompared) return null
  const wanted = bare(given)
  let nearest: string | null = null
  let leastDistance = Number.POSITIVE_INFINITY
  for (const name of names) {
    if (name.length > longestCompared) continue
    const candidate = bare(name)
    const allowed = Math.floor(Math.max(wanted.length, candidate.length) / 3)
    if (Math.abs(wanted.length - candidate.length) > allowed) continue
    const distance = editDistance(wanted, candidate)
    if (distance <= allowed && distance < leastDistance) {
      nearest = name
      leastDistance = distance
    }
  }
  return nearest
}

/** ` Did you mean "event"?`, or nothing when no name is near: made to follow a sentence. */
export function suggestion(given: string, names: Iterable<string>): string {
  const nearest = nearestName(given, names)
  return nearest === null ? '' : ` Did you mean ${JSON.stringify(nearest)}?`
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '')
}

/** Damerau-Levenshtein distance in its restricted form: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1
      let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + substitution)
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (isSwap) cost = Math.min(cost, at(beforePrevious, column - 2) + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
