import type { PreviewRow } from '../../../engine/mapping/preview-mapping.ts'

/** What a value inside a directive or a list gives in the send that is previewed; null where nothing is known of it. */
export function rowInside(row: PreviewRow | null, keys: readonly (string | number)[]): PreviewRow | null {
  const name = keys.join('/')
  return row?.inside?.find((one) => one.name === name) ?? null
}
