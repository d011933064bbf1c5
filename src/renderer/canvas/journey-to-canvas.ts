import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Step, StepType } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { type Surroundings, stepSummary, stepTitle } from './step-words.ts'
import { waysOut } from './ways-out.ts'

/** A journey as cards and edges. Pure; positions come later and never change a result. */

export interface CanvasCard {
  /** A step's id; where the journey's end is drawn once for each way that leads to it, that way's id with it. */
  readonly id: string
  /** null for the end of a path that the file leaves open (`next` null or absent). */
  readonly step: string | null
  readonly type: StepType
  readonly title: string
  readonly summary: string
  readonly isStart: boolean
  /** The way that ends here: the card's count is that way's count. */
  readonly endsWay: WayId | null
  /** Where that way comes from, in words: ends of the same name are told apart by it. */
  readonly after: string | null
  /** Ways that lead back to this very step: they are part of the card, and no edges. */
  readonly restarts: readonly Restart[]
}

export interface Restart extends WayId {
  readonly id: string
  readonly label: string
}

export interface WayId {
  readonly step: string
  readonly branch: string | null
}

export interface CanvasEdge extends WayId {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string | null
  /** What a randomized split is set to; null for other ways. */
  readonly percent: number | null
}

export interface CanvasModel {
  readonly cards: readonly CanvasCard[]
  readonly edges: readonly CanvasEdge[]
}

export const edgeId = (way: WayId): string => `${way.step}:${way.branch ?? ''}`

/** Every path gets an end of its own, so that no edge runs across the canvas to a shared one. */
export function journeyToCanvas(journey: Journey, destinations: readonly Destination[], segments: readonly Segment[] = []): CanvasModel {
  const around = { journey, destinations, segments }
  const steps = Object.entries(journey.steps)
  const edges = steps.flatMap(([id, step]) => edgesFrom(id, step, journey))
  const cards = steps
    .filter(([id, step]) => step.type !== 'end' || !edges.some((edge) => endOf(edge) === id))
    .map(([id, step]) => cardOf(id, step, around))
  const ends = edges.filter((edge) => edge.to.includes(endMark)).map((edge) => endCard(edge, journey))
  return { cards: [...cards, ...ends], edges }
}

/** Not a character of step ids, so that the id of an end card is nobody's step. */
const endMark = '@'

const endOf = (edge: CanvasEdge): string => edge.to.split(endMark)[0]!

function edgesFrom(id: string, step: Step, journey: Journey): CanvasEdge[] {
  return waysOut(step)
    .filter(({ restarts }) => !restarts)
    .map(({ branch, label, next, percent }) => {
      const way = { step: id, branch }
      // A next that leads nowhere is a problem of the file; drawn, the path ends there.
      const following = next === null || !Object.hasOwn(journey.steps, next) ? undefined : journey.steps[next]
      const endsThere = following === undefined || following.type === 'end'
      return { ...way, id: edgeId(way), from: id, to: endsThere ? `${next ?? ''}${endMark}${edgeId(way)}` : (next ?? ''), label, percent }
    })
}

function restartsOf(id: string, step: Step): Restart[] {
  return waysOut(step)
    .filter(({ restarts }) => restarts)
    .map(({ branch, label }) => ({ step: id, branch, id: edgeId({ step: id, branch }), label: label ?? 'again' }))
}

function cardOf(id: string, step: Step, around: Surroundings): CanvasCard {
  const isStart = around.journey.start === id
  return {
    id,
    step: id,
    type: step.type,
    title: stepTitle(id, step),
    summary: stepSummary(step, isStart, around),
    isStart,
    endsWay: null,
    after: null,
    restarts: restartsOf(id, step),
  }
}

function endCard(edge: CanvasEdge, journey: Journey): CanvasCard {
  const step = journey.steps[endOf(edge)]
  return {
    id: edge.to,
    step: step === undefined ? null : endOf(edge),
    type: 'end',
    title: step === undefined ? (endOf(edge) === '' ? 'Completed' : `No step ${endOf(edge)}`) : stepTitle(endOf(edge), step),
    summary: step === undefined ? 'the path ends here' : 'end of the journey',
    isStart: false,
    endsWay: { step: edge.step, branch: edge.branch },
    after: wayInWords(edge, journey),
    restarts: [],
  }
}

/** "Nudge", or with the branch where its step has several: "Wait for the purchase: Purchased". */
function wayInWords({ step: id, label }: CanvasEdge, journey: Journey): string {
  const step = journey.steps[id]
  const title = step === undefined ? id : stepTitle(id, step)
  return label === null ? title : `${title}: ${label}`
}
