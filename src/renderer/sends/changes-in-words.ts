import type { FieldChange } from '../../engine/account/field-changes.ts'
import { kindInWords } from '../../engine/model/kind-in-words.ts'
import { counted, formatCount } from '../format/number.ts'

/** "2 fields dropped, 1 by default, 1 made a number" */
export function changesInWords(changes: readonly FieldChange[]): string {
  const numberOf = (wanted: FieldChange['change']) => changes.filter(({ change }) => change === wanted).length
  const made = new Map<string, number>()
  for (const { change, to } of changes) {
    if (change !== 'coerced') continue
    const kind = kindInWords(to ?? null)
    made.set(kind, (made.get(kind) ?? 0) + 1)
  }
  const parts = [...made].map(([kind, count]) => ({ count, words: `made ${kind}` }))
  const whole = [
    { count: numberOf('dropped'), words: 'dropped' },
    { count: numberOf('defaulted'), words: 'by default' },
  ]
  const all = [...whole.filter(({ count }) => count > 0), ...parts]
  return all.map(({ count, words }, at) => `${at === 0 ? counted(count, 'field') : formatCount(count)} ${words}`).join(', ')
}
