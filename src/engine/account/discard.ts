import type { CompiledJourney } from '../compile/compiled-run.ts'
import { type RowKind, reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { type IgnoredReason, ignoredReasons, type RefusalReason, refusalReasons } from './result.ts'
import type { RunNames } from './run-names.ts'

/** What a row of the trace that discards an event says. */
export type Discard = {
  /** The version that discarded it; null of an event that no journey ever saw. */
  readonly version: CompiledJourney | null
  /** Id of its journey. */
  readonly journey: string | null
  /** The instance that reached the furthest test; null where none did. */
  readonly instance: number | null
} & ({ readonly kind: 'refused'; readonly reason: RefusalReason } | { readonly kind: 'ignored'; readonly reason: IgnoredReason })

/** @param row one that discards an event */
export function readDiscard(index: TraceIndex, names: RunNames, row: number): Discard {
  const { trace } = index.run.state
  const detail = trace.detail[row] as number
  const subject = trace.subject[row] as number
  const versionNamed = index.run.compiled.journeys[Math.floor(detail / reasonsPerJourney)] ?? null
  const by = (version: CompiledJourney | null, instance: number | null) => ({ version, journey: version?.journey.id ?? null, instance })
  switch (trace.kind[row] as RowKind) {
    case rowKind.refused:
      return { kind: 'refused', ...by(versionNamed, null), reason: refusalReasons[detail % reasonsPerJourney] as RefusalReason }
    case rowKind.ignoredByInstance:
      return { kind: 'ignored', ...by(names.journeyOf(subject), subject), reason: ignoredReasons[detail] as IgnoredReason }
    case rowKind.ignoredByJourney:
      return { kind: 'ignored', ...by(versionNamed, null), reason: ignoredReasons[detail % reasonsPerJourney] as IgnoredReason }
    case rowKind.ignoredByAll:
      return { kind: 'ignored', ...by(null, null), reason: ignoredReasons[detail] as IgnoredReason }
    case rowKind.admitted:
    case rowKind.left:
    case rowKind.sent:
    case rowKind.ended:
    case rowKind.member:
    case rowKind.delivered:
    case rowKind.failed:
      throw new RangeError('a trace row that discards nothing')
  }
}
