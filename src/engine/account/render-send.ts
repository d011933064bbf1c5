import type { CompiledRun } from '../compile/compiled-run.ts'
import { utf8Length } from '../inputs/utf8-length.ts'
import { formatInstant } from '../time/instant.ts'
import { emittedEvent, type SendFacts } from './emitted-event.ts'
import type { SendResult } from './result.ts'

/**
 * Renders a recorded send when someone looks: its event, payload and fate. A recorder accepts anything; without a mapping the payload is the
 * event. An event over the payload limit fails its send, and the instance has gone on (reference OS-10).
 *
 * @param isSurelySmall the event is known to be within the limit: see sendSizeBound
 */
export function renderSend(compiled: CompiledRun, facts: SendFacts, isSurelySmall: boolean): SendResult {
  const { activation } = facts
  const journey = compiled.journeys[activation.journey]
  const at = formatInstant(facts.at)
  const event = emittedEvent(compiled, facts, at)
  const bytes = isSurelySmall ? 0 : utf8Length(JSON.stringify(event))
  const limit = journey?.parameters.payloadBytes ?? Number.POSITIVE_INFINITY
  const error = sendError(facts, bytes, limit)
  return {
    at,
    instance: facts.instanceId,
    journey: journey?.journey.id ?? '',
    profile: compiled.population.id(facts.profile),
    step: compiled.steps[activation.step]?.id ?? null,
    ...(activation.exitRule === null ? {} : { exitRule: compiled.exitRules[activation.exitRule]?.rule.id ?? '' }),
    activation: activation.activation.id,
    destination: activation.activation.destination,
    action: activation.activation.action ?? null,
    event,
    payload: event,
    requests: [],
    status: error ? 'failed' : 'delivered',
    attempts: error ? [] : [{ at, status: 200 }],
    error,
  }
}

function sendError({ activation, at }: SendFacts, bytes: number, limit: number): SendResult['error'] {
  const { deletedAt } = activation.history
  if (deletedAt !== null && at >= deletedAt) {
    return { code: 'activation-deleted', message: 'The activation had been deleted; the instance went on.' }
  }
  return bytes > limit ? { code: 'PAYLOAD_TOO_LARGE', message: `The event has ${bytes} bytes; the product takes at most ${limit}.` } : null
}
