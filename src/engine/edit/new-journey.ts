import type { JsonObject, JsonValue } from '../model/json-value.ts'
import type { Behavior, EntryMode } from '../model/step.ts'
import type { JourneyDocument } from './journey-document.ts'

/** What lets people into a new journey. Empty texts are yet to be written: the checks mind them. */
export type WishedEntry =
  | {
      readonly type: 'event'
      readonly event: string
      /** Each property with the values that let in; one without a property or values is left out. */
      readonly where: readonly { readonly property: string; readonly values: readonly JsonValue[] }[]
      readonly audience: string | null
      /** null where the product has settings for that. */
      readonly entry: EntryMode | null
      readonly identifier: string | null
      readonly namespace: string | null
    }
  | {
      readonly type: 'segment-qualification'
      readonly segment: string
      readonly behavior: Behavior
      readonly namespace: string
    }
  | { readonly type: 'segment-trigger'; readonly segment: string; readonly namespace: string }

export interface WishedJourney {
  readonly id: string
  readonly name: string
  readonly preset: string
  readonly entry: WishedEntry
}

/** A journey that people enter, and whose path ends there. Source: Twilio reference, Create journey; Adobe reference, sections 3 and 4. */
export function newJourney({ id, name, preset, entry }: WishedJourney): JourneyDocument {
  return { format: 'rehearsal/journey/1', id, name, preset, start: 'start', steps: { start: startOf(entry) } }
}

function startOf(entry: WishedEntry): JsonObject {
  switch (entry.type) {
    case 'event': {
      const where = entry.where.flatMap(({ property, values }) => {
        const [only] = values
        if (property === '' || only === undefined) return []
        return [values.length === 1 ? { property, equals: only } : { property, anyOf: values }]
      })
      const { event, audience, entry: mode, identifier, namespace } = entry
      return {
        type: 'event',
        event,
        ...(where.length > 0 && { where }),
        ...(namespace !== null && { namespace }),
        ...(audience !== null && { audience }),
        ...(mode !== null && { entry: mode }),
        ...(identifier !== null && mode === 'every-time' && { identifier }),
      }
    }
    case 'segment-qualification':
      return { type: 'segment-qualification', segment: entry.segment, behavior: entry.behavior, namespace: entry.namespace }
    case 'segment-trigger':
      return { type: 'segment-trigger', segment: entry.segment, namespace: entry.namespace, schedule: { type: 'default' } }
  }
}
