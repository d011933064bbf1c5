import { reachableFrom } from '../check/step-order.ts'
import { waysOf } from '../check/ways.ts'
import type { Journey } from '../model/journey.ts'
import { journeySchema } from '../model/journey.ts'
import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import { waysOut } from '../model/ways-out.ts'
import { withoutKey, withValueAt } from './document-path.ts'
import { wayOn } from './going-on.ts'
import { editableJourney, type JourneyDocument } from './journey-document.ts'

/**
 * The document without these steps: what led to one leads to what followed it. The start stays, as a journey has to have one; the same
 * document where nothing is left to take out.
 */
export function removeSteps(document: JourneyDocument, ids: Iterable<string>): JourneyDocument {
  const editable = editableJourney(document)
  if (!editable || !isJsonObject(document.steps)) return document
  const { journey, place } = editable
  const removed = new Set([...ids].filter((id) => Object.hasOwn(journey.steps, id) && id !== journey.start))
  if (removed.size === 0) return document
  let result = document
  for (const [id, step] of Object.entries(journey.steps)) {
    if (removed.has(id)) continue
    for (const { to, path } of waysOf(id, step)) {
      if (to === null || !removed.has(to)) continue
      result = withValueAt(result, place(path), behind(to, removed, journey) ?? undefined, journeySchema)
    }
  }
  const steps = Object.fromEntries(Object.entries(result.steps as JsonObject).filter(([id]) => !removed.has(id)))
  return withoutPlacesOf(removed, { ...result, steps })
}

/** Steps that nobody could come to any more if these were taken out, and can now. */
export function cutOffBy(document: JourneyDocument, ids: Iterable<string>): string[] {
  const [before, after] = [document, removeSteps(document, ids)].map((one) => {
    const journey = editableJourney(one)?.journey
    return journey ? reachableFrom(journey.start, new Map(Object.entries(journey.steps))) : new Set<string>()
  })
  const left = editableJourney(removeSteps(document, ids))?.journey.steps ?? {}
  return Object.keys(left).filter((id) => before?.has(id) && !after?.has(id))
}

/** The first step that stays, on the way through those that do not; null where the path ends. */
function behind(id: string, removed: ReadonlySet<string>, journey: Journey): string | null {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null; ) {
    if (!removed.has(at)) return at
    const step: Journey['steps'][string] | undefined = journey.steps[at]
    const branch: string | null | undefined = step && wayOn(step)
    if (!step || branch === undefined || seen.has(at)) return null
    seen.add(at)
    at = waysOut(at, step).find(({ label }) => label === branch)?.to ?? null
  }
  return null
}

function withoutPlacesOf(removed: ReadonlySet<string>, document: JourneyDocument): JourneyDocument {
  if (!isJsonObject(document.layout)) return document
  let layout = document.layout as JsonObject
  for (const id of removed) layout = withoutKey(layout, id)
  return layout === document.layout ? document : Object.keys(layout).length === 0 ? withoutKey(document, 'layout') : { ...document, layout }
}
