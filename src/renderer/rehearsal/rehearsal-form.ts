import type { RehearsalRequest } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'

/** What the form of a new rehearsal holds. */
export interface RehearsalForm {
  readonly journeys: readonly string[]
  /** null is a name made from the rest. */
  readonly name: string | null
  readonly profiles: number
  readonly days: number
  /** "2026-01-05"; null lets the proposal choose. */
  readonly start: string | null
  readonly seed: number
  /** By the pointers of the numbers. */
  readonly changes: Readonly<Record<string, number | string>>
}

export function firstForm(journeys: readonly string[]): RehearsalForm {
  return { journeys, name: null, profiles: 10_000, days: 90, start: null, seed: 7, changes: {} }
}

/** @param journeyName what the first of the journeys is called */
export function nameOf({ name, profiles, days, journeys }: RehearsalForm, journeyName: string): string {
  const others = journeys.length > 1 ? ` and ${journeys.length - 1} more` : ''
  return name ?? `${journeyName}${others}, ${counted(profiles, 'person', 'people')}, ${counted(days, 'day')}`
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The beginning of a day like "2026-01-05", ms since 1970; not a number of what is no day. */
export function midnight(day: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) || dayOf(at) !== day ? Number.NaN : at
}

/** @param now the real time, ms since 1970: where no journey names a date a rehearsal starts with this day */
export function requestOf(form: RehearsalForm, journeyName: string, now: number): RehearsalRequest {
  const { journeys, profiles, days, start, seed, changes } = form
  const from = start === null ? Number.NaN : midnight(start)
  return {
    journeys,
    wishes: {
      name: nameOf(form, journeyName),
      profiles,
      days,
      start: Number.isNaN(from) ? null : from,
      today: midnight(dayOf(now)),
      seed,
    },
    changes: Object.entries(changes).map(([pointer, value]) => ({ pointer, value })),
  }
}
