/** What can be recorded of an instance; the engine's trace has the same entries. */
export const entryKind = { admitted: 0, left: 1, sent: 2, ended: 3, ignored: 4, member: 5, delivered: 6 } as const

/** Which step was left, for `left`. */
export const stepNumber = { started: 0, hold: 1, pause: 2, mail: 3, done: 4 } as const

/** A trace in growable columns, for the programs that have none of their own. */
export class RecordedTrace {
  at = new Float64Array(1024)
  kind = new Uint8Array(1024)
  instance = new Int32Array(1024)
  detail = new Int32Array(1024)
  cause = new Int32Array(1024)
  count = 0
  /** Rows in order of time; null where they were written so. */
  order: Uint32Array | null = null

  append(at: number, kind: number, instance: number, detail: number, cause: number): void {
    const row = this.count
    if (row === this.at.length) this.#grow()
    this.at[row] = at
    this.kind[row] = kind
    this.instance[row] = instance
    this.detail[row] = detail
    this.cause[row] = cause
    this.count = row + 1
  }

  countOf(kind: number): number {
    let found = 0
    for (let row = 0; row < this.count; row++) if (this.kind[row] === kind) found += 1
    return found
  }

  #grow(): void {
    const size = this.at.length * 2
    const { at, kind, instance, detail, cause } = this
    this.at = new Float64Array(size)
    this.kind = new Uint8Array(size)
    this.instance = new Int32Array(size)
    this.detail = new Int32Array(size)
    this.cause = new Int32Array(size)
    this.at.set(at)
    this.kind.set(kind)
    this.instance.set(instance)
    this.detail.set(detail)
    this.cause.set(cause)
  }
}
