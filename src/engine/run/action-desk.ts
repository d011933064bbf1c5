import { deriveSeed } from '../chance/derive-seed.ts'
import { type CompiledStep, noWay } from '../compile/compiled-run.ts'
import type { Trouble } from '../compile/instance-moment.ts'
import { ActionCall, type ActionOutcome, type ActionTerms, errorCodeOf } from '../delivery/action-call.ts'
import type { CallLine, CallLines } from '../delivery/call-lines.ts'
import { EvaluationError, FetchFailure } from '../expression/index.ts'
import type { JsonValue } from '../model/json-value.ts'
import { fails } from '../steps/step-behaviour.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { RunState } from './run-state.ts'

/** Something that went wrong, and when. */
interface NotedTrouble extends Trouble {
  /** Rows that the trace had by then. */
  readonly row: number
}

/** What an action step was answered. */
interface NotedAnswer {
  readonly row: number
  readonly step: string
  readonly body: JsonValue
}

/** What a data source gave. */
interface NotedFetch {
  readonly row: number
  readonly key: string
  readonly value: JsonValue | undefined | FetchFailure
}

/** Where actions of instances call their destinations, and what came of it. Source of the rules: reference 10. */
export class ActionDesk {
  /** Calls that were not simply accepted, by the row of the trace that sent them. */
  readonly calls = new Map<number, ActionCall>()
  readonly #state: RunState
  readonly #lines: CallLines
  readonly #underWay = new Map<number, { readonly row: number; readonly call: ActionCall }>()
  readonly #troubles = new Map<number, NotedTrouble[]>()
  readonly #answers = new Map<number, NotedAnswer[]>()
  readonly #fetches = new Map<number, NotedFetch[]>()
  #draws = 0

  constructor(state: RunState) {
    this.#state = state
    this.#lines = state.compiled.calls.newLines()
  }

  /** @returns the way out, stays while it is under way, or fails */
  call(step: CompiledStep): number {
    const state = this.#state
    this.beginDraws()
    try {
      // What it gets is told when somebody looks; whether it can be told decides the path.
      for (const { expression } of step.parameters ?? []) expression.evaluate(state.moment)
    } catch (trouble) {
      return state.fail(step, trouble)
    }
    const row = state.trace.count
    const activation = step.activations[0] as number
    state.send(activation)
    const line = this.#lineOf(step)
    if (!line) {
      state.trace.append(state.now, rowKind.delivered, state.visiting, activation, -1)
      return step.firstWay
    }
    const call = new ActionCall(state.now, this.#streamOf(step), this.#terms())
    this.calls.set(row, call)
    return this.#advance(step, row, call, line)
  }

  hearAnswer(step: CompiledStep): number {
    const underWay = this.#underWay.get(this.#state.visiting)
    const line = this.#lineOf(step)
    if (!underWay || !line) return fails
    return this.#advance(step, underWay.row, underWay.call, line)
  }

  /** What thrown trouble says; a fault is thrown on. */
  noteThrown(step: CompiledStep, trouble: unknown): void {
    if (!(trouble instanceof EvaluationError)) throw trouble
    this.#note({ step, code: trouble.fetchFailure ?? 'error', isAction: false })
  }

  /** @param row rows of the trace from this one on are still to come */
  lastTrouble(instance: number, row = Number.POSITIVE_INFINITY): Trouble | null {
    return (
      this.#troubles
        .get(instance)
        ?.filter((trouble) => trouble.row < row)
        .at(-1) ?? null
    )
  }

  answerOf(instance: number, step: string, row = Number.POSITIVE_INFINITY): JsonValue | undefined {
    return this.#answers
      .get(instance)
      ?.filter((answer) => answer.row < row && answer.step === step)
      .at(-1)?.body
  }

  /** What a data source gives now; each gives the same for the same visit, also to those who look later. */
  fetch(source: string, group: string, parameters: Readonly<Record<string, JsonValue>> | null): JsonValue | undefined | FetchFailure {
    const { visiting, trace } = this.#state
    const key = fetchKey(source, group, parameters)
    const known = this.fetched(visiting, key, trace.count, trace.count)
    if (known) return known.value
    const value = this.#fetchNow(source)
    const noted = { row: trace.count, key, value }
    const before = this.#fetches.get(visiting)
    if (before) before.push(noted)
    else this.#fetches.set(visiting, [noted])
    return value
  }

  /** What was fetched for an instance between these rows of the trace, both included. */
  fetched(instance: number, key: string, from: number, to: number): { readonly value: JsonValue | undefined | FetchFailure } | undefined {
    return this.#fetches
      .get(instance)
      ?.filter((one) => one.key === key && one.row >= from && one.row <= to)
      .at(-1)
  }

  beginDraws(): void {
    this.#draws = 0
  }

  nextDraw(): number {
    return this.#draws++
  }

  #fetchNow(source: string): JsonValue | undefined | FetchFailure {
    const { now } = this.#state
    const line = this.#lines.toDataSource.get(source)
    if (!line) return undefined
    const call = new ActionCall(now, deriveSeed(this.#state.compiled.seed, 'fetch', source, this.#instanceId(), now), this.#terms())
    // All attempts at once: what is fetched decides right now, whatever else is called meanwhile.
    while (call.nextAt !== null) call.advance(line.answers, line.caps)
    const { outcome } = call
    if (outcome === null || outcome.kind === 'ok') return outcome?.body
    return new FetchFailure(errorCodeOf(outcome) ?? 'error')
  }

  #advance(step: CompiledStep, row: number, call: ActionCall, line: CallLine): number {
    const state = this.#state
    call.advance(line.answers, line.caps)
    if (call.nextAt !== null) {
      this.#underWay.set(state.visiting, { row, call })
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
    this.#note({ step, code: errorCodeOf(outcome) ?? 'error', isAction: true })
    const way = outcome.kind === 'timed-out' ? step.timeoutWay : step.errorWay
    return way === noWay ? fails : way
  }

  #note(trouble: Trouble): void {
    const { visiting, trace } = this.#state
    const noted = { ...trouble, row: trace.count }
    const before = this.#troubles.get(visiting)
    if (before) before.push(noted)
    else this.#troubles.set(visiting, [noted])
  }

  #noteAnswer(step: CompiledStep, body: JsonValue): void {
    const { visiting, trace } = this.#state
    const before = this.#answers.get(visiting) ?? []
    this.#answers.set(visiting, [...before, { row: trace.count, step: step.id, body }])
  }

  #lineOf({ step }: CompiledStep): CallLine | null {
    return step.type === 'action' ? (this.#lines.toDestination.get(step.destination) ?? null) : null
  }

  #terms(): ActionTerms {
    const { errorTimeoutMs, adobe } = this.#state.journey.parameters
    const finalAnswers = adobe?.retriesFinalAnswers === '401-403-404' ? [401, 403, 404] : []
    return {
      budgetMs: errorTimeoutMs,
      attemptMs: Number.POSITIVE_INFINITY,
      retries: adobe?.retries ?? 0,
      isFinal: (status) => finalAnswers.includes(status),
      capWindow: adobe?.capWindow ?? 'aligned',
    }
  }

  #streamOf(step: CompiledStep): number {
    const { seed } = this.#state.compiled
    return deriveSeed(seed, 'delivery', this.#instanceId(), step.id, step.id, this.#state.now)
  }

  #instanceId(): string {
    return this.#state.moment.facts.instanceId
  }
}

/** The same for the same data. */
export function fetchKey(source: string, group: string, parameters: Readonly<Record<string, JsonValue>> | null): string {
  return JSON.stringify([source, group, parameters === null ? [] : Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))])
}
