import type { CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { noWay, pathEnds } from '../compile/compiled-run.ts'
import { EngineFault } from '../engine-fault.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { ends, fails, type StepBehaviour, stays, timesOut } from '../steps/step-behaviour.ts'
import { rowKind } from '../trace/trace-columns.ts'
import { outcomeIndex, type RunState } from './run-state.ts'

/** Runs an instance on from this step until it waits or ends (engine rule 8). */
export function runOn(state: RunState, instance: number, from: number): void {
  state.visit(instance)
  let number = from
  for (;;) {
    if (!state.visits.begin(number, state.now, state.profile)) {
      // The run ends here; who was on the way stays where it is.
      state.instances.step[instance] = number
      return
    }
    state.step = number
    state.draws = 0
    const way = (state.behaviours[number] as StepBehaviour).enter(state, state.compiled.steps[number] as CompiledStep)
    if (way < 0) {
      stop(state, instance, number, way)
      return
    }
    const next = leave(state, instance, way, noEvent)
    if (next === pathEnds) {
      state.endInstance(instance, outcomeIndex.completed, noEvent)
      return
    }
    number = next
  }
}

/** Takes a way out because of an event or signal, or of a timer (noEvent), and runs on. */
export function takeWay(state: RunState, instance: number, way: number, cause: number): void {
  const next = leave(state, instance, way, cause)
  if (next === pathEnds) state.endInstance(instance, outcomeIndex.completed, noEvent)
  else runOn(state, instance, next)
}

/** The pending timer of an instance is due. */
export function elapse(state: RunState, instance: number): void {
  const number = state.instances.step[instance] as number
  const step = state.compiled.steps[number]
  if (!step) throw new EngineFault('a timer was due outside of any step', { step: '', at: state.now })
  const armedFor = state.instances.dueWay[instance] as number
  state.visit(instance)
  state.step = number
  const isFetching = state.fetches.isUnderWay(instance)
  const way = isFetching ? state.fetches.hear(step) : (state.behaviours[number]?.elapse?.(state, step) ?? armedFor)
  if (way === noWay) throw new EngineFault('a timer was due in a step that arms none', { step: step.id, at: state.now })
  if (way < 0) stop(state, instance, number, way)
  else takeWay(state, instance, way, noEvent)
}

/** The instance goes no further: it stays, or ends. */
function stop(state: RunState, instance: number, step: number, why: number): void {
  switch (why) {
    case stays:
      state.instances.step[instance] = step
      return
    case ends:
      state.endInstance(instance, outcomeIndex.completed, noEvent)
      return
    case fails:
      state.endInstance(instance, outcomeIndex.failed, noEvent)
      return
    case timesOut:
      state.endInstance(instance, outcomeIndex['timed-out'], noEvent)
      return
    default:
      throw new EngineFault('a step answered with no way out', { step: state.compiled.steps[step]?.id ?? '', at: state.now })
  }
}

/** Writes that the instance left, and answers where the way leads. A new ticket makes the step's timer stale. */
function leave(state: RunState, instance: number, way: number, cause: number): number {
  state.trace.append(state.now, rowKind.left, instance, way, cause)
  state.instances.ticket[instance] = (state.instances.ticket[instance] as number) + 1
  state.fetches.endVisit(instance)
  const { contextKey, next, step } = state.compiled.ways[way] as CompiledWay
  state.previousStep = step
  if (contextKey !== null && cause !== noEvent) {
    state.instances.context[instance] = state.context.add(way, cause, state.instances.context[instance] as number)
  }
  return next
}
