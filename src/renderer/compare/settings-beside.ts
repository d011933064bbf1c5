import type { JsonValue } from '../../engine/model/json-value.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { actWords } from '../inject/act-words.ts'
import type { KeptRun } from '../runs/kept-runs.ts'
import { changedValues, valueWords } from './changed-values.ts'

/** Something that was set otherwise in run B. */
export interface SettingBeside {
  /** Of which part: "Seed", "Journey Checkout". */
  readonly part: string
  /** Where in it; '' of the whole. */
  readonly place: string
  readonly a: string
  readonly b: string
}

/** Whatever of two runs was set otherwise: scenario, seed, clock, people, what was done in them, journeys, segments, answers, assumptions. */
export function settingsBeside(a: KeptRun, b: KeptRun): readonly SettingBeside[] {
  const plain = (part: string, one: string, other: string): SettingBeside[] =>
    one === other ? [] : [{ part, place: '', a: one, b: other }]
  const within = (part: string, one: unknown, other: unknown): SettingBeside[] =>
    changedValues((one ?? null) as JsonValue, (other ?? null) as JsonValue)
      .filter(({ path }) => !path.startsWith('layout'))
      .map(({ path, from, to }) => ({ part, place: path, a: valueWords(from), b: valueWords(to) }))
  const [one, other] = [a.overview, b.overview]
  return [
    ...plain('Scenario', one.scenario, other.scenario),
    ...plain('Seed', String(a.seed), String(b.seed)),
    ...plain(
      'Clock',
      `${formatDayAndTime(one.start)} to ${formatDayAndTime(one.end)}`,
      `${formatDayAndTime(other.start)} to ${formatDayAndTime(other.end)}`,
    ),
    ...plain('Profiles', String(one.profiles), String(other.profiles)),
    ...actsBeside(a, b),
    ...versionsOf(a, b).flatMap(({ name, from, to }) => within(name, from, to)),
    ...within('Segments', byId(one.segments), byId(other.segments)),
    ...within('Answers', one.responses, other.responses),
    ...plain('Assumptions', one.assumptions.join(', '), other.assumptions.join(', ')),
  ]
}

function actsBeside(a: KeptRun, b: KeptRun): SettingBeside[] {
  const told = ({ changes }: KeptRun) => changes.acts.map((act) => `${formatDayAndTime(act.at)} ${actWords(act)}`)
  const [one, other] = [told(a), told(b)]
  return [
    ...one.filter((act) => !other.includes(act)).map((act) => ({ part: 'What was done', place: '', a: act, b: 'not done' })),
    ...other.filter((act) => !one.includes(act)).map((act) => ({ part: 'What was done', place: '', a: 'not done', b: act })),
  ]
}

/** Each version of each journey in both runs. */
function versionsOf(a: KeptRun, b: KeptRun) {
  const key = ({ journey, version }: { readonly journey: string; readonly version: number }) => `${journey} ${version}`
  const all = [...a.overview.versions, ...b.overview.versions]
  return all
    .filter((row, place) => all.findIndex((other) => key(other) === key(row)) === place)
    .map((row) => {
      const find = ({ overview }: KeptRun) => overview.versions.find((other) => key(other) === key(row))?.definition
      return {
        name: `${row.definition.name ?? row.journey}${row.version > 1 ? `, version ${row.version}` : ''}`,
        from: find(a),
        to: find(b),
      }
    })
}

const byId = (list: readonly { readonly id: string }[]) => Object.fromEntries(list.map((one) => [one.id, one]))
