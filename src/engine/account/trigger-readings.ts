import type { Run } from '../run/run.ts'
import type { TriggerReading } from './views.ts'

/** Every reading of a segment by a segment trigger within the clock, in order, with what became of those who were read. */
export function triggerReadings({ compiled, readings }: Run): TriggerReading[] {
  return compiled.occurrences.flatMap(({ journey, number, at }, place) => {
    const funnel = readings.funnels[place]
    const version = compiled.journeys[journey]
    return funnel && version ? [{ journey: version.journey.id, version: version.version, number, at, ...funnel }] : []
  })
}
