import { type CompiledStep, noWay } from '../compile/compiled-run.ts'
import { EvaluationError } from '../expression/index.ts'
import { fails, type Visit } from './step-behaviour.ts'

const noTime = new EvaluationError('The expression gives no time to wait for.', 0, 0)

/**
 * Arms the earliest of a step's times: of equal ones the upper. One that is over is taken at once. Source of the rule: Adobe reference 9, OS-22.
 *
 * @param without what becomes of the instance where no time is to come
 */
export function earliestTimer(visit: Visit, step: CompiledStep, without: number): number {
  let earliest = Number.POSITIVE_INFINITY
  let way = noWay
  try {
    for (const timer of step.timers) {
      if (timer.when && !timer.when(visit)) continue
      const due = timer.due(visit)
      if (due < earliest) {
        earliest = due
        way = timer.way
      }
    }
  } catch (trouble) {
    return visit.fail(step, trouble)
  }
  if (step.dueWay !== noWay && visit.now + step.durationMs < earliest) {
    earliest = visit.now + step.durationMs
    way = step.dueWay
  }
  if (way === noWay) return without === fails ? visit.fail(step, noTime) : without
  return earliest <= visit.now ? way : visit.arm(earliest - visit.now, way)
}
