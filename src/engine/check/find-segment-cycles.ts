import { type Problem, problemAt } from '../model/problem.ts'
import { ruleOf, type Segment } from '../model/segment.ts'
import { quoted } from '../model/wording.ts'
import { leavesOf } from './condition-leaves.ts'

/** A reference of one segment's rule to another. */
interface Reference {
  readonly to: string
  /** Of the name inside the segment. */
  readonly path: readonly PropertyKey[]
}

interface Visit {
  readonly id: string
  readonly references: readonly Reference[]
  next: number
}

const segmentsNamed = 12

/**
 * No segment's membership may hang on itself (contract section 3). Each cycle is reported where the later of its segments in this file
 * names the next; walked with a stack of our own, so that no length of chain exhausts the call stack.
 *
 * @param all the segments of this file and those around it
 */
export function findSegmentCycles(own: readonly Segment[], all: readonly Segment[]): Problem[] {
  const places = new Map(own.map(({ id }, index) => [id, index]))
  const referencesOf = new Map([...all, ...own].map((segment) => [segment.id, referencesIn(segment)]))
  const problems: Problem[] = []
  const done = new Set<string>()
  for (const root of referencesOf.keys()) {
    for (const cycle of cyclesFrom(root, referencesOf, done)) {
      const last = cycle.reduce<Visit | null>((best, visit) => (placeOf(visit) > (best ? placeOf(best) : -1) ? visit : best), null)
      if (last) problems.push(cycleProblem(last, placeOf(last), cycle))
    }
  }
  return problems

  function placeOf({ id }: Visit): number {
    return places.get(id) ?? -1
  }
}

function referencesIn(segment: Segment): Reference[] {
  const rule = ruleOf(segment)
  if (!rule) return []
  return leavesOf(rule, ['rule']).flatMap(({ leaf, path }) => ('segment' in leaf ? [{ to: leaf.segment, path: [...path, 'segment'] }] : []))
}

/** The cycles that a walk from the root closes, each as the segments from the one that is come back to. */
function cyclesFrom(root: string, referencesOf: ReadonlyMap<string, readonly Reference[]>, done: Set<string>): Visit[][] {
  const cycles: Visit[][] = []
  const trail: Visit[] = []
  const places = new Map<string, number>()
  const enter = (id: string): void => {
    const references = referencesOf.get(id)
    if (!references || done.has(id)) return
    places.set(id, trail.length)
    trail.push({ id, references, next: 0 })
  }
  enter(root)
  for (let visit = trail.at(-1); visit; visit = trail.at(-1)) {
    const reference = visit.references[visit.next]
    if (!reference) {
      done.add(visit.id)
      places.delete(visit.id)
      trail.pop()
      continue
    }
    visit.next += 1
    const place = places.get(reference.to)
    if (place === undefined) enter(reference.to)
    else cycles.push(trail.slice(place))
  }
  return cycles
}

/** `next` of a visit in progress is one past the reference that the walk follows. */
function cycleProblem(last: Visit, index: number, cycle: readonly Visit[]): Problem {
  const names = [...cycle.map(({ id }) => id), cycle[0]?.id ?? '']
  const shown = names.length <= segmentsNamed ? names : [...names.slice(0, segmentsNamed - 1), '…', names.at(-1) ?? '']
  const path = ['segments', index, ...(last.references[last.next - 1]?.path ?? [])]
  const message = `Who is in the segment ${quoted(last.id)} hangs on itself: ${shown.join(' > ')}. Take one of the references out.`
  return problemAt(path, 'segment-cycle', message)
}
