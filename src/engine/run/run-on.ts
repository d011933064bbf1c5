import type { CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { pathEnds } from '../compile/compiled-run.ts'
import { EngineFault } from '../engine-fault.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { ends, type StepBehaviour, stays } from '../steps/step-behaviour.ts'
import { rowKind } from '../trace/trace-columns.ts'
import { outcomeIndex, type RunState } from './run-state.ts'

/**
 * Runs an instance on from this step until it waits or ends (engine rule 8).
 *
 * @param cause the event that moves it; noEvent for a timer
 */
export function runOn(state: RunState, instance: number, from: number, cause: number): void {
  const { steps } = state.compiled
  state.visiting = instance
  state.cause = cause
  let number = from
  for (;;) {
    const step = steps[number] as CompiledStep
    const way = (state.behaviours[number] as StepBehaviour).enter(state, step)
    if (way === stays) {
      state.instances.step[instance] = number
      return
    }
    const next = way === ends ? pathEnds : leave(state, instance, way, noEvent)
    if (next === pathEnds) {
      state.endInstance(instance, outcomeIndex.completed, noEvent)
      return
    }
    number = next
  }
}

/** Takes a way out because of an event, or of a timer (noEvent), and runs on. */
export function takeWay(state: RunState, instance: number, way: number, cause: number): void {
  const next = leave(state, instance, way, cause)
  if (next === pathEnds) state.endInstance(instance, outcomeIndex.completed, noEvent)
  else runOn(state, instance, next, cause)
}

/** The pending timer of an instance is due. */
export function elapse(state: RunState, instance: number): void {
  const step = state.compiled.steps[state.instances.step[instance] as number]
  const behaviour = step && state.behaviours[step.index]
  if (!step || !behaviour?.elapse)
    throw new EngineFault('a timer was due in a step that arms none', { step: step?.id ?? '', at: state.now })
  takeWay(state, instance, behaviour.elapse(step), noEvent)
}

/** Writes that the instance left, and answers where the way leads. A new ticket makes the step's timer stale. */
function leave(state: RunState, instance: number, way: number, cause: number): number {
  state.trace.append(state.now, rowKind.left, instance, way, cause)
  state.instances.ticket[instance] = (state.instances.ticket[instance] as number) + 1
  const { contextKey, next } = state.compiled.ways[way] as CompiledWay
  if (contextKey !== null && cause !== noEvent) {
    state.instances.context[instance] = state.context.add(way, cause, state.instances.context[instance] as number)
  }
  return next
}
