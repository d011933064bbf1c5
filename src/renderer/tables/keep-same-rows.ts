import type { Page } from '../../engine/account/views.ts'

/** A page in which rows that say the same as before, at the same place, are the same objects: they are not drawn again. */
export function keepSameRows<Row>(before: Page<Row> | null, page: Page<Row>): Page<Row> {
  if (before === null) return page
  const rows = page.rows.map((row, place) => {
    const old = before.rows[place + page.offset - before.offset]
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
  return { ...page, rows }
}
