import type { Page } from './views.ts'

export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** The positions below `count` that pass, from `offset` on; without a test the page is cut out directly. */
export function page<Row>(
  { offset, limit }: Stretch,
  count: number,
  passes: ((position: number) => boolean) | null,
  rowAt: (position: number) => Row,
): Page<Row> {
  const rows: Row[] = []
  if (!passes) {
    for (let position = offset; position < Math.min(count, offset + limit); position++) rows.push(rowAt(position))
    return { total: count, offset, rows }
  }
  let total = 0
  for (let position = 0; position < count; position++) {
    if (!passes(position)) continue
    if (total >= offset && rows.length < limit) rows.push(rowAt(position))
    total += 1
  }
  return { total, offset, rows }
}
