import { deriveSeed } from '../chance/derive-seed.ts'
import type { CompiledActivation, CompiledRun } from '../compile/compiled-run.ts'
import { type Answer, acceptsAnything } from '../delivery/answers.ts'
import type { Caller, Delivery } from '../delivery/delivery.ts'
import { httpRequest } from '../delivery/http-request.ts'
import { utf8Length } from '../inputs/utf8-length.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import { parseDuration } from '../time/duration.ts'
import { formatInstant } from '../time/instant.ts'
import type { ActionCall, ActionPerformer, PerformedAction } from './action-performer.ts'
import { attemptResults } from './attempt-result.ts'
import { emittedEvent, type SendFacts } from './emitted-event.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import { mappedPayload, type PayloadMapper } from './payload-mapper.ts'
import type { EmittedSend, SendRequest, SendResult } from './result.ts'

/** The code of others that sends are rendered with; the host brings it along. */
export interface SendCode {
  readonly mapPayload: PayloadMapper
  readonly performAction: ActionPerformer
  /** Says that this very call will be performed soon, where somebody can begin with it already. */
  readonly foreseeAction?: (call: ActionCall) => void
}

/** A send before the code of others has looked at it. */
export interface SendDraft {
  readonly facts: SendFacts
  readonly event: JsonObject
  /** What its integration or function is asked first; null where none stands before the destination, or the send never goes out. */
  readonly call: ActionCall | null
  /** Why it never goes out; null when it does, as far as is known. */
  readonly error: SendResult['error']
}

/** A send before it goes out. */
export interface RenderedSend {
  readonly event: JsonObject
  /** null where an integration or a function makes it. */
  readonly payload: JsonValue
  /** What was dropped on the way from the mapping to the payload; empty where an integration makes it. */
  readonly changes: readonly FieldChange[]
  /** What its integration or function does when it is answered like this; null where none stands before the destination, or the send never goes out. */
  readonly perform: ((answer: Answer) => PerformedAction) | null
  /** Why it never goes out; null when it does. */
  readonly error: SendResult['error']
}

/**
 * The event of a recorded send, made when someone looks. An event over the payload limit fails its send, and the instance has gone on
 * (reference OS-10).
 *
 * @param isSurelySmall the event is known to be within the limit: see sendSizeBound
 */
export function draftSend(compiled: CompiledRun, facts: SendFacts, isSurelySmall: boolean): SendDraft {
  const { activation } = facts
  const event = emittedEvent(compiled, facts, formatInstant(facts.at))
  const bytes = isSurelySmall ? 0 : utf8Length(JSON.stringify(event))
  const limit = compiled.journeys[activation.journey]?.parameters.payloadBytes ?? Number.POSITIVE_INFINITY
  const error = errorBeforeMapping(facts, bytes, limit)
  return { facts, event, call: error ? null : callOf(compiled, facts, event), error }
}

function callOf(compiled: CompiledRun, facts: SendFacts, event: JsonObject): ActionCall | null {
  const { action = '', mapping = null, destination: id } = facts.activation.activation
  const destination = compiled.coded.get(id)
  if (!destination) return null
  const common = { event, at: facts.at, stream: streamOf(compiled, facts, 'mapping'), answer: acceptsAnything }
  return destination.kind === 'actions'
    ? { kind: 'integration', destination, action, mapping, ...common }
    : { kind: 'function', destination, timeoutMs: attemptLimitMs(compiled, facts.activation), ...common }
}

/** The payload that the mapping makes of the event; without a mapping it is the event. What an integration makes is its own. */
export function renderSend(compiled: CompiledRun, { facts, event, call, error }: SendDraft, code: SendCode): RenderedSend {
  if (call) {
    const perform = performedOnce(call, code)
    const { failure } = perform(acceptsAnything)
    if (failure?.status !== null) return { event, payload: null, changes: [], perform, error }
    return { event, payload: null, changes: [], perform: null, error: { code: 'mapping-failed', message: failure.message } }
  }
  if (compiled.coded.has(facts.activation.activation.destination)) return { event, payload: null, changes: [], perform: null, error }
  return { event, perform: null, ...mapped(compiled, facts, event, error, code.mapPayload) }
}

