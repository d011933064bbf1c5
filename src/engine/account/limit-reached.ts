import type { Run } from '../run/run.ts'
import { formatInstant } from '../time/instant.ts'
import { instantInWords } from './why/instant-in-words.ts'

/** The limit of the scenario that ended a run. */
export interface LimitReached {
  readonly name: 'occurrences' | 'visitsPerInstant'
  /** Of the step that was visited too often; null where no step decided. */
  readonly journey: string | null
  readonly step: string | null
  /** ISO 8601 UTC: how far the clock had come. */
  readonly at: string
  readonly sentence: string
}

/** Which limit ended the run, and where; null when it finished (engine rule 8). */
export function limitReached({ status, occurrences, state, compiled }: Run): LimitReached | null {
  if (status !== 'limit-reached') return null
  const step = compiled.steps[state.visits.exceeded]
  const at = formatInstant(state.now)
  if (!step) {
    const sentence = `The run stopped after ${occurrences} occurrences, the limit of the scenario.`
    return { name: 'occurrences', journey: null, step: null, at, sentence }
  }
  const journey = compiled.journeys[step.journey]?.journey.id ?? null
  const often = `more than ${compiled.visitsPerInstant} times at ${instantInWords(state.now)}`
  const sentence = `The run stopped at the step ${step.id} of ${journey}: ${compiled.population.id(state.visits.visitor)} came to it ${often}, the limit of the scenario. Journeys that set each other off go on for ever.`
  return { name: 'visitsPerInstant', journey, step: step.id, at, sentence }
}
