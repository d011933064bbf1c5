import { hashUuid } from '../../chance/hash-uuid.ts'
import type { CompiledJourney } from '../../compile/compiled-run.ts'
import { journeyFields, journeyName, journeyVersion, versionId } from './step-event-names.ts'

/**
 * A record as the product's data set has it: time and id outside, everything else under its namespace. The `eventType` is ours; the pages
 * name none.
 *
 * @param parts what makes it one of a kind
 */
export function recordOf(
  kind: 'stepEvents' | 'serviceEvents',
  parts: readonly (string | number)[],
  timestamp: string,
  fields: object,
): object {
  return { _id: hashUuid(parts), timestamp, eventType: `journeyOrchestration.${kind}`, _experience: { journeyOrchestration: fields } }
}

/** A service event names its version in both places: the product's queries look for it in the one or in the other. */
export function versionFields(version: CompiledJourney) {
  return {
    journey: {
      ID: version.journey.id,
      versionID: versionId(version),
      name: journeyName(version),
      version: journeyVersion(version),
    },
    stepEvents: journeyFields(version),
  }
}
