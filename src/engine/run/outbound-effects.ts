import { type CompiledJourney, type CompiledStep, noWay } from '../compile/compiled-run.ts'
import { valueToJson } from '../expression/index.ts'
import { stateAt } from '../lifecycle/lifecycle-plan.ts'
import type { JsonObject } from '../model/json-value.ts'
import { fails } from '../steps/step-behaviour.ts'
import { activeInstance } from './active-instance.ts'
import { none } from './instance-table.ts'
import { mayEnterAgain } from './may-enter-again.ts'
import { ownIdentity } from './own-identity.ts'
import type { RunState } from './run-state.ts'

/** What a step asks of the profile or of another journey: it comes about when the run has reached its next wait (engine rule 8). */
export type Effect =
  | { readonly kind: 'update'; readonly profile: number; readonly afterMs: number; readonly traits: JsonObject }
  | { readonly kind: 'jump'; readonly profile: number; readonly container: number; readonly signal: number }

const closedJump = 'The journey that it jumps into took nobody in at that moment.'
const refusedJump = 'The journey that it jumps into did not let the profile enter again yet.'

/** Takes down what steps ask for, in order. Source of the rules: reference 10.5, 10.6. */
export class OutboundEffects {
  readonly queue: Effect[] = []
  readonly #state: RunState

  constructor(state: RunState) {
    this.#state = state
  }

  update(step: CompiledStep): number {
    const state = this.#state
    const traits = this.#evaluated(step)
    if (typeof traits === 'number') return traits
    const afterMs = state.journey.parameters.adobe?.updateLatencyMs ?? 0
    this.queue.push({ kind: 'update', profile: state.profile, afterMs, traits })
    return step.firstWay
  }

  /** A target that takes nobody in is an error; somebody who is in it already is silently not entered (OS-25). */
  jump(step: CompiledStep): number {
    const state = this.#state
    const { compiled, journey, visiting, now, profile } = state
    const target = step.step.type === 'jump' ? step.step.journey : ''
    const container = compiled.versions.findIndex(([first]) => first?.journey.id === target)
    const version = newestPublished(compiled.versions[container] ?? [], now)
    const isOpen = version !== null && stateAt(version.states, now) === 'live' && now >= version.entersFrom
    const isRefused = isOpen && journey.parameters.adobe?.refusedJumpFails === true && this.#isKeptOut(version)
    const properties = this.#evaluated(step)
    if (typeof properties === 'number') return properties
    if (!isOpen || isRefused) {
      state.troubles.note({ step, code: 'error', message: isOpen ? refusedJump : closedJump, isAction: true })
      return step.errorWay === noWay ? fails : step.errorWay
    }
    const key = state.instances.identifier[visiting] ?? null
    const signal = compiled.signals.add({ kind: 'jump', at: now, instance: visiting, key, properties })
    this.queue.push({ kind: 'jump', profile, container, signal })
    return step.firstWay
  }

  /** Whether the target's rules of entering again keep the instance's profile out, which is not inside. */
  #isKeptOut(target: CompiledJourney): boolean {
    const { compiled, instances, profile, visiting } = this.#state
    const key = instances.identifier[visiting] ?? null
    if (activeInstance(this.#state, profile, target, key) !== none) return false
    const namespace = target.entry.key?.kind === 'identity' ? target.entry.key.namespace : null
    const otherKey = key === ownIdentity(compiled.population, profile, namespace) ? null : key
    return mayEnterAgain(this.#state, profile, target, otherKey) !== null
  }

  /** The values; where one could not be evaluated, or has to be fetched first, what becomes of the instance. */
  #evaluated(step: CompiledStep): JsonObject | number {
    const state = this.#state
    try {
      const values = (step.parameters ?? []).map(({ name, expression }) => [name, valueToJson(expression.evaluate(state.moment))])
      return Object.fromEntries(values)
    } catch (trouble) {
      return state.fail(step, trouble)
    }
  }
}

/** Who enters a journey of several versions enters the newest that was ever published (reference 11.3). */
export function newestPublished(versions: readonly CompiledJourney[], now: number): CompiledJourney | null {
  return versions.filter(({ states }) => (states[0]?.at ?? Number.POSITIVE_INFINITY) <= now).at(-1) ?? null
}
