export interface PathBetween {
  readonly from: number
  readonly until: number
  /** From how many chips on it is, which decides how much room all of them take. */
  readonly long: 'five' | 'seven' | 'nine' | 'always'
}

/** The chips that are told as "+3" where a path has too little room for all: those between the first one and the last two. */
export function pathBetween(chips: number): PathBetween | null {
  if (chips < 5) return null
  return { from: 1, until: chips - 2, long: chips < 7 ? 'five' : chips < 9 ? 'seven' : chips < 12 ? 'nine' : 'always' }
}
