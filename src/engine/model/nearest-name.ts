const longestCompared = 64

/** A list of names that long is not read through for every slip of the pen. */
const mostCompared = 500

/**
 * The name that the author of `given` most probably meant, or null when none is near.
 * Case, blanks, "-" and "_" do not count; up to a third of the letters may be wrong, missing, doubled or swapped with their neighbour.
 */
export function nearestName(given: string, names: Iterable<string>): string | null {
  if (given.length > longestCompared) return null
  const wanted = bare(given)
  let nearest: string | null = null
  let leastDistance = Number.POSITIVE_INFINITY
  let compared = 0
  for (const name of names) {
    compared += 1
    if (compared > mostCompared) break
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

/** After so many unknown names the list belongs to something else, and none of them is a slip of the pen. */
const mostSuggestions = 50

/** Suggestions from one list of names for many unknown ones, given up when there are too many. */
export function suggestionsFrom(names: Iterable<string>): (given: string) => string {
  const known = [...names]
  let asked = 0
  return (given) => {
    asked += 1
    return asked > mostSuggestions ? '' : suggestion(given, known)
  }
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
