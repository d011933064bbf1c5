import { canonicalOrder } from '../../trace/canonical-order.ts'
import { page } from '../page.ts'
import type { RunNames } from '../run-names.ts'
import { bitOf, type CourseMove, type DifferenceKind, differenceKinds, kindsOf } from './course-move.ts'
import type {
  ComparisonSummary,
  DifferenceGroup,
  DifferencePage,
  DifferenceQuery,
  DifferenceRow,
  MoveMade,
  SendChangePage,
  SendChangeQuery,
  SendChangeRow,
} from './difference-views.ts'
import type { RunComparison } from './run-comparison.ts'
import { type SendChangeKind, sendChangeKinds } from './send-changes.ts'

const mostGroups = 50

interface NumberedGroup extends DifferenceGroup {
  readonly key: number
}

/** A finished comparison made readable: pages of people and sends in order of time, and all of it in numbers. */
export class ComparisonReader {
  readonly summary: ComparisonSummary
  readonly #comparison: RunComparison
  readonly #names: RunNames
  readonly #people: Uint32Array
  #sends: Uint32Array | null = null
  readonly #groups: readonly NumberedGroup[]

  constructor(comparison: RunComparison, names: RunNames) {
    const { people, rows } = comparison
    this.#comparison = comparison
    this.#names = names
    const firstAt = Float64Array.from({ length: people.count }, (_, person) => rows.at[people.first[person] as number] as number)
    this.#people = canonicalOrder(firstAt, null, people.count)
    this.#groups = this.#grouped()
    this.summary = this.#summary(firstAt[this.#people[0] ?? 0] ?? null)
  }

  /** People in the order in which their first difference came about. */
  people({ kind, journey, group, search, ...stretch }: DifferenceQuery): DifferencePage {
    const { rows, people } = this.#comparison
    const wanted = journey === undefined ? -1 : this.#comparison.journeys.indexOf(journey)
    const key = group === undefined ? null : (this.#groups[group]?.key ?? Number.NaN)
    const text = search?.trim().toLowerCase() ?? ''
    const bit = kind === undefined ? 0 : bitOf(kind)
    const passes = (place: number): boolean => {
      const person = this.#people[place] as number
      const first = people.first[person] as number
      if (bit !== 0 && ((people.bits[person] as number) & bit) === 0) return false
      if (journey !== undefined && rows.journey[first] !== wanted) return false
      if (key !== null && this.#groupKey(first) !== key) return false
      return text === '' || this.#profileId(person).toLowerCase().includes(text)
    }
    const isAll = bit === 0 && journey === undefined && key === null && text === ''
    return page(stretch, people.count, isAll ? null : passes, (place) => this.#row(this.#people[place] as number))
  }

  /** Changed sends in order of time. */
  sends({ kind, journey, search, ...stretch }: SendChangeQuery): SendChangePage {
    const { sends, rows, journeys, common } = this.#comparison
    this.#sends ??= canonicalOrder(sends.at, null, sends.count)
    const order = this.#sends
    const wanted = journey === undefined ? -1 : journeys.indexOf(journey)
    const text = search?.trim().toLowerCase() ?? ''
    const passes = (place: number): boolean => {
      const change = order[place] as number
      const row = sends.row[change] as number
      if (kind !== undefined && sendChangeKinds[sends.kind[change] as number] !== kind) return false
      if (journey !== undefined && rows.journey[row] !== wanted) return false
      if (text === '') return true
      const { step, exitRule, destination } = sentBy(common.moves[sends.move[change] as number])
      return `${this.#profileId(rows.person[row] as number)} ${step ?? exitRule} ${destination}`.toLowerCase().includes(text)
    }
    const isAll = kind === undefined && journey === undefined && text === ''
    return page(stretch, sends.count, isAll ? null : passes, (place) => this.#sendRow(order[place] as number))
  }

  /** The difference of one instance, by its position in one of the runs; null where it has none. */
  ofInstance(run: 'a' | 'b', position: number): DifferenceRow | null {
    const { rows } = this.#comparison
    const row = rows[run].subarray(0, rows.count).indexOf(position)
    return row < 0 ? null : this.#rowOf(rows.person[row] as number, row)
  }

  #row(person: number): DifferenceRow {
    return this.#rowOf(person, this.#comparison.people.first[person] as number)
  }

  #rowOf(person: number, row: number): DifferenceRow {
    const { rows, people, journeys } = this.#comparison
    return {
      profile: this.#profileId(person),
      profileName: this.#profileName(person),
      journey: journeys[rows.journey[row] as number] ?? '',
      ordinal: rows.ordinal[row] as number,
      a: positionOrNull(rows.a[row] as number),
      b: positionOrNull(rows.b[row] as number),
      first: {
        kind: differenceKinds[rows.kind[row] as number] as DifferenceKind,
        at: rows.at[row] as number,
        a: this.#made(rows.aMove[row] as number, rows.aAt[row] as number),
        b: this.#made(rows.bMove[row] as number, rows.bAt[row] as number),
        place: rows.place[row] as number,
      },
      kinds: kindsOf(people.bits[person] as number),
      instances: people.instances[person] as number,
    }
  }

  #sendRow(change: number): SendChangeRow {
    const { sends, rows, journeys, common } = this.#comparison
    const row = sends.row[change] as number
    const person = rows.person[row] as number
    const at = (instance: number, send: number) => (send < 0 ? null : { instance, send })
    return {
      kind: sendChangeKinds[sends.kind[change] as number] as SendChangeKind,
      at: sends.at[change] as number,
      profile: this.#profileId(person),
      profileName: this.#profileName(person),
      journey: journeys[rows.journey[row] as number] ?? '',
      ...sentBy(common.moves[sends.move[change] as number]),
      a: at(rows.a[row] as number, sends.a[change] as number),
      b: at(rows.b[row] as number, sends.b[change] as number),
    }
  }

  #made(move: number, at: number): MoveMade | null {
    const found = this.#comparison.common.moves[move]
    return found ? { at, move: found } : null
  }

