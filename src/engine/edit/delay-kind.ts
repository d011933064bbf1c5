import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'

/** How long after an event another one follows: always as long, or drawn. */
export type DelayKind = 'fixed' | 'logNormal' | 'uniform' | 'exponential'
export const delayKinds: readonly DelayKind[] = ['logNormal', 'exponential', 'uniform', 'fixed']

export function kindOfDelay(delay: JsonValue | undefined): DelayKind {
  if (!isJsonObject(delay)) return 'fixed'
  return delayKinds.find((kind) => Object.hasOwn(delay, kind)) ?? 'fixed'
}

/** A delay made one of another kind: it stays about as long. */
export function delayAs(delay: JsonValue | undefined, kind: DelayKind): JsonValue {
  if (delay !== undefined && kindOfDelay(delay) === kind) return delay
  const span = spanOf(delay)
  switch (kind) {
    case 'fixed':
      return span
    case 'logNormal':
      return { logNormal: { median: span, sigma: 1 } }
    case 'uniform':
      return { uniform: { min: '0s', max: span } }
    case 'exponential':
      return { exponential: { mean: span } }
  }
}

function spanOf(delay: JsonValue | undefined): string {
  if (typeof delay === 'string') return delay
  const inner = isJsonObject(delay) ? Object.values(delay as JsonObject)[0] : undefined
  const parts = isJsonObject(inner) ? (inner as JsonObject) : {}
  const span = parts.median ?? parts.mean ?? parts.max
  return typeof span === 'string' ? span : '20m'
}
