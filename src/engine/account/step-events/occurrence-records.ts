import type { CompiledJourney, CompiledOccurrence, CompiledStep } from '../../compile/compiled-run.ts'
import type { OccurrenceFunnel } from '../../run/handle-occurrence.ts'
import { formatInstant } from '../../time/instant.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { recordOf, versionFields } from './record-shape.ts'
import { batchId, exportJobId, journeyFields, stepId, stepName } from './step-event-names.ts'
import { nodeType, stepStatus, stepType, wordingOf } from './step-words.ts'

/** Records that concern nobody in particular: they come first at their instant. */
export interface OccurrenceRecord {
  /** ms since 1970. */
  readonly at: number
  readonly record: object
}

/** Of every occurrence of a segment trigger: the batch that its instances belong to, and the export of its segment, which takes no time. */
export function occurrenceRecords({ run }: TraceIndex): OccurrenceRecord[] {
  const { occurrences, journeys, steps } = run.compiled
  return occurrences.flatMap((occurrence, place) => {
    const version = journeys[occurrence.journey]
    const step = version && steps[version.start]
    const funnel = run.readings.funnels[place]
    if (!version || !step || !funnel) return []
    const { at } = occurrence
    return [
      { at, record: batchRecord(occurrence, version, step) },
      { at, record: exportRecord(occurrence, version, funnel) },
    ]
  })
}

/** Which export a record speaks of. */
export function exportJobFields(version: CompiledJourney, occurrence: number) {
  const { journey } = version
  const start = journey.steps[journey.start]
  return {
    ID: exportJobId(version, occurrence),
    exportSegmentID: start?.type === 'segment-trigger' ? start.segment : undefined,
  }
}

/** The parent of what it fans out to. It has no key of its own, and nothing tells when a batch is over. */
function batchRecord({ at, number, segment }: CompiledOccurrence, version: CompiledJourney, step: CompiledStep): object {
  const wording = wordingOf(version.journey.preset)
  return recordOf('stepEvents', ['batch start', version.journey.id, number], formatInstant(at), {
    stepEvents: {
      ...journeyFields(version),
      instanceID: batchId(version, number),
      instanceType: 'batch',
      inTest: false,
      entrance: true,
      nodeID: step.id,
      nodeName: stepName(step),
      nodeType: nodeType(step, false, null),
      journeyNodeProcessed: true,
      stepID: stepId(version, step),
      stepName: stepName(step),
      stepType: stepType(step, wording),
      stepStatus: stepStatus('led-on', wording),
      eventID: 'scheduledNotificationReceived',
      isExternalEvent: false,
      batchRecurrenceIndex: number,
      isReadSegmentTriggerStartEvent: true,
      exportJobID: exportJobId(version, number),
      exportSegmentID: segment,
    },
  })
}

/** What has no identity in the namespace is exported in vain (reference 5.4); other rows that do not enter are discards of their own. */
function exportRecord(
  { at, number }: CompiledOccurrence,
  version: CompiledJourney,
  { considered, withoutIdentity }: OccurrenceFunnel,
): object {
  return recordOf('serviceEvents', ['export', version.journey.id, number], formatInstant(at), {
    ...versionFields(version),
    serviceType: 'segmentExportJob',
    serviceEvents: {
      segmentExportJob: {
        ...exportJobFields(version, number),
        status: 'finished',
        exportCountTotal: considered,
        exportCountRealized: considered - withoutIdentity,
        exportCountFailed: withoutIdentity,
        eventType: 'segmenttrigger-orchestrator',
        eventCode: 'INFO_EXPORTJOB_SUCCEEDED',
      },
    },
  })
}
