import type { Journey } from '../model/journey.ts'
import type { DelayRecipe, FollowUpRecipe } from '../model/recipe.ts'
import type { Step } from '../model/step.ts'
import { waysOut } from '../model/ways-out.ts'
import { formatDuration } from '../time/duration.ts'
import type { EventMakers } from './event-makers.ts'
import { type Hearing, hearingOf, lengthOf, openEnd } from './hearing.ts'

/** Of those who wait for events so many have one of them happen. */
const answering = 0.6
/** A little later than a wait can begin, so that what follows is heard. */
const moment = 1_000
/** Events follow each other so deep at most; what a journey asks for beyond happens to nobody. */
const deepest = 6
/** Follow-ups of one event at most: journeys with many ways would otherwise have more than anybody can read. */
const mostFollowUps = 60

/** When, after an event that happened to somebody, an instance may come to a step, ms. */
interface Arrival {
  readonly from: number
  readonly to: number
}

const atOnce: Arrival = { from: 0, to: 0 }

/** An event that others follow. */
export interface Anchor {
  /** Names of its properties, which those that follow may carry. */
  readonly names: readonly string[]
}

/** Finds what people have to do after an event for each way of a journey to be taken by some of them. */
export class FollowUps {
  readonly #journey: Journey
  readonly #makers: EventMakers
  #left = mostFollowUps

  constructor(journey: Journey, makers: EventMakers) {
    this.#journey = journey
    this.#makers = makers
  }

  /** Whether there was more to follow than is proposed. */
  get isCut(): boolean {
    return this.#left <= 0
  }

  /** What follows an event after which an instance stands before a step. */
  after(step: string | null | undefined, anchor: Anchor, depth = 0): FollowUpRecipe[] {
    return this.#from(step, atOnce, { anchor, depth, seen: new Set() })
  }

  #from(id: string | null | undefined, arrival: Arrival, around: Around): FollowUpRecipe[] {
    const step = id == null ? undefined : this.#journey.steps[id]
    const key = `${id} ${arrival.from} ${arrival.to}`
    if (id == null || !step || around.seen.has(key) || this.#left <= 0) return []
    around.seen.add(key)
    const hearing = hearingOf(step)
    if (hearing) return this.#heard(hearing, arrival, around)
    const later = afterStay(step, arrival)
    return waysOut(id, step).flatMap(({ to }) => this.#from(to, later, around))
  }

  #heard({ events, maximum, late }: Hearing, arrival: Arrival, around: Around): FollowUpRecipe[] {
    const probability = rounded(answering / Math.max(1, events.length))
    const followUps = events.flatMap(({ event, next, restarts }): FollowUpRecipe[] => {
      if (this.#left <= 0) return []
      this.#left -= 1
      const { names, ...values } = this.#makers.following(event, around.anchor.names)
      const followedBy = restarts || around.depth >= deepest ? [] : this.after(next, { names }, around.depth + 1)
      return [{ event, probability, after: delayWithin(arrival, maximum), ...values, ...(followedBy.length > 0 && { followedBy }) }]
    })
    const others = late.flatMap(({ next, from, to }) => this.#from(next, { from: arrival.from + from, to: arrival.to + to }, around))
    return [...followUps, ...others]
  }
}

interface Around {
  readonly anchor: Anchor
  readonly depth: number
  /** Steps that were come to at the same time by another way. */
  readonly seen: Set<string>
}

/** When the step after one that hears nothing is come to. */
function afterStay(step: Step, { from, to }: Arrival): Arrival {
  switch (step.type) {
    case 'wait': {
      if (step.for === undefined) return { from, to: to + openEnd }
      const stay = lengthOf(step.for)
      return { from: from + stay, to: to + stay }
    }
    case 'segment-qualification':
    case 'reaction':
      return { from, to: to + lengthOf(step.timeout?.after) }
    default:
      return { from, to }
  }
}

/** Around the maximum: most in time, some too late. */
function delayWithin({ from, to }: Arrival, maximum: number): DelayRecipe {
  if (to === 0) return { logNormal: { median: formatDuration(Math.max(1, Math.round(maximum / 3))), sigma: 1 } }
  return { uniform: { min: formatDuration(from + moment), max: formatDuration(wholeMinutes(to + maximum * 1.15)) } }
}

export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

/** Nobody wants to read seconds of a delay of days. */
const wholeMinutes = (length: number): number => Math.max(1, Math.ceil(length / 60_000)) * 60_000
