import { twiceAsLong } from '../../columns/twice-as-long.ts'
import type { Course } from './course-difference.ts'
import type { CourseMove } from './course-move.ts'

/** What became of a send from run A to run B. */
export const sendChangeKinds = ['missing', 'added', 'changed', 'moved'] as const
export type SendChangeKind = (typeof sendChangeKinds)[number]

/** Sends that are not the same in both runs, as columns. */
export class SendChanges {
  count = 0
  /** Row of the differing instance. */
  row = new Int32Array(64)
  kind = new Int32Array(64)
  move = new Int32Array(64)
  /** Which send of its instance it is in each run, from 0; −1 where that has none. */
  a = new Int32Array(64)
  b = new Int32Array(64)
  /** ms since 1970: of run B, of run A where it is missing there. */
  at = new Float64Array(64)
  readonly counts: Record<SendChangeKind, number> = { missing: 0, added: 0, changed: 0, moved: 0 }
  /** By number of the move: 1 where it is a send. */
  readonly #isSent: Uint8Array
  /** Sends of the course of B that have one of A beside them. */
  readonly #taken = new Set<number>()
  /** Which send of its course was found free last, from 0. */
  #freeNth = -1

  constructor(moves: readonly CourseMove[]) {
    this.#isSent = Uint8Array.from(moves, ({ kind }) => (kind === 'sent' ? 1 : 0))
  }

  /** A send of one course belongs to the first send of the other that has the same step, activation and destination, and is free yet. */
  add(row: number, a: Course, b: Course): void {
    if (this.#taken.size > 0) this.#taken.clear()
    let nth = 0
    for (let one = this.#next(a, a.first); one < a.end; one = this.#next(a, one + 1)) {
      const place = nth++
      const move = a.move[one] as number
      const other = this.#free(b, move)
      const otherPlace = this.#freeNth
      if (other < 0) this.#append(row, 'missing', move, place, -1, a.at[one] as number)
      else if (a.content !== null && b.content !== null && a.content[one] !== b.content[other])
        this.#append(row, 'changed', move, place, otherPlace, b.at[other] as number)
      else if (a.at[one] !== b.at[other]) this.#append(row, 'moved', move, place, otherPlace, b.at[other] as number)
    }
    nth = 0
    for (let other = this.#next(b, b.first); other < b.end; other = this.#next(b, other + 1)) {
      const place = nth++
      if (!this.#taken.has(other)) this.#append(row, 'added', b.move[other] as number, -1, place, b.at[other] as number)
    }
  }

  /** @returns its place in the course, −1 where there is none; which send it is stands beside */
  #free(course: Course, move: number): number {
    let nth = 0
    for (let place = this.#next(course, course.first); place < course.end; place = this.#next(course, place + 1)) {
      if (course.move[place] === move && !this.#taken.has(place)) {
        this.#taken.add(place)
        this.#freeNth = nth
        return place
      }
      nth += 1
    }
    return -1
  }

  #next({ move, end }: Course, from: number): number {
    let place = from
    while (place < end && this.#isSent[move[place] as number] !== 1) place += 1
    return place
  }

  #append(row: number, kind: SendChangeKind, move: number, a: number, b: number, at: number): void {
    if (this.count === this.row.length) this.#grow()
    const place = this.count++
    this.row[place] = row
    this.kind[place] = sendChangeKinds.indexOf(kind)
    this.move[place] = move
    this.a[place] = a
    this.b[place] = b
    this.at[place] = at
    this.counts[kind] += 1
  }

  #grow(): void {
    this.row = twiceAsLong(this.row)
    this.kind = twiceAsLong(this.kind)
    this.move = twiceAsLong(this.move)
    this.a = twiceAsLong(this.a)
    this.b = twiceAsLong(this.b)
    this.at = twiceAsLong(this.at)
  }
}
