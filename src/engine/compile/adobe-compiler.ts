import { EngineFault } from '../engine-fault.ts'
import { compileExpression, DateTimeOnly, type ExpressionScope, type Value } from '../expression/index.ts'
import type { Journey } from '../model/journey.ts'
import type { Step, TimerBranch, WaitStep } from '../model/step.ts'
import type { Destination } from '../model/workspace.ts'
import { parseDuration } from '../time/duration.ts'
import { wallInstant } from '../time/wall-time.ts'
import { compileAdobeLeaf } from './compile-adobe-leaf.ts'
import { type CompileLeaf, compileCondition } from './compile-condition.ts'
import type { CompiledParameter, CompiledTimer, Evaluable } from './compiled-run.ts'
import { expressionScope, type ScopeSurroundings } from './expression-scope.ts'

interface AdobeSurroundings {
  readonly scope: ScopeSurroundings
  readonly destinations: readonly Destination[]
}

/** What expressions of all journeys ask, and the limits of the counters of their profile caps. */
interface CollectedReads {
  readonly capCounters: number[]
  readonly segmentsRead: Set<string>
  readonly fieldGroupsRead: Set<string>
}

/** Compiles what only Adobe journeys have: expressions, and all that is said with them. */
export class AdobeCompiler {
  readonly scope: ExpressionScope
  readonly #into: CollectedReads
  readonly #destinations: readonly Destination[]

  constructor(journey: Journey, around: AdobeSurroundings, into: CollectedReads) {
    this.scope = expressionScope(journey, around.scope)
    this.#into = into
    this.#destinations = around.destinations
  }

  readonly compileLeaf: CompileLeaf = (leaf) =>
    compileAdobeLeaf(leaf, {
      expression: (text) => this.#expression(text, 'boolean'),
      cap: (most) => this.#into.capCounters.push(most) - 1,
    })

  parameters(expressions: Readonly<Record<string, string>>): CompiledParameter[] {
    return Object.entries(expressions).map(([name, text]) => ({ name, expression: this.#expression(text, 'any') }))
  }

  /** What is added to the address of a destination; null where it has no such expression. */
  pathOf(id: string): Evaluable | null {
    const destination = this.#destinations.find((one) => one.id === id)
    return destination?.kind === 'http' && destination.path !== undefined ? this.#expression(destination.path, 'any') : null
  }

  /** The ways of a step that are taken at a time, in file order; what lasts so long at most is the step's own. */
  timers(step: Step, firstWay: number): CompiledTimer[] {
    if (step.type === 'wait') return step.for === undefined ? [this.#timer(step, firstWay)] : []
    if (step.type !== 'hold-until') return []
    return step.branches.flatMap((branch, place) => ('event' in branch || 'segment' in branch ? [] : this.#timer(branch, firstWay + place)))
  }

  #timer(timer: TimerBranch | WaitStep, way: number): CompiledTimer {
    const when = 'when' in timer && timer.when ? compileCondition(timer.when, [], this.compileLeaf) : null
    if ('after' in timer) {
      const length = parseDuration(timer.after) ?? 0
      return { way, when, due: ({ now }) => now + length }
    }
    const { until } = timer as WaitStep
    if (until !== undefined) return { way, when, due: ({ zone }) => wallInstant(until, zone) ?? Number.NaN }
    const expression = this.#expression((timer as WaitStep).expression ?? '', 'dateTimeOnly')
    return { way, when, due: (facts) => instantOfWall(expression.evaluate(facts.moment), facts.zone) }
  }

  #expression(text: string, expected: 'boolean' | 'dateTimeOnly' | 'any'): Evaluable {
    const compiled = compileExpression(text, this.scope, expected)
    if (!compiled.ok) throw new EngineFault(`an expression was compiled that the checks would have refused: ${text}`)
    for (const segment of compiled.reads.segments) this.#into.segmentsRead.add(segment)
    for (const group of compiled.reads.fieldGroups) this.#into.fieldGroupsRead.add(group.split('.')[0] ?? '')
    return compiled
  }
}

/** NaN of a value that is no time: who waits for it waits for nothing. */
function instantOfWall(value: Value, zone: { toInstant(local: number): number }): number {
  return value instanceof DateTimeOnly ? zone.toInstant(value.local) : Number.NaN
}
