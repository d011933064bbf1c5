import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import { readByLiquid } from '../../../engine/edit/mapped-kind.ts'

/** What reads a value within a template of this kind; null where nothing does. */
export function readInTemplate(kind: 'template' | 'liquid', { path, keys, unaddressable }: SuggestedPath): string | null {
  if (kind === 'liquid') return readByLiquid(keys)
  return unaddressable === null && keys.length > 0 ? `{{${path.replace(/^\$\.?/, '')}}}` : null
}