  #profileId(person: number): string {
    const profile = this.#comparison.people.profile[person] as number
    return profile >= 0 ? this.#names.profileId(profile) : this.#comparison.profiles.id(-1 - profile)
  }

  #profileName(person: number): string | null {
    const profile = this.#comparison.people.profile[person] as number
    return profile >= 0 ? this.#names.profileName(profile) : null
  }

  #groupKey(row: number): number {
    const { rows, common, journeys } = this.#comparison
    const moves = common.moves.length + 1
    const pair = ((rows.aMove[row] as number) + 1) * moves + (rows.bMove[row] as number) + 1
    return (pair * journeys.length + (rows.journey[row] as number)) * differenceKinds.length + (rows.kind[row] as number)
  }

  #grouped(): NumberedGroup[] {
    const { people, rows, common, journeys } = this.#comparison
    const found = new Map<number, { readonly row: number; people: number }>()
    for (let person = 0; person < people.count; person++) {
      const row = people.first[person] as number
      const key = this.#groupKey(row)
      const group = found.get(key)
      if (group) group.people += 1
      else found.set(key, { row, people: 1 })
    }
    const largest = [...found].sort(([, one], [, other]) => other.people - one.people).slice(0, mostGroups)
    return largest.map(([key, group]) => ({
      key,
      journey: journeys[rows.journey[group.row] as number] ?? '',
      kind: differenceKinds[rows.kind[group.row] as number] as DifferenceKind,
      a: common.moves[rows.aMove[group.row] as number] ?? null,
      b: common.moves[rows.bMove[group.row] as number] ?? null,
      people: group.people,
    }))
  }

  #summary(firstAt: number | null): ComparisonSummary {
    const { people, rows, same, instancesOfA, index, sends, hasContents } = this.#comparison
    const byKind = Object.fromEntries(differenceKinds.map((kind) => [kind, 0])) as Record<DifferenceKind, number>
    for (const kind of differenceKinds) {
      const bit = bitOf(kind)
      for (let person = 0; person < people.count; person++) if (((people.bits[person] as number) & bit) !== 0) byKind[kind] += 1
    }
    return {
      instances: { a: instancesOfA, b: index.instances.length, same, differing: rows.count },
      profiles: index.run.compiled.population.count,
      people: people.count,
      byKind,
      sends: sends.counts,
      hasContents,
      firstAt,
      groups: this.#groups.map(({ key: _, ...group }) => group),
    }
  }
}

function sentBy(move: CourseMove | undefined): Pick<SendChangeRow, 'step' | 'exitRule' | 'activation' | 'destination'> {
  if (move?.kind !== 'sent') throw new RangeError('a changed send that is no send')
  const { step, exitRule, activation, destination } = move
  return { step, exitRule, activation, destination }
}

function positionOrNull(position: number): number | null {
  return position < 0 ? null : position
}
