import type { CompiledStep } from '../compile/compiled-run.ts'
import type { Trouble } from '../compile/instance-moment.ts'
import { EvaluationError } from '../expression/index.ts'
import type { RunState } from './run-state.ts'

/** What went wrong on the ways of instances, and when: rows that the trace had by then. */
export class Troubles {
  readonly #state: RunState
  readonly #noted = new Map<number, (Trouble & { readonly row: number })[]>()

  constructor(state: RunState) {
    this.#state = state
  }

  /** What was thrown while a step evaluated something; a fault is thrown on. */
  noteThrown(step: CompiledStep, thrown: unknown): void {
    if (!(thrown instanceof EvaluationError)) throw thrown
    this.note({ step, code: thrown.fetchFailure ?? 'error', message: thrown.message, isAction: false })
  }

  note(trouble: Trouble): void {
    const { visiting, trace } = this.#state
    const noted = { ...trouble, row: trace.count }
    const before = this.#noted.get(visiting)
    if (before) before.push(noted)
    else this.#noted.set(visiting, [noted])
  }

  /** What made an instance leave or end by this row of the trace; undefined where nothing did. */
  at(instance: number, row: number): Trouble | undefined {
    return this.#noted.get(instance)?.find((trouble) => trouble.row === row)
  }

  /** @param row rows of the trace from this one on are still to come */
  last(instance: number, row = Number.POSITIVE_INFINITY): Trouble | null {
    return (
      this.#noted
        .get(instance)
        ?.filter((trouble) => trouble.row < row)
        .at(-1) ?? null
    )
  }
}
