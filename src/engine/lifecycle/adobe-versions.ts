import type { Journey } from '../model/journey.ts'
import type { AdobeParameters } from '../presets/adobe-parameters-in-force.ts'
import { parseAbsoluteInstant } from '../time/instant.ts'
import type { PlannedVersion, StateChange } from './lifecycle-plan.ts'

/** When everybody inside a version ends, and how. */
export interface Ending {
  /** ms since 1970. */
  readonly at: number
  readonly outcome: 'archived' | 'stopped' | 'exited'
}

/**
 * What becomes of a version of an Adobe journey by itself: it closes at its end date, or after the last reading of its trigger, and is
 * finished long after that. Source of the rules: reference 5.3, 11.4, OS-13, OS-36.
 *
 * @param readings when its trigger reads, and whether there is a last time; null without a trigger
 */
export function statesOfAdobe(
  planned: PlannedVersion,
  adobe: AdobeParameters,
  readings: { readonly last: number | null; readonly isOnce: boolean } | null,
): StateChange[] {
  const states = [...planned.states]
  const closesAt = [endDateOf(planned.definition), readings && !readings.isOnce ? readings.last : null].filter((at) => at !== null)
  const publishedAt = states[0]?.at ?? Number.NEGATIVE_INFINITY
  for (const at of closesAt.sort((a, b) => a - b)) add(states, Math.max(at, publishedAt), 'closed', ['live'])
  const closed = states.find(({ state }) => state === 'closed')?.at
  const finishes = closed ?? (readings?.isOnce ? readings.last : null)
  if (finishes !== null && finishes !== undefined) add(states, finishes + adobe.finishedAfterMs, 'finished', ['live', 'closed'])
  return states.sort((a, b) => a.at - b.at)
}

/** Everybody inside leaves when a version is stopped, and in the newest product at the end date. */
export function endingsOf({ definition, states }: PlannedVersion, adobe: AdobeParameters | null): Ending[] {
  const endDate = adobe?.endDateExits ? endDateOf(definition) : null
  return [
    ...states.flatMap(({ at, state }) => (state === 'archived' || state === 'stopped' ? [{ at, outcome: state }] : [])),
    ...(endDate === null ? [] : [{ at: endDate, outcome: 'exited' as const }]),
  ]
}

function endDateOf({ settings }: Journey): number | null {
  return settings?.endDate === undefined ? null : parseAbsoluteInstant(settings.endDate)
}

/** A change counts only while the version is in one of these states at that instant. */
function add(states: StateChange[], at: number, state: StateChange['state'], from: readonly StateChange['state'][]): void {
  const before = states.filter((change) => change.at <= at).at(-1)?.state
  if (before === undefined || !from.includes(before)) return
  const rest = states.filter((change) => change.at <= at)
  states.splice(
    0,
    states.length,
    ...rest,
    { at, state },
    ...states.filter((change) => change.at > at && state === 'closed' && change.state === 'stopped'),
  )
}
