import { formatCount } from '../format/number.ts'

/**
 * A count that has room on a card: in full as long as it can be, else as "301 k" or "1.23 M".
 * @param beside how many counts share the row
 */
export function shortCount(count: number, beside: number): string {
  if (count >= 1_000_000) return `${(count / 1_000_000).toFixed(2)} M`
  return count >= 100_000 && beside > 2 ? `${Math.floor(count / 1_000)} k` : formatCount(count)
}
