import { isSegmentBranch } from '../../model/hold-branches.ts'
import type { Behavior } from '../../model/step.ts'
import type { JourneyUnderCheck } from '../journey-under-check.ts'

/** A segment whose changes or members bring profiles into a journey or on in it. */
export interface ListenedSegment {
  readonly segment: string
  readonly step: string
  readonly kind: 'trigger' | 'qualification' | 'branch'
  /** Of a trigger: those who are in it. */
  readonly behavior: Behavior
  /** Where the segment stands in the journey. */
  readonly path: readonly PropertyKey[]
}

/** All of them in file order. */
export function listenedSegments({ steps }: Pick<JourneyUnderCheck, 'steps'>): ListenedSegment[] {
  return [...steps].flatMap(([id, step]): ListenedSegment[] => {
    const path = ['steps', id, 'segment']
    switch (step.type) {
      case 'segment-trigger':
        return [{ segment: step.segment, step: id, kind: 'trigger', behavior: 'entrance', path }]
      case 'segment-qualification': {
        const { segment, behavior = 'entrance' } = step
        if (typeof segment === 'string') return [{ segment, step: id, kind: 'qualification', behavior, path }]
        return segment.map((one, index) => ({ segment: one, step: id, kind: 'qualification', behavior, path: [...path, index] }))
      }
      case 'hold-until':
        return step.branches.flatMap((branch, index): ListenedSegment[] => {
          if (!isSegmentBranch(branch)) return []
          const { segment, behavior = 'entrance' } = branch
          return [{ segment, step: id, kind: 'branch', behavior, path: ['steps', id, 'branches', index, 'segment'] }]
        })
      default:
        return []
    }
  })
}
