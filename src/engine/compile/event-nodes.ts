import { eventNodeNames, qualificationNodeName } from '../expression/index.ts'
import type { Journey } from '../model/journey.ts'
import type { Behavior } from '../model/step.ts'

/** What brings an event into the context of an Adobe journey: a step that hears it, or a branch of a hold that does. */
interface NodePlace {
  /** What expressions and the journey context call it. */
  readonly name: string
  readonly step: string
  /** Place of the branch; null of a step. */
  readonly branch: number | null
}

export type EventNode =
  | (NodePlace & { readonly kind: 'event'; readonly event: string })
  | (NodePlace & { readonly kind: 'qualification'; readonly segments: readonly string[]; readonly behavior: Behavior })

type Unnamed = { readonly [Kind in EventNode['kind']]: Omit<Extract<EventNode, { kind: Kind }>, 'name'> }[EventNode['kind']]

/** Every node of a journey in step order of the file. Source of the names: engine rules, "Names that the engine makes"; reference 4.4, OS-08. */
export function eventNodesOf(journey: Journey): EventNode[] {
  const nodes = Object.entries(journey.steps).flatMap(([step, document]): Unnamed[] => {
    switch (document.type) {
      case 'event':
        return [{ kind: 'event', step, branch: null, event: document.event }]
      case 'segment-qualification':
        return [qualification(step, null, [document.segment].flat(), document.behavior)]
      case 'hold-until':
        return document.branches.flatMap((branch, place): Unnamed[] => {
          if ('event' in branch) return [{ kind: 'event', step, branch: place, event: branch.event }]
          return 'segment' in branch ? [qualification(step, place, [branch.segment], branch.behavior)] : []
        })
      default:
        return []
    }
  })
  const names = eventNodeNames(nodes.map((node) => (node.kind === 'event' ? node.event : qualificationNodeName)))
  return nodes.map((node, place) => ({ ...node, name: names[place] ?? '' }))
}

function qualification(step: string, branch: number | null, segments: readonly string[], behavior: Behavior = 'entrance'): Unnamed {
  return { kind: 'qualification', step, branch, segments, behavior }
}
