import { isJsonObject, type JsonObject, type JsonValue } from '../model/json-value.ts'
import { type Leaf, type Leaves, leavesOf } from './leaves.ts'
import { isSame } from './merge-documents.ts'

/** A value that differs; undefined where it does not stand. */
export interface FieldChange {
  /** Keys from the step, or from the journey, on; what stands in a list under an id goes by that. */
  readonly path: readonly string[]
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}

/** A way that leads elsewhere. */
export interface WayChange {
  /** The bracket of the path notation, as far as the fields tell it; null for the step's own `next`. */
  readonly branch: string | null
  /** The step that it led to; null where the path ended, undefined where there was no such way. */
  readonly before: string | null | undefined
  readonly after: string | null | undefined
}

export interface StepDifference {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Without its ways. */
  readonly fields: readonly FieldChange[]
  readonly ways: readonly WayChange[]
}

/** What makes another journey of one. Where things stand on the canvas is no difference. */
export interface JourneyDifference {
  /** Of the journey itself: name, settings, exit rules. */
  readonly fields: readonly FieldChange[]
  /** Only those that differ, in the order of the later journey; removed ones behind it. */
  readonly steps: readonly StepDifference[]
}

/** Two journeys as documents, step by step; steps are the same by their ids. Nothing is told where isSameJourney holds, and only there. */
export function compareJourneys(before: JsonObject, after: JsonObject): JourneyDifference {
  const [old, now] = [stepsOf(before), stepsOf(after)]
  const ids = [...Object.keys(now), ...Object.keys(old).filter((id) => !Object.hasOwn(now, id))]
  const at = (steps: JsonObject, id: string) => (Object.hasOwn(steps, id) ? steps[id] : undefined)
  return {
    fields: fieldChanges(leavesOf(withoutSteps(before)), leavesOf(withoutSteps(after))),
    steps: ids.flatMap((id) => compareSteps(id, at(old, id), at(now, id))),
  }
}

/** Whether there is nothing to tell. */
export const isNoDifference = ({ fields, steps }: JourneyDifference): boolean => fields.length === 0 && steps.length === 0

function compareSteps(id: string, before: JsonValue | undefined, after: JsonValue | undefined): StepDifference[] {
  const changes = fieldChanges(leavesOf(before), leavesOf(after))
  const ways = changes.flatMap((change) => (isWay(change.path) ? wayChange(change, before, after) : []))
  const fields = changes.filter(({ path }) => !isWay(path))
  if (fields.length === 0 && ways.length === 0) return []
  return [{ id, kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', fields, ways }]
}

function fieldChanges(before: Leaves, after: Leaves): FieldChange[] {
  const keys = [...before.keys(), ...[...after.keys()].filter((key) => !before.has(key))]
  return keys.flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    if (isSame(one?.value, other?.value) || isToldByItems(one, other)) return []
    return [{ path: (one ?? other)?.path ?? [], before: one?.value, after: other?.value }]
  })
}

/** Of a list that has other items now these are told; its order is another only where they are the same. */
function isToldByItems(one: Leaf | undefined, other: Leaf | undefined): boolean {
  if (!(one ?? other)?.isOrder) return false
  const [before, after] = [one?.value, other?.value].map((ids) => (Array.isArray(ids) ? [...ids].sort() : []))
  return !isSame(before, after)
}

const partsWithNext: Readonly<Record<string, string>> = {
  maximum: 'maximum',
  otherwise: 'otherwise',
  onError: 'error',
  onTimeout: 'timeout',
  timeout: 'timeout',
}

/** A mapping may have a field of that name, which is none. */
function isWay(path: readonly string[]): boolean {
  if (path.at(-1) !== 'next') return false
  if (path.length === 1) return true
  return path.length === 2 ? Object.hasOwn(partsWithNext, path[0] ?? '') : path.length === 3 && path[0] === 'branches'
}

/** None where the path ended and ends, however that is written. */
function wayChange({ path, before, after }: FieldChange, old: JsonValue | undefined, now: JsonValue | undefined): WayChange[] {
  const [part, branch] = path
  const of = path.length === 1 ? null : path.length === 2 ? (partsWithNext[part ?? ''] ?? null) : (branch ?? null)
  const change = { branch: of, before: leadsTo(before, old), after: leadsTo(after, now) }
  return change.before === change.after ? [] : [change]
}

/** A way without a `next` ends there. */
function leadsTo(value: JsonValue | undefined, step: JsonValue | undefined): string | null | undefined {
  if (step === undefined) return undefined
  return typeof value === 'string' ? value : null
}

function stepsOf({ steps }: JsonObject): JsonObject {
  return isJsonObject(steps) ? (steps as JsonObject) : {}
}

function withoutSteps({ $schema: _schema, layout: _layout, steps, ...journey }: JsonObject): JsonObject {
  return isJsonObject(steps) ? journey : { ...journey, ...(steps !== undefined && { steps }) }
}
