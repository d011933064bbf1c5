import { type CompiledStep, type CompiledWay, pathEnds } from '../../compile/compiled-run.ts'
import type { Trouble } from '../../compile/instance-moment.ts'
import { noEvent } from '../../inputs/profile-events.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { formatInstant } from '../../time/instant.ts'
import { outcomeOfDetail, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { outcomeNames } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import { actionFields } from './action-fields.ts'
import { eventFields } from './event-fields.ts'
import type { InstanceProgress } from './instance-progress.ts'
import { originFields } from './origin-fields.ts'
import { parentFields } from './parent-fields.ts'
import { recordOf } from './record-shape.ts'
import { qualificationFields, reactionFields } from './signal-fields.ts'
import { journeyFields, stepId, stepName, unitaryId } from './step-event-names.ts'
import { nodeType, type StepEnding, stepStatus, stepType, type Wording, wordingOf } from './step-words.ts'
import { evaluationFields, failure, fetchFields } from './trouble-fields.ts'

export interface StepRecordSources {
  readonly index: TraceIndex
  readonly names: RunNames
  readonly progress: InstanceProgress
}

/**
 * The record of a step that an instance is done with: because it went on, or because it ended there. Whoever waits has none of that step yet.
 *
 * @param way null where the instance ended in the step
 */
export function stepRecord(sources: StepRecordSources, row: number, instance: number, way: CompiledWay | null): object {
  const { index, names, progress } = sources
  const { compiled, state } = index.run
  const at = state.trace.at[row] as number
  const step = compiled.steps[progress.step[instance] as number] as CompiledStep
  const version = names.journeyOf(instance)
  const wording = wordingOf(version.journey.preset)
  const id = names.instanceId(instance)
  const trouble = troubleIn(index, step, instance, row)
  const ending = endingOf(index, row, way, trouble)
  const origin = originFields(index, names, instance)
  const visit = progress.visits[instance] as number
  return recordOf('stepEvents', ['step', id, visit], formatInstant(at), {
    stepEvents: {
      ...journeyFields(version),
      ...instanceFields(sources, instance, id),
      ...(visit === 1 ? entranceFields(state.instances.ordinal[instance] as number) : {}),
      instanceEnded: way === null || way.next === pathEnds,
      processingTime: at - (progress.arrivedAt[instance] as number),
      nodeID: step.id,
      nodeName: stepName(step),
      nodeType: nodeType(step, visit === 1, way),
      journeyNodeProcessed: ending === 'led-on' || ending === 'was-last',
      stepID: stepId(version, step),
      stepName: stepName(step),
      stepType: stepType(step, wording),
      stepStatus: stepStatus(ending, wording),
      ...eventFields(compiled, version, progress.moved[instance] as number, progress.cause[instance] as number),
      ...(isEventTaken(sources, row, instance, way) ? { eventProcessed: true } : {}),
      ...parentFields(compiled, version, progress.arrivedBy[instance] as number),
      ...origin,
      ...heardFields(sources, row, instance, way, wording),
      ...actionFields(index, step, rowsOf(progress, instance), 'batchInstanceID' in origin),
      ...evaluationFields(step, trouble),
      ...fetchFields(trouble),
    },
  })
}

/** Test mode is not simulated. The profile is the one whom the key names in the journey's namespace. */
function instanceFields({ names }: StepRecordSources, instance: number, id: string) {
  const { key: keyForm } = names.journeyOf(instance).entry
  const key = names.key(instance) ?? undefined
  return {
    instanceID: unitaryId(id),
    instanceType: 'unitary',
    externalKey: key,
    profileID: key,
    profileNamespace: keyForm?.kind === 'identity' ? (keyForm.namespace ?? undefined) : undefined,
    inTest: false,
  }
}

/** Of the first record. @param ordinal number of the instance among those of its profile in the journey */
function entranceFields(ordinal: number) {
  return ordinal > 1 ? { entrance: true, reentrance: true } : { entrance: true }
}

function rowsOf({ sentIn, answeredIn }: InstanceProgress, instance: number) {
  return { sentIn: sentIn[instance] as number, answeredIn: answeredIn[instance] as number }
}

/** What went wrong in this step, as it was noted by this row. */
function troubleIn({ run }: TraceIndex, step: CompiledStep, instance: number, row: number): Trouble | null {
  const trouble = run.state.troubles.last(instance, row + 1)
  return trouble?.step.index === step.index ? trouble : null
}

/** A way for trouble leads on like any other: the words for failures say that instances ended, and people count them as that. */
function endingOf({ run }: TraceIndex, row: number, way: CompiledWay | null, trouble: Trouble | null): StepEnding {
  if (way !== null) return way.next === pathEnds ? 'was-last' : 'led-on'
  switch (outcomeNames[outcomeOfDetail(run.state.trace.detail[row] as number)]) {
    case 'completed':
      return 'was-last'
    case 'failed':
      return failure(trouble)
    case 'timed-out':
    case 'expired':
      return 'instance-timed-out'
    default:
      return 'cut-off'
  }
}

/** Whether the step is the one that heard the event which it tells of. */
function isEventTaken({ index, progress }: StepRecordSources, row: number, instance: number, way: CompiledWay | null): boolean {
  if (way === null) return false
  const { trace, instances } = index.run.state
  const isFirst = progress.visits[instance] === 1
  const cause = isFirst ? (instances.entryEvent[instance] as number) : (trace.cause[row] as number)
  if (cause === noEvent) return false
  return !isSignal(cause) || index.run.compiled.signals.read(cause).kind === 'qualification'
}

/** What the step heard: a change of membership, or a reaction. */
function heardFields({ index, progress }: StepRecordSources, row: number, instance: number, way: CompiledWay | null, wording: Wording) {
  const { compiled, state } = index.run
  if (way === null || state.trace.kind[row] !== rowKind.left) return {}
  const cause = progress.visits[instance] === 1 ? (state.instances.entryEvent[instance] as number) : (state.trace.cause[row] as number)
  if (cause === noEvent) return {}
  return { ...qualificationFields(compiled, cause, wording), ...reactionFields(compiled, way) }
}
