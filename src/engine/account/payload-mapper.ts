import { drawUnit } from '../chance/draw-unit.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'

/** The world as it is while a payload is made: the instant of the send, and chance of its own. */
export interface MappingMoment {
  /** ms since 1970. */
  readonly at: number
  /** A number of [0, 1); the same ones in the same order for the same send. */
  readonly random: () => number
}

/**
 * Resolves a mapping against an event, by the product's own code, which the host brings along. It may change what it is given, and may leave
 * undefined in what it returns; it throws an Error, in words for a person, where the mapping cannot be resolved.
 */
export type PayloadMapper = (mapping: JsonObject, event: JsonObject, moment: MappingMoment) => unknown

export type MappedPayload = { readonly ok: true; readonly payload: JsonValue } | { readonly ok: false; readonly message: string }

/**
 * The payload as it goes over the wire: what resolved to undefined is not there. Source of the rule: reference 8.3 and 9.2.
 *
 * @param stream seed of the send's own stream
 */
export function mappedPayload(map: PayloadMapper, mapping: JsonObject, event: JsonObject, at: number, stream: number): MappedPayload {
  let drawn = 0
  const random = (): number => drawUnit(stream, 0, drawn++)
  try {
    return { ok: true, payload: asJson(map(asJson(mapping) as JsonObject, asJson(event) as JsonObject, { at, random })) }
  } catch (failure) {
    return { ok: false, message: failure instanceof Error ? failure.message : String(failure) }
  }
}

function asJson(value: unknown): JsonValue {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? null : (JSON.parse(text) as JsonValue)
}
