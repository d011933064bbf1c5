import { noWay } from '../compile/compiled-run.ts'
import { earliestTimer } from './earliest-timer.ts'
import { ends, type StepBehaviour, stays } from './step-behaviour.ts'

/**
 * Waits for an event, a change of membership or a reaction, at most so long; the run hears them for it. Beside them a hold may wait for times.
 * Source of the rule: reference 5.1; Adobe reference 7.2, 9.
 */
export const awaitEvent: StepBehaviour = {
  enter(visit, step) {
    if (step.timers.length > 0) {
      const isDeaf = step.listeners.length === 0 && step.segmentListeners.length === 0
      // Who is caught by no wait, and waits for nothing else, is through (Adobe reference 9).
      return earliestTimer(visit, step, isDeaf ? ends : stays)
    }
    return step.dueWay === noWay ? stays : visit.arm(step.durationMs, step.dueWay)
  },
}
