import { twiceAsLong } from '../columns/twice-as-long.ts'
import { none } from './instance-table.ts'

/** Hold events that entered the journey contexts of all instances: each entry knows the one before it of the same instance. */
export class ContextEntries {
  #way = new Int32Array(64)
  #event = new Int32Array(64)
  #before = new Int32Array(64)
  #count = 0

  /** @returns its place, which is the instance's newest from now on */
  add(way: number, event: number, before: number): number {
    const place = this.#count
    if (place === this.#way.length) this.#grow()
    this.#way[place] = way
    this.#event[place] = event
    this.#before[place] = before
    this.#count = place + 1
    return place
  }

  /** The newest event that came by one of the wanted ways; none when there is none. */
  newest(from: number, isWanted: (way: number) => boolean): number {
    for (let place = from; place !== none; place = this.#before[place] as number) {
      if (isWanted(this.#way[place] as number)) return this.#event[place] as number
    }
    return none
  }

  #grow(): void {
    this.#way = twiceAsLong(this.#way)
    this.#event = twiceAsLong(this.#event)
    this.#before = twiceAsLong(this.#before)
  }
}
