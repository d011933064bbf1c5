import { deriveSeed } from '../chance/derive-seed.ts'
import { type CompiledStep, noWay } from '../compile/compiled-run.ts'
import { ActionCall, type ActionOutcome, errorCodeOf } from '../delivery/action-call.ts'
import { actionError } from '../delivery/action-error.ts'
import { addedPath } from '../delivery/added-path.ts'
import { answersToRequest } from '../delivery/answers.ts'
import type { CallLine, CallLines } from '../delivery/call-lines.ts'
import { httpRequest } from '../delivery/http-request.ts'
import type { JsonValue } from '../model/json-value.ts'
import { fails } from '../steps/step-behaviour.ts'
import { rowKind } from '../trace/trace-columns.ts'
import { actionTerms } from './action-terms.ts'
import type { RunState } from './run-state.ts'

/** What an action step was answered. */
interface NotedAnswer {
  readonly row: number
  readonly step: string
  readonly body: JsonValue
}

/** Where actions of instances call their destinations, and what came of it. Source of the rules: reference 10. */
export class ActionDesk {
  /** Calls that were not simply accepted, by the row of the trace that sent them. */
  readonly calls = new Map<number, ActionCall>()
  readonly #state: RunState
  /** Where its calls go: what they use up, others lack. */
  readonly lines: CallLines
  readonly #underWay = new Map<number, { readonly row: number; readonly call: ActionCall; readonly line: CallLine }>()
  readonly #answers = new Map<number, NotedAnswer[]>()

  constructor(state: RunState) {
    this.#state = state
    this.lines = state.compiled.calls.newLines()
  }

  /** @returns the way out, stays while it is under way, or fails */
  call(step: CompiledStep): number {
    const state = this.#state
    let path: string | null = null
    try {
      // What it gets is told when somebody looks; whether it can be told decides the path.
      for (const { expression } of step.parameters ?? []) expression.evaluate(state.moment)
      path = addedPath(state.compiled.activations[step.activations[0] as number]?.path?.evaluate(state.moment))
    } catch (trouble) {
      return state.fail(step, trouble)
    }
    const row = state.trace.count
    const activation = step.activations[0] as number
    state.send(activation)
    const line = this.#lineOf(step, path)
    if (!line) {
      state.trace.append(state.now, rowKind.delivered, state.visiting, activation, -1)
      return step.firstWay
    }
    const attemptMs = state.compiled.attemptMs.get(destinationOf(step)) ?? Number.POSITIVE_INFINITY
    const call = new ActionCall(state.now, this.#streamOf(step), actionTerms(state.journey, attemptMs))
    this.calls.set(row, call)
    return this.#advance(step, row, call, line)
  }

  hearAnswer(step: CompiledStep): number {
    const underWay = this.#underWay.get(this.#state.visiting)
    return underWay ? this.#advance(step, underWay.row, underWay.call, underWay.line) : fails
  }

  answerOf(instance: number, step: string, row = Number.POSITIVE_INFINITY): JsonValue | undefined {
    return this.#answers
      .get(instance)
      ?.filter((answer) => answer.row < row && answer.step === step)
      .at(-1)?.body
  }

  #advance(step: CompiledStep, row: number, call: ActionCall, line: CallLine): number {
    const state = this.#state
    call.advance(line.answers, line.caps)
    if (call.nextAt !== null) {
      this.#underWay.set(state.visiting, { row, call, line })
      return state.arm(call.nextAt - state.now, noWay)
    }
    this.#underWay.delete(state.visiting)
    return this.#leave(step, call.outcome as ActionOutcome)
  }

  #leave(step: CompiledStep, outcome: ActionOutcome): number {
    const state = this.#state
    const activation = step.activations[0] as number
    const isOk = outcome.kind === 'ok'
    state.trace.append(state.now, isOk ? rowKind.delivered : rowKind.failed, state.visiting, activation, -1)
    if (outcome.kind === 'ok') {
      if (outcome.body !== undefined) this.#noteAnswer(step, outcome.body)
      return step.firstWay
    }
    state.troubles.note({ step, code: errorCodeOf(outcome) ?? 'error', message: actionError(outcome)?.message ?? '', isAction: true })
    const way = outcome.kind === 'timed-out' ? step.timeoutWay : step.errorWay
    return way === noWay ? fails : way
  }

  #noteAnswer(step: CompiledStep, body: JsonValue): void {
    const { visiting, trace } = this.#state
    const before = this.#answers.get(visiting) ?? []
    this.#answers.set(visiting, [...before, { row: trace.count, step: step.id, body }])
  }

  /** @param path what the path of its address gave; null where it has none */
  #lineOf(step: CompiledStep, path: string | null): CallLine | null {
    const destination = destinationOf(step)
    const line = this.lines.toDestination.get(destination)
    const address = this.#state.compiled.addresses.get(destination)
    if (!line?.knowsRequests || !address) return line ?? null
    return { ...line, answers: answersToRequest(line.answers, httpRequest(address, path, null)) }
  }

  #streamOf(step: CompiledStep): number {
    const { seed } = this.#state.compiled
    return deriveSeed(seed, 'delivery', this.#instanceId(), step.id, step.id, this.#state.now)
  }

  #instanceId(): string {
    return this.#state.moment.facts.instanceId
  }
}

function destinationOf({ step }: CompiledStep): string {
  return step.type === 'action' ? step.destination : ''
}
