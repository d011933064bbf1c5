import { formatCount } from '../format/number.ts'

/** A whole number before what it counts, as expectations tell them. */
const countWithNoun = /(?<![\w.$"-])\d{4,}(?= (?:entered|sends?|refusals?|admitted|and at)\b)/g

/** What an expectation expected or found, with its counts as the window writes numbers; values and paths stay as they are. */
export function groupedCounts(words: string): string {
  return words.replace(countWithNoun, (count) => formatCount(Number(count)))
}
