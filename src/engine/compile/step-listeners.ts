import type { ProfileEvents } from '../inputs/profile-events.ts'
import { reactionName } from '../inputs/reaction-name.ts'
import type { Condition } from '../model/condition.ts'
import { isEventBranch, isSegmentBranch } from '../model/hold-branches.ts'
import type { Journey } from '../model/journey.ts'
import type { Behavior, EventBranch, EventStep, Step } from '../model/step.ts'
import type { CompiledCondition } from './compile-condition.ts'
import type { CompiledListener, CompiledSegmentListener } from './compiled-run.ts'
import { compileEventFilter } from './event-filter.ts'

/** What a journey's listeners are compiled with. */
export interface ListenerSurroundings {
  readonly journey: Journey
  readonly events: ProfileEvents
  readonly eventNumber: (name: string) => number
  readonly segmentPlaces: (ids: readonly string[]) => number[]
  readonly condition: (condition: Condition) => CompiledCondition
}

/** What of a step hears events and reactions; the start hears none. */
export function eventListeners(id: string, step: Step, firstWay: number, around: ListenerSurroundings): CompiledListener[] {
  const listener = (event: string, way: number, branch: Partial<EventBranch & EventStep> = {}): CompiledListener => ({
    event: around.eventNumber(event),
    filter: compileEventFilter(branch.where, around.events),
    condition: branch.condition ? around.condition(branch.condition) : null,
    way,
    restarts: branch.restart === true,
  })
  switch (step.type) {
    case 'event':
      return id === around.journey.start ? [] : [listener(step.event, firstWay, step)]
    case 'reaction':
      return [around.journey.id, undefined].map((journey) => listener(reactionName(journey, step.to, step.interaction), firstWay))
    case 'hold-until':
      return step.branches.flatMap((branch, place) => (isEventBranch(branch) ? listener(branch.event, firstWay + place, branch) : []))
    default:
      return []
  }
}

/** What of a step hears changes of membership. */
export function segmentListeners(step: Step, firstWay: number, { segmentPlaces }: ListenerSurroundings): CompiledSegmentListener[] {
  const listeners = (segments: readonly string[], behavior: Behavior | undefined, way: number): CompiledSegmentListener[] =>
    segmentPlaces(segments).map((segment) => ({ segment, ...directions(behavior), way }))
  if (step.type === 'segment-qualification') return listeners([step.segment].flat(), step.behavior, firstWay)
  if (step.type !== 'hold-until') return []
  return step.branches.flatMap((branch, place) =>
    isSegmentBranch(branch) ? listeners([branch.segment], branch.behavior, firstWay + place) : [],
  )
}

/** Which changes a behavior listens for; entrances where it is left out. */
export function directions(behavior: Behavior = 'entrance'): { readonly entrance: boolean; readonly exit: boolean } {
  return { entrance: behavior !== 'exit', exit: behavior !== 'entrance' }
}
