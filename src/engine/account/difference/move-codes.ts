import type { CompiledActivation, CompiledRun } from '../../compile/compiled-run.ts'
import { pathEnds } from '../../compile/compiled-run.ts'
import { exitRuleOfDetail, outcomeOfDetail, type RowKind, rowKind } from '../../trace/trace-columns.ts'
import { outcomeNames } from '../result.ts'
import type { CourseMove } from './course-move.ts'

/** A row of the trace that is no move. */
export const noMove = -1

/**
 * A number for each move that a run's instances can make: versions, ways, activations, their answers and endings, one after the other. What
 * the numbers mean is said once, so that courses are compared without a name being made.
 */
export class MoveCodes {
  /** By code. */
  readonly moves: readonly CourseMove[]
  readonly #firstWay: number
  readonly #firstSent: number
  readonly #firstDelivered: number
  readonly #firstFailed: number
  readonly #firstEnded: number

  constructor(compiled: CompiledRun) {
    const { journeys, ways, activations, exitRules } = compiled
    this.#firstWay = journeys.length
    this.#firstSent = this.#firstWay + ways.length
    this.#firstDelivered = this.#firstSent + activations.length
    this.#firstFailed = this.#firstDelivered + activations.length
    this.#firstEnded = this.#firstFailed + activations.length
    this.moves = [
      ...journeys.map(({ start }): CourseMove => ({ kind: 'entered', step: stepId(compiled, start) ?? '' })),
      ...ways.map(({ step, label, next }): CourseMove => {
        const leadsTo = next === pathEnds ? null : stepId(compiled, next)
        return { kind: 'left', step: stepId(compiled, step) ?? '', branch: label, next: leadsTo }
      }),
      ...activations.map((activation) => sentMove(compiled, activation)),
      ...[true, false].flatMap((delivered) =>
        activations.map(({ step, activation: { destination } }): CourseMove => {
          return { kind: 'answered', step: stepId(compiled, step), destination, delivered }
        }),
      ),
      ...[null, ...exitRules.map(({ rule }) => rule.id)].flatMap((exitRule) =>
        outcomeNames.map((outcome): CourseMove => ({ kind: 'ended', outcome, exitRule })),
      ),
    ]
  }

  /** Whether a code is that of a send. */
  isSent(code: number): boolean {
    return code >= this.#firstSent && code < this.#firstDelivered
  }

  /**
   * @param version of the instance that the row concerns
   * @returns noMove for rows of other kinds
   */
  codeOf(kind: RowKind, detail: number, version: number): number {
    switch (kind) {
      case rowKind.admitted:
        return version
      case rowKind.left:
        return this.#firstWay + detail
      case rowKind.sent:
        return this.#firstSent + detail
      case rowKind.delivered:
        return this.#firstDelivered + detail
      case rowKind.failed:
        return this.#firstFailed + detail
      case rowKind.ended:
        return this.#firstEnded + (exitRuleOfDetail(detail) + 1) * outcomeNames.length + outcomeOfDetail(detail)
      case rowKind.refused:
      case rowKind.ignoredByInstance:
      case rowKind.ignoredByJourney:
      case rowKind.ignoredByAll:
      case rowKind.member:
        return noMove
    }
  }
}

function sentMove(compiled: CompiledRun, { step, exitRule, activation }: CompiledActivation): CourseMove {
  const rule = exitRule === null ? null : (compiled.exitRules[exitRule]?.rule.id ?? null)
  return { kind: 'sent', step: stepId(compiled, step), exitRule: rule, activation: activation.id, destination: activation.destination }
}

function stepId({ steps }: CompiledRun, step: number): string | null {
  return steps[step]?.id ?? null
}
