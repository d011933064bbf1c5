import type { CompiledActivation, CompiledRun } from '../compile/compiled-run.ts'
import { opaque } from '../compile/sync-key.ts'
import { keyOfAttribute } from '../mapping/sent-selection.ts'
import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Activation } from '../model/step.ts'

/** What a send is made of. */
export interface SendFacts {
  readonly at: number
  readonly profile: number
  readonly instanceId: string
  readonly activation: CompiledActivation
  readonly context: Readonly<Record<string, JsonObject>>
  /** The way of the instance that led here, as the contract writes paths; empty where there is no instance. */
  readonly path: string
}

const spaceId = `spa_${opaque(['space'], 22)}`

/**
 * The Track event that a send step emits. Source of the shape: reference section 8. Traits are read at the instant of the send;
 * a selected attribute that is missing is left out (8.3).
 *
 * @param instant of the send, as results write it
 */
export function emittedEvent(compiled: CompiledRun, facts: SendFacts, instant: string): JsonObject {
  const { at, activation, profile } = facts
  const journey = compiled.journeys[activation.journey]
  return {
    type: 'track',
    event: activation.eventName,
    ...compiled.identities.senderId(profile, at),
    timestamp: instant,
    receivedAt: instant,
    originalTimestamp: instant,
    messageId: `personas_${opaque([facts.instanceId, String(activation.step), activation.activation.id, instant], 22)}`,
    context: {
      personas: {
        computation_class: 'journey_step',
        computation_id: activation.syncKey,
        computation_key: activation.syncKey,
        event_emitter_id: activation.emitterId,
        namespace: spaceId,
        space_id: spaceId,
      },
    },
    properties: {
      journey_context: selectedContext(facts.context, activation.activation.context ?? 'all'),
      ...(journey?.parameters.journeyMetadata ? { journey_metadata: { journey_id: journey.journey.id, epoch_id: facts.instanceId } } : {}),
      ...selectedTraits(compiled, profile, activation.activation.traits ?? [], at),
    },
  }
}

function selectedContext(context: Readonly<Record<string, JsonObject>>, selection: NonNullable<Activation['context']>): JsonObject {
  if (selection === 'all') return context
  if (selection === 'none') return {}
  const chosen: Record<string, Record<string, JsonValue | undefined>> = {}
  for (const attribute of selection) {
    const key = keyOfAttribute(attribute, Object.keys(context))
    const properties = key === undefined ? undefined : context[key]
    const property = key === undefined ? '' : attribute.slice(key.length + 1)
    if (key !== undefined && properties && Object.hasOwn(properties, property))
      chosen[key] = { ...chosen[key], [property]: properties[property] }
  }
  return chosen
}

function selectedTraits(compiled: CompiledRun, profile: number, names: readonly string[], at: number): JsonObject {
  const values = names.map((name): [string, JsonValue | undefined] => [name, compiled.traits.trait(profile, name, at)])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}
