import type { CompiledJourney, CompiledStep } from '../compile/compiled-run.ts'
import { compileExpression, EvaluationError, type ExpressionType, valueToJson } from '../expression/index.ts'
import type { JsonValue } from '../model/json-value.ts'
import { rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { HistoryMoment } from './history-moment.ts'
import type { RunNames } from './run-names.ts'

/** An expression that is being written, and on whom it is to be tried. */
export interface ExpressionTry {
  readonly text: string
  /** What its place wants. */
  readonly expected: Extract<ExpressionType, 'boolean' | 'dateTimeOnly' | 'any'>
  readonly journey: string
  readonly step: string
  /** By id; the first who came to the step where null. */
  readonly profile: string | null
}

/** On whom it was tried: what that instance had when it came to the step. */
interface TriedOn {
  readonly instance: string
  readonly profile: string
  readonly profileName: string | null
  /** When it came to the step, ms since 1970. */
  readonly at: number
}

/** What an expression comes to. */
export type ExpressionTold =
  | (TriedOn & { readonly kind: 'value'; readonly type: ExpressionType; readonly value: JsonValue })
  /** It can be read, and this instance had something else than it wants. */
  | (TriedOn & { readonly kind: 'failed'; readonly message: string })
  /** The run's own journey does not know it: it was changed since, or is wrong. */
  | { readonly kind: 'unknown'; readonly message: string }
  /** Nobody, or not this profile, came to the step. */
  | { readonly kind: 'nobody' }

/** Tries an expression on what an instance of the run had when it came to a step, at its last visit. (EDIT14) */
export function tryExpression(index: TraceIndex, names: RunNames, asked: ExpressionTry): ExpressionTold {
  const arrival = arrivalOf(index, asked)
  if (arrival === null) return { kind: 'nobody' }
  const { row, step, journey } = arrival
  const compiled = journey.expressions && compileExpression(asked.text, journey.expressions, asked.expected)
  if (!compiled?.ok)
    return { kind: 'unknown', message: compiled?.problems[0]?.message ?? 'The product of the run’s journey has no expressions.' }
  const instance = index.instanceOf(row)
  const profile = index.profileOf(row)
  const tried: TriedOn = {
    instance: names.instanceId(instance),
    profile: names.profileId(profile),
    profileName: names.profileName(profile),
    at: index.run.state.trace.at[row] as number,
  }
  try {
    const value = valueToJson(compiled.evaluate(momentAt(index, names, row, step)))
    return { ...tried, kind: 'value', type: compiled.type, value }
  } catch (error) {
    if (error instanceof EvaluationError) return { ...tried, kind: 'failed', message: error.message }
    throw error
  }
}

/** What was asked at once is asked as the step did it; a step that is stayed in was asked when it was come to. */
function momentAt(index: TraceIndex, names: RunNames, row: number, step: CompiledStep): HistoryMoment {
  const { at } = index.run.state.trace
  const next = index.rowsOf(index.instanceOf(row)).find((one) => one > row)
  return next !== undefined && at[next] === at[row]
    ? new HistoryMoment(index, names, next, step)
    : new HistoryMoment(index, names, row, step, row + 1)
}

interface Arrival {
  /** By which the instance came to the step. */
  readonly row: number
  readonly step: CompiledStep
  readonly journey: CompiledJourney
}

/** The first instance in order of admission that came to the step, by its last visit. */
function arrivalOf(index: TraceIndex, { journey, step, profile }: ExpressionTry): Arrival | null {
  const { compiled, state } = index.run
  const wanted = profile === null ? null : compiled.population.indexOf(profile)
  const stepOf = compiled.journeys.map((one) =>
    one.journey.id === journey ? (compiled.steps.find((other) => other.journey === one.index && other.id === step) ?? null) : null,
  )
  for (const instance of index.instances) {
    const version = state.instances.journey[instance] as number
    const found = stepOf[version]
    if (!found || (wanted !== null && state.instances.profile[instance] !== wanted)) continue
    const row = [...index.rowsOf(instance)].reverse().find((one) => leadsTo(index, one, found))
    if (row !== undefined) return { row, step: found, journey: compiled.journeys[version] as CompiledJourney }
  }
  return null
}

/** Whether an instance came to the step by what a row tells. */
function leadsTo({ run: { compiled, state } }: TraceIndex, row: number, step: CompiledStep): boolean {
  const kind = state.trace.kind[row]
  if (kind === rowKind.left) return compiled.ways[state.trace.detail[row] as number]?.next === step.index
  return kind === rowKind.admitted && compiled.journeys[step.journey]?.start === step.index
}
