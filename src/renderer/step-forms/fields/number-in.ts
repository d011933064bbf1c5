import type { JsonValue } from '../../../engine/model/json-value.ts'

/** A number where the text is one as JSON writes it; else the text, which the checks mind. */
export function numberOrText(text: string): JsonValue {
  const number = Number(text)
  return text !== '' && String(number) === text && Number.isFinite(number) ? number : text
}

/** The number that a text is in whatever spelling, as 1.50 or 1e3; null where it is none. */
export function numberIn(text: string): number | null {
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : null
}
