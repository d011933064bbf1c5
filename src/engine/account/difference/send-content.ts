import { hashText } from '../../chance/hash-text.ts'
import type { CompiledActivation } from '../../compile/compiled-run.ts'
import { isJsonObject, type JsonValue } from '../../model/json-value.ts'

/** Bits of a second hash that still fit beside the first into a whole number. */
const spareBits = 21

/** Fields of an emitted event that say when it was sent: that is another question. */
const timely: ReadonlySet<string> = new Set(['messageId', 'timestamp', 'receivedAt', 'originalTimestamp'])

/**
 * What a send says, as a number: equal for sends that say the same, whenever they were sent.
 *
 * @param said the event that it emits, or the parameters of an action
 */
export function sendContent({ activation, eventName }: CompiledActivation, said: JsonValue): number {
  const lasting = isJsonObject(said) ? Object.fromEntries(Object.entries(said).filter(([field]) => !timely.has(field))) : said
  const text = JSON.stringify([eventName, activation.action ?? null, activation.mapping ?? null, lasting])
  return hashText(text) * 2 ** spareBits + (hashText(`${text} `) >>> (32 - spareBits))
}
