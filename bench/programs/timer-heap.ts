/** Due times with the instance each concerns, earliest first: a heap of four children in typed arrays. */
export class TimerHeap {
  count = 0
  #at = new Float64Array(1 << 16)
  #instance = new Int32Array(1 << 16)

  earliest(): number {
    return this.count === 0 ? Number.POSITIVE_INFINITY : (this.#at[0] as number)
  }

  push(due: number, instance: number): void {
    let place = this.count++
    if (place >= this.#at.length) this.#grow()
    const at = this.#at
    const instances = this.#instance
    while (place > 0) {
      const parent = (place - 1) >> 2
      if ((at[parent] as number) <= due) break
      at[place] = at[parent] as number
      instances[place] = instances[parent] as number
      place = parent
    }
    at[place] = due
    instances[place] = instance
  }

  /** Takes the earliest; the instance that it concerns. */
  pop(): number {
    const at = this.#at
    const instances = this.#instance
    const earliest = instances[0] as number
    const count = --this.count
    const due = at[count] as number
    let place = 0
    for (;;) {
      const firstChild = place * 4 + 1
      if (firstChild >= count) break
      let least = firstChild
      const pastChildren = Math.min(firstChild + 4, count)
      for (let child = firstChild + 1; child < pastChildren; child++) if ((at[child] as number) < (at[least] as number)) least = child
      if ((at[least] as number) >= due) break
      at[place] = at[least] as number
      instances[place] = instances[least] as number
      place = least
    }
    at[place] = due
    instances[place] = instances[count] as number
    return earliest
  }

  #grow(): void {
    const at = this.#at
    const instances = this.#instance
    this.#at = new Float64Array(at.length * 2)
    this.#instance = new Int32Array(at.length * 2)
    this.#at.set(at)
    this.#instance.set(instances)
  }
}
