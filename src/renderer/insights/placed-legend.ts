/** Where an entry of a legend stands, px. */
export interface PlacedEntry {
  readonly x: number
  /** From 0. */
  readonly line: number
}

/** Between a sign and its words, and between two entries. */
const gaps = { sign: 5, entries: 14 }

/**
 * Entries one after the other, in lines that are no wider than there is room; a single entry may be.
 * @param entries how wide their signs and their words are, px
 */
export function placedLegend(
  entries: readonly { readonly sign: number; readonly words: number }[],
  room: number,
): { readonly places: readonly PlacedEntry[]; readonly lines: number } {
  let [x, line] = [0, 0]
  const places = entries.map(({ sign, words }) => {
    const width = sign + gaps.sign + words
    if (x > 0 && x + width > room) [x, line] = [0, line + 1]
    const place = { x, line }
    x += width + gaps.entries
    return place
  })
  return { places, lines: entries.length === 0 ? 0 : line + 1 }
}

/** Where an entry's words begin. */
export const wordsOfEntry = ({ x }: PlacedEntry, sign: number): number => x + sign + gaps.sign
