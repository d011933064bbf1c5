import type { CompiledJourney, CompiledRun } from '../compile/compiled-run.ts'
import { notInPreset } from '../model/lacked-by-preset.ts'
import { findPreset } from '../presets/find-preset.ts'
import type { VersionRow } from './views.ts'

/** A version to read: what was published, and what becomes of it within the clock. */
export function versionRow({ index, journey, version, states }: CompiledJourney, compiled: CompiledRun): VersionRow {
  const own = compiled.activations.filter((activation) => activation.journey === index)
  const placeOf = (step: number): string => compiled.steps[step]?.id ?? 'exit'
  const preset = findPreset(journey.preset)
  return {
    journey: journey.id,
    definition: journey,
    syncKeys: Object.fromEntries(own.map(({ step, activation, syncKey }) => [`${placeOf(step)}/${activation.id}`, syncKey])),
    isFinal: preset?.editsAfterPublish === false ? notInPreset([], preset, 'second version of a published journey').message : null,
    stateChanges: preset?.stateChanges ?? [],
    version,
    states: states.filter(({ at }) => at <= compiled.end),
  }
}
