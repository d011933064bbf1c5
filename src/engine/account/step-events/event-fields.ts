import type { CompiledJourney, CompiledRun, CompiledStep, CompiledWay } from '../../compile/compiled-run.ts'
import type { Signal } from '../../signals/signal-table.ts'
import { isSignal } from '../../signals/signal-table.ts'
import { movedBy } from './instance-progress.ts'

export interface EventFields {
  readonly eventID?: string
  readonly eventName?: string
  readonly isExternalEvent: boolean
}

/**
 * The event that is being processed when a step is done with: the one that moved the instance last, of the world outside or of the product
 * itself. An event's id is its name, a qualification's the segment's id, which is what tells one of them from another here.
 *
 * @param moved a way, or one of movedBy
 * @param cause the event or signal of that move
 */
export function eventFields(compiled: CompiledRun, version: CompiledJourney, moved: number, cause: number): EventFields {
  if (moved === movedBy.timer) return { eventID: 'scheduledNotificationReceived', isExternalEvent: false }
  if (moved === movedBy.answer) return { eventID: 'executedAction', isExternalEvent: false }
  const way = moved === movedBy.entry ? null : (compiled.ways[moved] ?? null)
  if (isSignal(cause)) return signalFields(compiled, compiled.signals.read(cause), nodeName(version, way))
  const name = eventName(compiled.steps[way === null ? version.start : way.step], way)
  // What somebody did with a message is tracked by the product itself.
  return name === undefined ? { isExternalEvent: false } : { eventID: name, eventName: name, isExternalEvent: true }
}

/** Of a signal, told also where nothing was moved by it. @param node what the journey calls what it hears */
export function signalFields({ signals }: CompiledRun, signal: Signal, node: string | undefined): EventFields {
  switch (signal.kind) {
    case 'qualification':
      return { eventID: signals.segmentId(signal), ...(node === undefined ? {} : { eventName: node }), isExternalEvent: true }
    case 'occurrence':
      return { eventID: 'scheduledNotificationReceived', isExternalEvent: false }
    case 'jump':
      return node === undefined ? { isExternalEvent: false } : { eventID: node, eventName: node, isExternalEvent: false }
  }
}

/** What expressions call the event or qualification that takes this way, or lets people in; undefined of other ways. */
function nodeName({ nodeNames, entryNode }: CompiledJourney, way: CompiledWay | null): string | undefined {
  return nodeNames[way === null ? entryNode : way.node]
}

function eventName(compiled: CompiledStep | undefined, way: CompiledWay | null): string | undefined {
  if (!compiled) return undefined
  const { step, firstWay } = compiled
  if (step.type === 'event') return step.event
  const branch = step.type === 'hold-until' && way !== null ? step.branches[way.index - firstWay] : undefined
  return branch && 'event' in branch ? branch.event : undefined
}
