import { waysOf } from '../check/ways.ts'
import { withNamesWritten } from '../expression/written-names.ts'
import { journeySchema } from '../model/journey.ts'
import { isJsonObject, type JsonObject } from '../model/json-value.ts'
import { valueAt, withValueAt } from './document-path.ts'
import { expressionsIn } from './expression-places.ts'
import { freeId } from './free-id.ts'
import { wayOn } from './going-on.ts'
import { type WithStep, withEntryAfter } from './insert-step.ts'
import { editableJourney, type JourneyDocument } from './journey-document.ts'
import { placeOfWay, type WayId } from './way-place.ts'

/** Steps that were copied, by their ids, in the order of the file; their ways lead to one another or nowhere. Plain JSON: it goes through the clipboard as text. */
export interface StepClip {
  readonly format: 'rehearsal/steps/1'
  readonly steps: JsonObject
}

/** A clip of these steps; null where there are none. The start is of its own journey: it comes along only where nothing else does. */
export function copySteps(document: JourneyDocument, ids: Iterable<string>): StepClip | null {
  const editable = editableJourney(document)
  if (!editable || !isJsonObject(document.steps)) return null
  const copied = new Set([...ids].filter((id) => Object.hasOwn(editable.journey.steps, id)))
  if (copied.size > 1) copied.delete(editable.journey.start)
  let result = document
  for (const id of copied) {
    for (const { to, path } of waysOf(id, editable.journey.steps[id]!)) {
      if (to !== null && !copied.has(to)) result = withValueAt(result, editable.place(path), undefined, journeySchema)
    }
  }
  const steps = Object.entries(result.steps as JsonObject).filter(([id]) => copied.has(id))
  return steps.length === 0 ? null : { format: 'rehearsal/steps/1', steps: Object.fromEntries(steps) }
}

/** The clip of a text from the clipboard; null for any other text. */
export function clipOfText(text: string): StepClip | null {
  try {
    const value: unknown = JSON.parse(text)
    const isClip = isJsonObject(value) && value.format === 'rehearsal/steps/1' && isJsonObject(value.steps)
    return isClip && Object.keys(value.steps as object).length > 0 ? (value as unknown as StepClip) : null
  } catch {
    return null
  }
}

/**
 * Puts copied steps on a way, under ids that are free: it leads to the first of them that none of the others leads to, and what followed
 * stands where the path through them goes on, or would come to an end of theirs. Several such beginnings stand there unconnected but for the
 * first. null where there is no such way.
 */
export function pasteSteps(
  document: JourneyDocument,
  clip: StepClip,
  way: WayId,
): (WithStep & { readonly steps: readonly string[] }) | null {
  const place = placeOfWay(document, way)
  if (place === null || !isJsonObject(document.steps)) return null
  const taken = new Set(Object.keys(document.steps))
  const idOf = new Map<string, string>()
  for (const id of Object.keys(clip.steps)) {
    const free = freeId(id, (other) => taken.has(other))
    taken.add(free)
    idOf.set(id, free)
  }
  const alone: JourneyDocument = { ...document, start: '', steps: clip.steps, exitRules: [], layout: {} }
  const read = editableJourney(alone)
  if (read === null) return null
  const led = new Set<string>()
  let renamed = alone
  for (const [id, step] of Object.entries(read.journey.steps)) {
    for (const { to, path } of waysOf(id, step)) {
      if (to === null) continue
      led.add(to)
      renamed = withValueAt(renamed, read.place(path), idOf.get(to), journeySchema)
    }
    if (step.type === 'reaction' && idOf.has(step.to)) renamed = withValueAt(renamed, ['steps', id, 'to'], idOf.get(step.to), journeySchema)
  }
  for (const { place: at, text } of expressionsIn(renamed)) {
    const written = withNamesWritten(text, ({ of, name }) => (of === 'action' ? (idOf.get(name) ?? name) : name))
    if (written !== null) renamed = withValueAt(renamed, at, written, journeySchema)
  }
  const first = Object.keys(clip.steps).find((id) => !led.has(id))
  if (first === undefined) return null
  const follower = valueAt(document, place)
  let steps = document.steps as JsonObject
  let behind = way.step
  for (const [id, step] of Object.entries(renamed.steps as JsonObject)) {
    const free = idOf.get(id) ?? id
    steps = withEntryAfter(steps, behind, free, step ?? {})
    behind = free
  }
  const begin = idOf.get(first) ?? first
  const pasted = withValueAt({ ...document, steps }, place, begin, journeySchema)
  const ended = typeof follower === 'string' ? goingOnTo(pasted, begin, follower) : pasted
  return { document: ended, step: begin, steps: [...idOf.values()].filter((id) => Object.hasOwn(ended.steps as JsonObject, id)) }
}

/** The path from a step, by the ways on, leads to the follower where it would end; an end that nothing leads to any more is none. */
function goingOnTo(document: JourneyDocument, from: string, follower: string): JourneyDocument {
  const journey = editableJourney(document)?.journey
  const seen = new Set<string>()
  for (let id = from; !seen.has(id); ) {
    seen.add(id)
    const step = journey?.steps[id]
    const branch = step && wayOn(step)
    const place = branch === undefined ? null : placeOfWay(document, { step: id, branch })
    if (place === null) return document
    const next = valueAt(document, place)
    if (typeof next !== 'string') return withValueAt(document, place, follower, journeySchema)
    if (journey?.steps[next]?.type === 'end') return withoutLooseEnd(withValueAt(document, place, follower, journeySchema), next)
    id = next
  }
  return document
}

function withoutLooseEnd(document: JourneyDocument, end: string): JourneyDocument {
  const steps = editableJourney(document)?.journey.steps ?? {}
  const isLed = Object.entries(steps).some(([id, step]) => waysOf(id, step).some(({ to }) => to === end))
  return isLed ? document : withValueAt(document, ['steps', end], undefined, journeySchema)
}
