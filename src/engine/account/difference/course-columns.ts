import { twiceAsLong } from '../../columns/twice-as-long.ts'
import type { FingerprintPart } from './run-fingerprint.ts'

type Columns = Omit<FingerprintPart, 'head' | 'from' | 'next'>

/** Courses of instances as growing columns, one instance after the other. */
export class CourseColumns {
  /** How many moves and sends there are. */
  moves = 0
  sends = 0
  #instances = 0
  #profile = new Int32Array(64)
  #journey = new Int32Array(64)
  #ordinal = new Int32Array(64)
  #first = new Int32Array(64)
  #at: Float64Array
  #move: Int32Array
  #content: Float64Array

  /** @param room for so many moves at first */
  constructor(room = 64) {
    this.#at = new Float64Array(room)
    this.#move = new Int32Array(room)
    this.#content = new Float64Array(room)
  }

  begin(profile: number, journey: number, ordinal: number): void {
    if (this.#instances === this.#profile.length) this.#growInstances()
    this.#profile[this.#instances] = profile
    this.#journey[this.#instances] = journey
    this.#ordinal[this.#instances] = ordinal
    this.#first[this.#instances] = this.moves
    this.#instances += 1
  }

  /** A move of the instance that was begun last. */
  add(at: number, move: number, isSend: boolean, content: number): void {
    if (this.moves === this.#at.length) this.#growMoves()
    this.#at[this.moves] = at
    this.#move[this.moves] = move
    this.#content[this.moves] = content
    this.moves += 1
    if (isSend) this.sends += 1
  }

  taken(withContents: boolean): Columns {
    const firstMove = new Uint32Array(this.#instances + 1)
    firstMove.set(this.#first.subarray(0, this.#instances))
    firstMove[this.#instances] = this.moves
    return {
      profile: this.#profile.slice(0, this.#instances),
      journey: this.#journey.slice(0, this.#instances),
      ordinal: this.#ordinal.slice(0, this.#instances),
      firstMove,
      at: this.#at.slice(0, this.moves),
      move: this.#move.slice(0, this.moves),
      content: withContents ? this.#content.slice(0, this.moves) : null,
    }
  }

  #growInstances(): void {
    this.#profile = twiceAsLong(this.#profile)
    this.#journey = twiceAsLong(this.#journey)
    this.#ordinal = twiceAsLong(this.#ordinal)
    this.#first = twiceAsLong(this.#first)
  }

  #growMoves(): void {
    this.#at = twiceAsLong(this.#at)
    this.#move = twiceAsLong(this.#move)
    this.#content = twiceAsLong(this.#content)
  }
}