function mapped(
  compiled: CompiledRun,
  facts: SendFacts,
  event: JsonObject,
  error: SendResult['error'],
  mapPayload: PayloadMapper,
): Pick<RenderedSend, 'payload' | 'changes' | 'error'> {
  const { mapping } = facts.activation.activation
  if (!mapping) return { payload: event, changes: [], error }
  const found = mappedPayload(mapPayload, mapping, event, facts.at, streamOf(compiled, facts, 'mapping'))
  if (!found.ok) return { payload: null, changes: [], error: error ?? { code: 'mapping-failed', message: found.message } }
  const { payload } = found
  return { payload, changes: fieldChanges({ event, mapping, mapped: payload, payload, fields: null }), error }
}

/** Most attempts are answered alike, and what is answered alike ends alike. The first call is this very one, which may be foreseen. */
function performedOnce(call: ActionCall, { performAction }: SendCode): (answer: Answer) => PerformedAction {
  const known = new Map<string, PerformedAction>()
  return (answer) => {
    // A function waits for its answers on a clock of its own.
    const latency = call.kind === 'function' ? answer.latencyMs : 0
    const key = JSON.stringify([answer.status, answer.body, answer.headers, answer.requests, latency])
    const performed = known.get(key) ?? performAction(answer === call.answer ? call : { ...call, answer })
    known.set(key, performed)
    return performed
  }
}

/** Who makes the calls of a send; null where the destination's answer alone decides. */
export function callerOf({ perform }: RenderedSend): Caller | null {
  if (perform === null) return null
  return (answer) => {
    const { requests, failure, tookMs } = perform(answer)
    return { calls: requests.length, answered: requests.at(-1)?.response?.status, failure, tookMs }
  }
}

/** The row of a send before anything goes out. */
export function emittedSend(compiled: CompiledRun, facts: SendFacts, event: JsonObject): EmittedSend {
  const { activation } = facts
  return {
    at: formatInstant(facts.at),
    instance: facts.instanceId,
    journey: compiled.journeys[activation.journey]?.journey.id ?? '',
    profile: compiled.population.id(facts.profile),
    step: compiled.steps[activation.step]?.id ?? null,
    ...(activation.exitRule === null ? {} : { exitRule: compiled.exitRules[activation.exitRule]?.rule.id ?? '' }),
    path: facts.path,
    activation: activation.activation.id,
    destination: activation.activation.destination,
    action: activation.activation.action ?? null,
    event,
  }
}

/** The row of a send. @param delivery null when the send never went out */
export function sendResult(compiled: CompiledRun, facts: SendFacts, rendered: RenderedSend, delivery: Delivery | null): SendResult {
  const { activation } = facts
  const { perform } = rendered
  const performed = delivery && perform ? perform(delivery.lastAnswer) : null
  const requests = delivery?.wasCalled ? requestsOf(compiled, activation.activation.destination, rendered.payload, performed) : []
  const { changes } = performed ?? rendered
  return {
    ...emittedSend(compiled, facts, rendered.event),
    payload: performed ? performed.payload : rendered.payload,
    ...(changes.length > 0 ? { changes } : {}),
    requests,
    status: delivery?.status ?? 'failed',
    attempts: attemptResults(delivery?.attempts ?? [], requests, perform && ((answer) => perform(answer).requests)),
    error: rendered.error ?? delivery?.error ?? null,
  }
}

/**
 * What one attempt asks for, over the wire: what its integration did, or the one request to its address.
 *
 * @param payload what the address gets
 */
function requestsOf({ addresses }: CompiledRun, destination: string, payload: JsonValue, performed: PerformedAction | null): SendRequest[] {
  if (performed) return [...performed.requests]
  const address = addresses.get(destination)
  return address ? [httpRequest(address, null, payload)] : []
}

/** How long an attempt at a send may take, ms: as its address says, or the product of one that code makes and of others. */
export function attemptLimitMs(compiled: CompiledRun, { activation, journey }: CompiledActivation): number {
  const own = parseDuration(compiled.addresses.get(activation.destination)?.timeout ?? '')
  const { parameters } = compiled.journeys[journey] ?? {}
  const usual =
    compiled.coded.get(activation.destination)?.kind === 'function' ? parameters?.functionTimeoutMs : parameters?.deliveryTimeoutMs
  return own ?? usual ?? Number.POSITIVE_INFINITY
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
