import type { FieldChange } from '../../engine/account/field-changes.ts'
import { kindInWords } from '../../engine/model/kind-in-words.ts'
import { counted, formatCount } from '../format/number.ts'

/** "2 fields dropped, 1 made a number" */
export function changesInWords(changes: readonly FieldChange[]): string {
  const dropped = changes.filter(({ change }) => change === 'dropped').length
  const made = new Map<string, number>()
  for (const { change, to } of changes) {
    if (change !== 'coerced') continue
    const kind = kindInWords(to ?? null)
    made.set(kind, (made.get(kind) ?? 0) + 1)
  }
  const parts = [...made].map(([kind, count]) => ({ count, words: `made ${kind}` }))
  const all = [...(dropped === 0 ? [] : [{ count: dropped, words: 'dropped' }]), ...parts]
  return all.map(({ count, words }, at) => `${at === 0 ? counted(count, 'field') : formatCount(count)} ${words}`).join(', ')
}
