import type { JourneyDifference, StepDifference, WayChange } from '../../engine/edit/compare-journeys.ts'
import type { FormerWay } from '../../engine/edit/united-journeys.ts'
import type { CanvasEdge, CanvasModel, WayId } from '../canvas/journey-to-canvas.ts'
import { edgeId } from '../canvas/journey-to-canvas.ts'

export type Sign = 'added' | 'removed' | 'changed'

/** A difference as it is drawn: cards and ways with their signs, and the ways that were. */
export interface DifferenceCanvas {
  readonly model: CanvasModel
  readonly steps: ReadonlyMap<string, StepDifference>
  /** By the ids of edges; a way that leads where it led has none. */
  readonly ways: ReadonlyMap<string, 'added' | 'removed'>
}

/** @param model of the united journey */
export function differenceCanvas(model: CanvasModel, { steps }: JourneyDifference, former: readonly FormerWay[]): DifferenceCanvas {
  const ways = new Map<string, 'added' | 'removed'>()
  for (const { id, kind, ways: changes } of steps) {
    const own = model.edges.filter(({ step }) => step === id)
    if (kind !== 'changed') for (const edge of own) ways.set(edge.id, kind)
    for (const change of kind === 'changed' ? changes : []) {
      const edge = own.find((one) => isOf(one, change))
      if (edge) ways.set(edge.id, 'added')
    }
  }
  const drawn = new Set(model.cards.map(({ id }) => id))
  const before = former.filter(({ to }) => drawn.has(to)).map((way) => formerEdge(way, model))
  for (const { id } of before) ways.set(id, 'removed')
  return { model: { ...model, edges: [...model.edges, ...before] }, steps: new Map(steps.map((step) => [step.id, step])), ways }
}

/** A step that listens has a way by its own `next`, too, beside that of its time-out. */
const isOf = ({ branch }: WayId, change: WayChange): boolean => branch === change.branch || (change.branch === null && branch === 'event')

function formerEdge({ step, branch, to }: FormerWay, { edges }: CanvasModel): CanvasEdge {
  const now = edges.find((edge) => edge.step === step && isOf(edge, { branch, before: to, after: null }))
  return { id: `${edgeId({ step, branch })}~`, step, branch, from: step, to, label: now?.label ?? branch, percent: null }
}
