import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import type { JourneyDifference } from './compare-journeys.ts'
import type { JourneyDocument } from './journey-document.ts'
import type { WayId } from './way-place.ts'

/** A way that was, beside those of the united journey. */
export interface FormerWay extends WayId {
  /** A step of the united journey. */
  readonly to: string
}

export interface UnitedJourneys {
  /** The later journey with the steps that were taken out. */
  readonly document: JourneyDocument
  /** Ways of steps that stayed and that led to another step before; one that led to the end of a path is none to be drawn. */
  readonly former: readonly FormerWay[]
}

/** Two journeys as one that can be drawn. */
export function unitedJourneys(before: JsonObject, after: JsonObject, { steps }: JourneyDifference): UnitedJourneys {
  const [old, now] = [before.steps, after.steps].map((one) => (isJsonObject(one) ? one : {})) as [JsonObject, JsonObject]
  const removed = steps.flatMap(({ id, kind }) => (kind === 'removed' ? [[id, old[id]] as const] : []))
  const all = { ...now, ...Object.fromEntries(removed) }
  const former = steps.flatMap(({ id, kind, ways }) =>
    kind !== 'changed'
      ? []
      : ways.flatMap(({ branch, before: to }) => (typeof to === 'string' && Object.hasOwn(all, to) ? [{ step: id, branch, to }] : [])),
  )
  return { document: { ...after, steps: all }, former }
}
