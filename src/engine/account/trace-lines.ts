import type { CompiledActivation, CompiledRun, CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { pathEnds } from '../compile/compiled-run.ts'
import { noEvent } from '../inputs/profile-events.ts'
import { formatInstant } from '../time/instant.ts'
import { exitRuleOfDetail, isEntranceDetail, outcomeOfDetail, rowKind, segmentOfDetail } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import type { DiscardReader } from './discard-reader.ts'
import { type ImpersonalLine, impersonalLines } from './impersonal-lines.ts'
import { readCause } from './read-cause.ts'
import { type Cause, outcomeNames } from './result.ts'
import type { RunNames } from './run-names.ts'
import type { SendReader } from './send-reader.ts'

export interface TraceLineReaders {
  readonly index: TraceIndex
  readonly names: RunNames
  readonly sends: SendReader
  readonly discards: DiscardReader
}

/** What a line says beside `at`, `seq` and `profile`, in its fixed key order. */
type LineBody = Readonly<Record<string, unknown>>

/**
 * The trace as NDJSON lines in canonical order, without line feeds; `seq` counts each profile's lines from 1.
 * A row of the columns is one line, and one more for the step that it entered (contract section 7, Trace).
 */
export function* traceLines(readers: TraceLineReaders): Generator<string> {
  const { index } = readers
  const { trace } = index.run.state
  const sequence = new Uint32Array(index.run.compiled.population.count)
  const impersonal = impersonalLines(index)
  let told = 0
  for (const row of index.order) {
    const profile = index.profileOf(row)
    const now = trace.at[row] as number
    while (told < impersonal.length && (impersonal[told] as ImpersonalLine).at <= now) yield (impersonal[told++] as ImpersonalLine).line
    const at = formatInstant(now)
    for (const body of linesOf(readers, row)) {
      const seq = (sequence[profile] as number) + 1
      sequence[profile] = seq
      yield JSON.stringify({ at, seq, profile: readers.names.profileId(profile), ...body })
    }
  }
  for (; told < impersonal.length; told++) yield (impersonal[told] as ImpersonalLine).line
}

function linesOf(readers: TraceLineReaders, row: number): LineBody[] {
  const { index, names } = readers
  const { trace } = index.run.state
  const detail = trace.detail[row] as number
  const instance = index.instanceOf(row)
  switch (trace.kind[row]) {
    case rowKind.admitted:
      return [
        { kind: 'admitted', ...idsOf(names, instance), cause: causeOf(readers, row) },
        enteredLine(readers, instance, names.journeyOf(instance).start),
      ]
    case rowKind.left:
      return leftLines(readers, row, instance)
    case rowKind.sent: {
      const { activation, step, exitRule } = readers.sends.activationOf(row)
      const from = exitRule === null ? { step: stepId(readers, step) } : { exitRule: exitRuleId(readers, exitRule) }
      return [
        {
          kind: 'sent',
          ...idsOf(names, instance),
          ...from,
          activation: activation.id,
          destination: activation.destination,
        },
      ]
    }
    case rowKind.ended:
      return [{ kind: 'ended', ...idsOf(names, instance), outcome: outcomeNames[outcomeOfDetail(detail)], ...exitOf(readers, row) }]
    case rowKind.delivered:
    case rowKind.failed:
      return [answeredLine(readers, row, instance)]
    case rowKind.member:
      return [memberLine(index.run.compiled, detail, trace.cause[row] as number)]
    default:
      return [discardLine(readers, row)]
  }
}

/** The answer to an action, which decides its path. */
function answeredLine(readers: TraceLineReaders, row: number, instance: number): LineBody {
  const { compiled, state } = readers.index.run
  const { step, activation } = compiled.activations[state.trace.detail[row] as number] as CompiledActivation
  const kind = state.trace.kind[row] === rowKind.delivered ? 'delivered' : 'failed'
  return { kind, ...idsOf(readers.names, instance), step: stepId(readers, step), destination: activation.destination }
}

function leftLines(readers: TraceLineReaders, row: number, instance: number): LineBody[] {
  const { index, names } = readers
  const { trace } = index.run.state
  const way = index.run.compiled.ways[trace.detail[row] as number] as CompiledWay
  const hasCause = trace.cause[row] !== noEvent
  const left = {
    kind: 'left',
    ...idsOf(names, instance),
    step: stepId(readers, way.step),
    ...(way.label === null ? {} : { branch: way.label }),
    ...(hasCause ? { cause: causeOf(readers, row) } : {}),
  }
  return way.next === pathEnds ? [left] : [left, enteredLine(readers, instance, way.next)]
}

function enteredLine(readers: TraceLineReaders, instance: number, step: number): LineBody {
  return { kind: 'entered', ...idsOf(readers.names, instance), step: stepId(readers, step) }
}

/** As the membership record of a profile has it (Adobe reference 3.1): when its data was taken, whenever it shows. */
function memberLine({ memberships }: CompiledRun, detail: number, calculation: number): LineBody {
  const compiled = memberships.segments[segmentOfDetail(detail)]
  const start = compiled?.batch?.calculations[calculation]?.start ?? 0
  const isEntrance = isEntranceDetail(detail)
  return {
    kind: 'member',
    segment: compiled?.segment.id,
    change: isEntrance ? 'entrance' : 'exit',
    status: isEntrance ? 'realized' : 'exited',
    lastQualificationTime: formatInstant(start),
  }
}

function discardLine(readers: TraceLineReaders, row: number): LineBody {
  const { kind, journey, instance, reason } = readers.discards.discard(row)
  return {
    kind,
    ...(journey === null ? {} : { journey }),
    ...(instance === null ? {} : { instance: readers.names.instanceId(instance) }),
    cause: causeOf(readers, row),
    reason,
  }
}

function causeOf({ index, names }: TraceLineReaders, row: number): Cause {
  return readCause(index, names, index.profileOf(row), index.run.state.trace.cause[row] as number)
}

/** The exit rule that ended the instance, and its event. */
function exitOf(readers: TraceLineReaders, row: number): LineBody {
  const rule = exitRuleOfDetail(readers.index.run.state.trace.detail[row] as number)
  return rule < 0 ? {} : { exitRule: exitRuleId(readers, rule), cause: causeOf(readers, row) }
}

function exitRuleId({ index }: TraceLineReaders, rule: number): string {
  return index.run.compiled.exitRules[rule]?.rule.id ?? ''
}

function stepId({ index }: TraceLineReaders, step: number): string {
  return (index.run.compiled.steps[step] as CompiledStep).id
}

function idsOf(names: RunNames, instance: number): LineBody {
  return { journey: names.journeyOf(instance).journey.id, instance: names.instanceId(instance) }
}
