import { compareJson, type FieldDifference } from '../../engine/account/json-difference.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { textOf } from '../format/text-of.ts'

/** A value that is another one in run B; undefined where one of them has none. */
export interface ChangedValue {
  /** "steps.hold.maximum.after" */
  readonly path: string
  readonly from: JsonValue | undefined
  readonly to: JsonValue | undefined
}

/** Every value that differs between two documents, by its path. Moved items of lists are no change of their own. */
export function changedValues(from: JsonValue, to: JsonValue): readonly ChangedValue[] {
  return changesOf(compareJson(from, to), '')
}

function changesOf(difference: FieldDifference['difference'], path: string): ChangedValue[] {
  switch (difference.kind) {
    case 'same':
      return []
    case 'changed':
      return [{ path, from: difference.from, to: difference.to }]
    case 'added':
      return [{ path, from: undefined, to: difference.to }]
    case 'removed':
      return [{ path, from: difference.from, to: undefined }]
    case 'object':
      return difference.fields.flatMap((field) => changesOf(field.difference, path === '' ? field.key : `${path}.${field.key}`))
    case 'list':
      return difference.items.flatMap((item) => changesOf(item.difference, `${path}[${item.to ?? item.from}]`))
  }
}

const longest = 60

/** A value as a word of a sentence. */
export function valueWords(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing'
  const text = textOf(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
