import { deriveSeed } from '../chance/derive-seed.ts'
import type { CompiledRun } from '../compile/compiled-run.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { utf8Length } from '../inputs/utf8-length.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { formatInstant } from '../time/instant.ts'
import { emittedEvent, type SendFacts } from './emitted-event.ts'
import { mappedPayload, type PayloadMapper } from './payload-mapper.ts'
import type { SendResult } from './result.ts'

/** A send before it goes out. */
export interface RenderedSend {
  readonly event: JsonObject
  readonly payload: JsonValue
  /** Why it never goes out; null when it does. */
  readonly error: SendResult['error']
}

/**
 * Renders a recorded send when someone looks: its event, and the payload that the mapping makes of it; without a mapping the payload is the
 * event. An event over the payload limit fails its send, and the instance has gone on (reference OS-10).
 *
 * @param isSurelySmall the event is known to be within the limit: see sendSizeBound
 */
export function renderSend(compiled: CompiledRun, facts: SendFacts, isSurelySmall: boolean, mapPayload: PayloadMapper): RenderedSend {
  const { activation } = facts
  const event = emittedEvent(compiled, facts, formatInstant(facts.at))
  const { mapping } = activation.activation
  const mapped = mapping ? mappedPayload(mapPayload, mapping, event, facts.at, streamOf(compiled, facts, 'mapping')) : null
  const bytes = isSurelySmall ? 0 : utf8Length(JSON.stringify(event))
  const limit = compiled.journeys[activation.journey]?.parameters.payloadBytes ?? Number.POSITIVE_INFINITY
  const mappingError = mapped?.ok === false ? { code: 'mapping-failed', message: mapped.message } : null
  return {
    event,
    payload: mapped === null ? event : mapped.ok ? mapped.payload : null,
    error: errorBeforeMapping(facts, bytes, limit) ?? mappingError,
  }
}

/** The row of a send. @param delivery null when the send never went out */
export function sendResult(compiled: CompiledRun, facts: SendFacts, rendered: RenderedSend, delivery: Delivery | null): SendResult {
  const { activation } = facts
  return {
    at: formatInstant(facts.at),
    instance: facts.instanceId,
    journey: compiled.journeys[activation.journey]?.journey.id ?? '',
    profile: compiled.population.id(facts.profile),
    step: compiled.steps[activation.step]?.id ?? null,
    ...(activation.exitRule === null ? {} : { exitRule: compiled.exitRules[activation.exitRule]?.rule.id ?? '' }),
    activation: activation.activation.id,
    destination: activation.activation.destination,
    action: activation.activation.action ?? null,
    event: rendered.event,
    payload: rendered.payload,
    requests: [],
    status: delivery?.status ?? 'failed',
    attempts: delivery?.attempts.map(({ at, status }) => ({ at: formatInstant(at), status })) ?? [],
    error: rendered.error ?? delivery?.error ?? null,
  }
}

/** Seed of a stream that belongs to this send alone (engine rule 10). */
export function streamOf(compiled: CompiledRun, { activation, instanceId, at }: SendFacts, purpose: 'mapping' | 'delivery'): number {
  const place = activation.exitRule === null ? compiled.steps[activation.step]?.id : compiled.exitRules[activation.exitRule]?.rule.id
  return deriveSeed(compiled.seed, purpose, instanceId, place ?? '', activation.activation.id, at)
}

function errorBeforeMapping({ activation, at }: SendFacts, bytes: number, limit: number): SendResult['error'] {
  const { deletedAt } = activation.history
  if (deletedAt !== null && at >= deletedAt) {
    return { code: 'activation-deleted', message: 'The activation had been deleted; the instance went on.' }
  }
  return bytes > limit ? { code: 'PAYLOAD_TOO_LARGE', message: `The event has ${bytes} bytes; the product takes at most ${limit}.` } : null
}
