import { twiceAsLong } from '../../columns/twice-as-long.ts'
import type { Course, CourseDifference } from './course-difference.ts'
import { differenceKinds } from './course-move.ts'

/** No move, no instance. */
export const nothing = -1

/** Where an instance stands in both runs, `nothing` where one has it not, and which one of its profile it is. */
export interface InstanceIds {
  readonly a: number
  readonly b: number
  readonly journey: number
  readonly ordinal: number
}

/** The instances of two runs that differ, as columns, in the order in which they were found. */
export class DifferenceColumns {
  count = 0
  /** Number of the person; positions of the instance in both runs' trace order of admission, `nothing` where one has none. */
  person = new Int32Array(64)
  a = new Int32Array(64)
  b = new Int32Array(64)
  /** Place of the journey in the comparison. */
  journey = new Int32Array(64)
  ordinal = new Int32Array(64)
  /** All kinds of difference, as bits, and the place in differenceKinds of the first one. */
  bits = new Int32Array(64)
  kind = new Int32Array(64)
  /** Place in the course, and what each did there and when; `nothing` and 0 where one did nothing there. */
  place = new Int32Array(64)
  aMove = new Int32Array(64)
  bMove = new Int32Array(64)
  aAt = new Float64Array(64)
  bAt = new Float64Array(64)
  /** When the courses parted, ms since 1970. */
  at = new Float64Array(64)

  /** @param ids positions in both runs, journey and ordinal */
  add(person: number, ids: InstanceIds, found: CourseDifference, a: Course, b: Course): number {
    if (this.count === this.a.length) this.#grow()
    const row = this.count++
    this.person[row] = person
    this.a[row] = ids.a
    this.b[row] = ids.b
    this.journey[row] = ids.journey
    this.ordinal[row] = ids.ordinal
    this.bits[row] = found.bits
    this.kind[row] = differenceKinds.indexOf(found.kind)
    this.place[row] = found.place
    const one = a.first + found.place
    const other = b.first + found.place
    this.aMove[row] = one < a.end ? (a.move[one] as number) : nothing
    this.bMove[row] = other < b.end ? (b.move[other] as number) : nothing
    this.aAt[row] = one < a.end ? (a.at[one] as number) : Number.POSITIVE_INFINITY
    this.bAt[row] = other < b.end ? (b.at[other] as number) : Number.POSITIVE_INFINITY
    this.at[row] = Math.min(this.aAt[row] as number, this.bAt[row] as number)
    return row
  }

  #grow(): void {
    this.person = twiceAsLong(this.person)
    this.a = twiceAsLong(this.a)
    this.b = twiceAsLong(this.b)
    this.journey = twiceAsLong(this.journey)
    this.ordinal = twiceAsLong(this.ordinal)
    this.bits = twiceAsLong(this.bits)
    this.kind = twiceAsLong(this.kind)
    this.place = twiceAsLong(this.place)
    this.aMove = twiceAsLong(this.aMove)
    this.bMove = twiceAsLong(this.bMove)
    this.aAt = twiceAsLong(this.aAt)
    this.bAt = twiceAsLong(this.bAt)
    this.at = twiceAsLong(this.at)
  }
}
