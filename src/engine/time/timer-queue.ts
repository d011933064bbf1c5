import { twiceAsLong } from '../columns/twice-as-long.ts'

/**
 * Armed timers, earliest first; equal keys in the order they were armed (engine rule 4.5).
 * A four-ary heap in typed arrays: three children fewer to sift than a binary one, and nothing allocated per timer.
 */
export class TimerQueue {
  #keys = new Float64Array(64)
  #armed = new Float64Array(64)
  #instances = new Int32Array(64)
  #tickets = new Int32Array(64)
  #count = 0
  #armedSoFar = 0

  /** Instance of the timer taken last. */
  takenInstance = -1
  /** Ticket of the timer taken last: what it was armed with. */
  takenTicket = -1

  get count(): number {
    return this.#count
  }

  /** Key of the earliest timer; Infinity when none is armed. */
  earliestKey(): number {
    return this.#count === 0 ? Number.POSITIVE_INFINITY : (this.#keys[0] as number)
  }

  arm(key: number, instance: number, ticket: number): void {
    if (this.#count === this.#keys.length) this.#grow()
    const keys = this.#keys
    const armed = this.#armed
    let hole = this.#count++
    while (hole > 0) {
      const parent = (hole - 1) >> 2
      // Sequence numbers only grow, so an equal key already in the heap is always the earlier one.
      if ((keys[parent] as number) <= key) break
      this.#move(parent, hole)
      hole = parent
    }
    keys[hole] = key
    armed[hole] = this.#armedSoFar++
    this.#instances[hole] = instance
    this.#tickets[hole] = ticket
  }

  /** Takes the earliest timer out; its instance and ticket are in the two fields. */
  take(): void {
    this.takenInstance = this.#instances[0] as number
    this.takenTicket = this.#tickets[0] as number
    const last = --this.#count
    if (last > 0) this.#siftDown(last)
  }

  clear(): void {
    this.#count = 0
  }

  #siftDown(last: number): void {
    const keys = this.#keys
    const armed = this.#armed
    const key = keys[last] as number
    const sequence = armed[last] as number
    let hole = 0
    for (;;) {
      const first = hole * 4 + 1
      if (first >= last) break
      let least = first
      const end = Math.min(first + 4, last)
      for (let child = first + 1; child < end; child++) if (this.#isBefore(child, least)) least = child
      const leastKey = keys[least] as number
      if (leastKey > key || (leastKey === key && (armed[least] as number) > sequence)) break
      this.#move(least, hole)
      hole = least
    }
    if (hole !== last) this.#move(last, hole)
  }

  #isBefore(a: number, b: number): boolean {
    const keyA = this.#keys[a] as number
    const keyB = this.#keys[b] as number
    return keyA < keyB || (keyA === keyB && (this.#armed[a] as number) < (this.#armed[b] as number))
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from] as number
    this.#armed[to] = this.#armed[from] as number
    this.#instances[to] = this.#instances[from] as number
    this.#tickets[to] = this.#tickets[from] as number
  }

  #grow(): void {
    this.#keys = twiceAsLong(this.#keys)
    this.#armed = twiceAsLong(this.#armed)
    this.#instances = twiceAsLong(this.#instances)
    this.#tickets = twiceAsLong(this.#tickets)
  }
}
