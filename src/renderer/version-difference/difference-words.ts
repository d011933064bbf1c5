import type { JourneyDifference, StepDifference } from '../../engine/edit/compare-journeys.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { counted } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import type { Sign } from './difference-canvas.ts'

const signWords: Readonly<Record<Sign, string>> = { added: 'Added', removed: 'Removed', changed: 'Changed' }
export const signs: Readonly<Record<Sign, string>> = { added: '+', removed: '−', changed: '±' }

/** "Changed: 2 fields, 1 way". */
export function stepWords({ kind, fields, ways }: StepDifference): string {
  if (kind !== 'changed') return signWords[kind]
  const parts = [fields.length > 0 && counted(fields.length, 'field'), ways.length > 0 && counted(ways.length, 'way')]
  return `${signWords[kind]}: ${parts.filter(Boolean).join(', ')}`
}

/** "1 step added, 2 changed, and the journey’s name". */
export function differenceWords({ fields, steps }: JourneyDifference): string {
  if (fields.length === 0 && steps.length === 0) return 'Both say the same.'
  const ofKind = (kind: Sign) => steps.filter((step) => step.kind === kind).length
  const parts = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const count = ofKind(kind)
    return count === 0 ? [] : [`${counted(count, 'step')} ${kind}`]
  })
  if (fields.length > 0) parts.push(`${counted(fields.length, 'field')} of the journey changed`)
  return `${parts.join(', ')}.`
}

/** A value as it stands in the file; nothing where none does. */
export function valueText(value: JsonValue | undefined): string {
  return value === undefined ? 'nothing' : textOf(value)
}
