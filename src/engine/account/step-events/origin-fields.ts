import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { isSignal, type Signal } from '../../signals/signal-table.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { RunNames } from '../run-names.ts'
import { batchId, unitaryId, versionId } from './step-event-names.ts'

/**
 * What all records of an instance say of where it came from: the batch that it was read in, or the journeys whose jumps led to it (the last
 * one, and the first of the chain). The key of a scheduled batch is its journey version.
 */
export function originFields(index: TraceIndex, names: RunNames, instance: number): Readonly<Record<string, unknown>> {
  const signal = entrySignal(index, instance)
  if (signal?.kind === 'occurrence') return batchFields(names.journeyOf(instance), signal.number)
  if (signal?.kind !== 'jump') return {}
  return {
    ...jumpFields('originJump', names, firstOf(index, signal.instance)),
    ...jumpFields('previousJump', names, signal.instance),
  }
}

function batchFields(version: CompiledJourney, occurrence: number) {
  return {
    batchToUnitary: true,
    batchInstanceID: batchId(version, occurrence),
    batchRecurrenceIndex: occurrence,
    batchExternalKey: versionId(version),
  }
}

function jumpFields(prefix: 'originJump' | 'previousJump', names: RunNames, instance: number): Readonly<Record<string, string>> {
  const version = names.journeyOf(instance)
  return {
    [`${prefix}JourneyID`]: version.journey.id,
    [`${prefix}JourneyVersionID`]: versionId(version),
    [`${prefix}JourneyInstanceID`]: unitaryId(names.instanceId(instance)),
  }
}

function firstOf(index: TraceIndex, instance: number): number {
  const signal = entrySignal(index, instance)
  return signal?.kind === 'jump' ? firstOf(index, signal.instance) : instance
}

function entrySignal({ run }: TraceIndex, instance: number): Signal | null {
  const cause = run.state.instances.entryEvent[instance] as number
  return isSignal(cause) ? run.compiled.signals.read(cause) : null
}
