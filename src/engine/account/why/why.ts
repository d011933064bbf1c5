import type { JsonValue } from '../../model/json-value.ts'
import { quoted } from '../../model/wording.ts'

/** One value that decided: what it was, and what would have been taken. */
export interface DecidingValue {
  readonly name: string
  readonly found: string
  /** null where nothing else would have been taken. */
  readonly wanted: string | null
}

/** Why an entry was refused or an event moved nothing, with the values that decided it (engine rule 15). */
export interface Why {
  readonly sentence: string
  readonly values: readonly DecidingValue[]
}

export function whyWithout(sentence: string): Why {
  return { sentence, values: [] }
}

/** A value as it stands, and "missing" for what is not there at all. */
export function valueInWords(value: JsonValue | undefined): string {
  return value === undefined ? 'missing' : quoted(value)
}
