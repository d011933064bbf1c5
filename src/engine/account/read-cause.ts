import { isSignal } from '../signals/signal-table.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import type { Cause } from './result.ts'
import type { RunNames } from './run-names.ts'

/** What set something off, as results write it. @param cause the ref of an event of the profile, or the code of a signal */
export function readCause({ run }: TraceIndex, names: RunNames, profile: number, cause: number): Cause {
  const { events, signals } = run.compiled
  if (!isSignal(cause)) return { event: events.read(profile, cause).messageId }
  const signal = signals.read(cause)
  switch (signal.kind) {
    case 'qualification':
      return { segment: signals.segmentId(signal), change: signal.isEntrance ? 'entrance' : 'exit' }
    case 'occurrence':
      return { occurrence: signal.number }
    case 'jump':
      return { jump: names.instanceId(signal.instance) }
  }
}
