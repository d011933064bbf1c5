import type { CompiledRun, CompiledWay } from '../../compile/compiled-run.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { formatInstant } from '../../time/instant.ts'
import type { Wording } from './step-words.ts'

/** The qualification group, which the later product has (reference 14). Its statuses have no `existing`, and nothing else is a change. */
export function qualificationFields({ signals }: CompiledRun, cause: number, wording: Wording) {
  const signal = isSignal(cause) ? signals.read(cause) : null
  if (wording !== 'ajo' || signal?.kind !== 'qualification') return {}
  return {
    origSegmentQualificationStatus: signal.isEntrance ? 'realized' : 'exited',
    segmentQualificationStatus: signal.isEntrance ? 'inSegment' : 'exited',
    hasSegmentQualificationDelta: true,
    origTimestamp: formatInstant(signal.qualifiedAt),
  }
}

/** Of a reaction that was heard: to which action, by its id, and which. The channel of a message is not known. */
export function reactionFields({ steps, journeys }: CompiledRun, way: CompiledWay) {
  const compiled = steps[way.step]
  if (compiled?.step.type !== 'reaction') return {}
  const target = journeys[compiled.journey]?.journey.steps[compiled.step.to]
  return {
    ...(target?.type === 'action' ? { reactionActionID: target.destination } : {}),
    reactionInteractionType: compiled.step.interaction,
  }
}
