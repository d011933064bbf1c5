import { hashUuid } from '../../chance/hash-uuid.ts'
import type { CompiledJourney, CompiledStep } from '../../compile/compiled-run.ts'

/**
 * Names that records of step events carry. Ids look like the product's own, and are hashes of what they stand for: the same in every run, on
 * every machine. What the project itself names, journeys, versions and steps, keeps its name, so that people can search for it.
 */

export function unitaryId(instanceId: string): string {
  return `unitary_${hashUuid(['instance', instanceId])}`
}

/** @param number of the occurrence, over all versions of the journey */
export function batchId({ journey }: CompiledJourney, number: number): string {
  return `batch_${hashUuid(['batch', journey.id, number])}`
}

export function exportJobId({ journey }: CompiledJourney, number: number): string {
  return hashUuid(['export job', journey.id, number])
}

/** As expressions call the version (journeyVersionUID). */
export function versionId({ journey, version }: CompiledJourney): string {
  return `${journey.id}/${version}`
}

/** The journey group of a record. Minor versions come of edits that the simulator does not have. */
export function journeyFields(version: CompiledJourney) {
  return {
    journeyID: version.journey.id,
    journeyVersionID: versionId(version),
    journeyVersionName: journeyName(version),
    journeyVersion: journeyVersion(version),
  }
}

export function journeyName({ journey }: CompiledJourney): string {
  return journey.name ?? journey.id
}

export function journeyVersion({ version }: CompiledJourney): string {
  return `${version}.0`
}

/** The step of one version: another version's is another step. */
export function stepId(version: CompiledJourney, { id }: CompiledStep): string {
  return `${versionId(version)}/${id}`
}

export function stepName({ step, id }: CompiledStep): string {
  return step.name ?? id
}
