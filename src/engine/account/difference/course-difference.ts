import { bitOf, type CourseMove, type DifferenceKind } from './course-move.ts'

/** A course in columns: the moves from `first` to before `end`. */
export interface Course {
  readonly at: Float64Array
  readonly move: Int32Array
  /** What its sends come to; null where that is not compared. */
  readonly content: Float64Array | null
  readonly first: number
  readonly end: number
}

/** Moves that decide the same thing. */
const moveClass = { way: 0, ended: 1, sent: 2, answered: 3 } as const

/** How two courses of one instance differ. One object looks at pair after pair: nothing is made for each of them. */
export class CourseDifference {
  /** All kinds of difference, as bits; 0 where there is none. */
  bits = 0
  /** Place in both courses of the first move that differs; one of them may have none there. */
  place = 0
  kind: DifferenceKind = 'path'
  readonly #classes: Uint8Array

  /** @param moves what the numbers in both courses stand for; equal moves have equal numbers */
  constructor(moves: readonly CourseMove[]) {
    this.#classes = Uint8Array.from(moves, classOf)
  }

  /** @returns whether they differ at all */
  compare(a: Course, b: Course): boolean {
    this.bits = 0
    const length = Math.max(a.end - a.first, b.end - b.first)
    let place = 0
    while (place < length && this.#isSame(a, b, place)) place += 1
    if (place === length) return false
    this.place = place
    this.kind = this.#kindAt(a, b, place)
    this.bits = bitOf(this.kind) | this.#bits(a, b)
    return true
  }

  /** There is no other course to compare with. */
  onlyIn(kind: DifferenceKind): void {
    this.bits = bitOf(kind)
    this.kind = kind
    this.place = 0
  }

  #isSame(a: Course, b: Course, place: number): boolean {
    const one = a.first + place
    const other = b.first + place
    if (one >= a.end || other >= b.end) return false
    const isSameMove = a.move[one] === b.move[other] && a.at[one] === b.at[other]
    return isSameMove && (a.content === null || b.content === null || a.content[one] === b.content[other])
  }

  #kindAt(a: Course, b: Course, place: number): DifferenceKind {
    const one = a.first + place < a.end ? (a.move[a.first + place] as number) : null
    const other = b.first + place < b.end ? (b.move[b.first + place] as number) : null
    if (one === null || other === null) return kindOfClass(this.#classes[(one ?? other) as number] as number)
    if (one === other) return a.at[a.first + place] === b.at[b.first + place] ? 'payload' : 'time'
    const classes = [this.#classes[one] as number, this.#classes[other] as number]
    if (classes.includes(moveClass.sent)) return 'send'
    return kindOfClass(classes.includes(moveClass.way) ? moveClass.way : (classes[0] as number))
  }

  /** What differs in all, whatever came first. */
  #bits(a: Course, b: Course): number {
    let bits = 0
    if (!this.#isSameClass(a, b, moveClass.way)) bits |= bitOf('path')
    if (!this.#isSameClass(a, b, moveClass.ended)) bits |= bitOf('outcome')
    if (!this.#isSameClass(a, b, moveClass.sent)) bits |= bitOf('send')
    else if (!this.#hasSameContents(a, b)) bits |= bitOf('payload')
    return bits
  }

  /** Whether the moves of a class are the same, in the same order, whenever they were made. */
  #isSameClass(a: Course, b: Course, wanted: number): boolean {
    let other = this.#next(b, b.first, wanted)
    for (let one = this.#next(a, a.first, wanted); one < a.end; one = this.#next(a, one + 1, wanted)) {
      if (other >= b.end || a.move[one] !== b.move[other]) return false
      other = this.#next(b, other + 1, wanted)
    }
    return other >= b.end
  }

  /** Of courses with the same sends. */
  #hasSameContents(a: Course, b: Course): boolean {
    if (a.content === null || b.content === null) return true
    let other = this.#next(b, b.first, moveClass.sent)
    for (let one = this.#next(a, a.first, moveClass.sent); one < a.end; one = this.#next(a, one + 1, moveClass.sent)) {
      if (a.content[one] !== b.content[other]) return false
      other = this.#next(b, other + 1, moveClass.sent)
    }
    return true
  }

  #next(course: Course, from: number, wanted: number): number {
    let place = from
    while (place < course.end && this.#classes[course.move[place] as number] !== wanted) place += 1
    return place
  }
}

function classOf({ kind }: CourseMove): number {
  switch (kind) {
    case 'entered':
    case 'left':
      return moveClass.way
    case 'ended':
      return moveClass.ended
    case 'sent':
      return moveClass.sent
    case 'answered':
      return moveClass.answered
  }
}

/** What differs where one course goes on with a move of this class, and the other does not. An answer matters by what follows of it. */
function kindOfClass(found: number): DifferenceKind {
  if (found === moveClass.ended) return 'outcome'
  return found === moveClass.sent ? 'send' : 'path'
}
