/** Profile events waiting to be handled, as columns, in the order in which they arrive. Reused from profile to profile. */
export class EventBuffer {
  /** Arrival in ms since 1970. */
  at = new Float64Array(64)
  /** Compiled number of the event's name. */
  event = new Int32Array(64)
  /** How the event is found again: see ProfileEvents. */
  ref = new Int32Array(64)
  profile = new Int32Array(64)
  count = 0

  append(at: number, event: number, ref: number, profile: number): void {
    const place = this.count
    if (place === this.at.length) this.#resize(place * 2)
    this.at[place] = at
    this.event[place] = event
    this.ref[place] = ref
    this.profile[place] = profile
    this.count = place + 1
  }

  removeAt(place: number): void {
    for (const column of this.#columns) column.copyWithin(place, place + 1, this.count)
    this.count -= 1
  }

  insertAt(place: number, at: number, event: number, ref: number, profile: number): void {
    this.append(at, event, ref, profile)
    for (const column of this.#columns) column.copyWithin(place + 1, place, this.count - 1)
    this.at[place] = at
    this.event[place] = event
    this.ref[place] = ref
    this.profile[place] = profile
  }

  get #columns(): readonly (Float64Array | Int32Array)[] {
    return [this.at, this.event, this.ref, this.profile]
  }

  /** Puts everything in order of arrival; equal instants keep the order in which they were appended. */
  sortByArrival(): void {
    const order = new Uint32Array(this.count).map((_, place) => place)
    const at = this.at
    order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b)
    this.#reorder(order)
  }

  #reorder(order: Uint32Array): void {
    const { at, event, ref, profile } = this
    this.#resize(Math.max(64, this.count))
    order.forEach((from, to) => {
      this.at[to] = at[from] as number
      this.event[to] = event[from] as number
      this.ref[to] = ref[from] as number
      this.profile[to] = profile[from] as number
    })
  }

  #resize(size: number): void {
    const { at, event, ref, profile } = this
    this.at = new Float64Array(size)
    this.event = new Int32Array(size)
    this.ref = new Int32Array(size)
    this.profile = new Int32Array(size)
    const kept = Math.min(size, at.length)
    this.at.set(at.subarray(0, kept))
    this.event.set(event.subarray(0, kept))
    this.ref.set(ref.subarray(0, kept))
    this.profile.set(profile.subarray(0, kept))
  }
}
