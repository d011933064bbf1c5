import { grouped } from '../grouped.ts'
import { printable } from '../printable.ts'

/** "4,210 already-entered, 12 missing-identifier": the most frequent first. */
export function countedNames(counts: ReadonlyMap<string, number>): string {
  const byCount = [...counts].sort(([, a], [, b]) => b - a)
  return byCount.map(([name, count]) => `${grouped(count)} ${printable(name)}`).join(', ')
}
