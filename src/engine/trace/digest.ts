import type { CompiledRun } from '../compile/compiled-run.ts'
import type { Run } from '../run/run.ts'
import { isSignal } from '../signals/signal-table.ts'
import { type RowKind, reasonsPerJourney, rowKind } from './trace-columns.ts'
import type { TraceIndex } from './trace-index.ts'

/** SHA-256 as the host has it: the engine has no cryptography of its own. */
export interface HashSink {
  update(bytes: Uint8Array): void
  hex(): string
}

const bytesPerRow = 33
const rowsPerBlock = 2048

/**
 * "sha256:…" of the trace in canonical order, preceded by the names that its numbers stand for. Instances are written as (profile,
 * journey, n), so that neither the order of the run nor its workers change a byte (engine rule 9).
 */
export function traceDigest(index: TraceIndex, hash: HashSink): string {
  const { run } = index
  const { compiled } = run
  const names = JSON.stringify({
    trace: 1,
    clock: [compiled.start, compiled.end],
    profiles: compiled.population.count,
    journeys: compiled.journeys.map(({ journey, version, states }) => [
      journey.id,
      journey.preset,
      version,
      states.map(({ at, state }) => [at, state]),
    ]),
    steps: compiled.steps.map((step) => [step.journey, step.id]),
    ways: compiled.ways.map((way) => [way.step, way.label, way.next]),
    activations: compiled.activations.map(({ step, activation }) => [step, activation.id, activation.destination]),
    ...(compiled.batches.length === 0 ? {} : { calculations: calculationNames(compiled) }),
  })
  hash.update(asciiBytes(names))
  writeRows(index, hash)
  return `sha256:${hash.hex()}`
}

function writeRows(index: TraceIndex, hash: HashSink): void {
  const { run } = index
  const { trace, instances } = run.state
  const bytes = new Uint8Array(bytesPerRow * rowsPerBlock)
  const view = new DataView(bytes.buffer)
  let used = 0
  for (const row of index.order) {
    const instance = index.instanceOf(row)
    const kind = trace.kind[row] as RowKind
    view.setFloat64(used, trace.at[row] as number, true)
    view.setUint8(used + 8, kind)
    view.setInt32(used + 9, index.profileOf(row), true)
    view.setInt32(used + 13, instance >= 0 ? (instances.journey[instance] as number) : journeyOf(kind, trace.detail[row] as number), true)
    view.setInt32(used + 17, instance >= 0 ? (instances.ordinal[instance] as number) : 0, true)
    view.setInt32(used + 21, trace.detail[row] as number, true)
    view.setFloat64(used + 25, canonicalCause(run, trace.cause[row] as number), true)
    used += bytesPerRow
    if (used === bytes.length) {
      hash.update(bytes)
      used = 0
    }
  }
  hash.update(bytes.subarray(0, used))
}

/** Codes of signals depend on the order of the run: what they stand for is written instead. */
function canonicalCause({ state, compiled }: Run, cause: number): number {
  return isSignal(cause) ? compiled.signals.canonical(cause, (instance) => state.instances.ordinal[instance] as number) : cause
}

/** What the numbers of member rows stand for. */
function calculationNames({ batches, memberships, end }: CompiledRun): unknown[] {
  return batches.map(({ place, calculations }) => [
    place,
    memberships.segments[place]?.segment.id,
    calculations.filter(({ shows }) => shows <= end).map(({ start, shows }) => [start, shows]),
  ])
}

function journeyOf(kind: RowKind, detail: number): number {
  return kind === rowKind.ignoredByAll || kind === rowKind.member ? -1 : Math.floor(detail / reasonsPerJourney)
}

/** JSON with everything outside ASCII escaped, one byte a character. */
function asciiBytes(json: string): Uint8Array {
  const escaped = json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0))
}
