import type { CompiledRun } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import type { JsonObject } from '../model/json-value.ts'
import type { InstanceHistory } from './instance-history.ts'

/**
 * The journey context of an instance: the entry event's properties and those of each hold event whose branch was followed, newest under
 * the same key. Source of the rule: reference section 7.
 */
export function journeyContext(compiled: CompiledRun, history: InstanceHistory, journey: number): Record<string, JsonObject> {
  const context: Record<string, JsonObject> = {}
  const entryKey = compiled.journeys[journey]?.contextKeyOfEntry
  if (entryKey != null) addToContext(context, entryKey, compiled.events.properties(history.profile, history.entryEvent))
  for (const { way, cause } of history.stays) {
    if (way?.contextKey && cause !== noEvent) addToContext(context, way.contextKey, compiled.events.properties(history.profile, cause))
  }
  return context
}

/** An event may be called "__proto__". */
export function addToContext(context: Record<string, JsonObject>, key: string, value: JsonObject): void {
  Object.defineProperty(context, key, { value, enumerable: true, configurable: true, writable: true })
}
