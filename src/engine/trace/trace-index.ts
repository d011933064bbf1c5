import type { Run } from '../run/run.ts'
import { canonicalOrder } from './canonical-order.ts'
import { type RowKind, rowKind } from './trace-columns.ts'

/** A finished trace made searchable: canonical order, and the rows of each instance, send and refusal in it. Made once, only read afterwards. */
export class TraceIndex {
  readonly count: number
  /** Rows in canonical order. */
  readonly order: Uint32Array
  /** Instances in canonical order of admission, and the position of each in it. */
  readonly instances: Uint32Array
  readonly positionOfInstance: Uint32Array
  /** When each instance was admitted, in canonical order. */
  readonly admittedAt: Float64Array
  /** Rows that record a send; rows that record a refusal or an ignored event: both in canonical order. */
  readonly sends: Uint32Array
  readonly discards: Uint32Array
  /** All rows that concern instances, those of one after those of another, each in order; and by instance where its own begin. */
  readonly rowsByInstance: Uint32Array
  readonly firstRow: Uint32Array

  constructor(readonly run: Run) {
    const { trace, instances } = run.state
    this.count = trace.count
    this.order = canonicalOrder(trace.at, run.isTracedByProfile ? null : this.#profiles(), trace.count)

    this.firstRow = new Uint32Array(instances.count + 1)
    let sends = 0
    let discards = 0
    // Numbered: going through a typed array by `of` takes three times as long.
    for (let place = 0; place < this.count; place++) {
      const row = this.order[place] as number
      const instance = this.instanceOf(row)
      if (instance >= 0) this.firstRow[instance + 1] = (this.firstRow[instance + 1] as number) + 1
      if (trace.kind[row] === rowKind.sent) sends += 1
      if (isDiscard(trace.kind[row] as RowKind)) discards += 1
    }
    for (let i = 1; i <= instances.count; i++) this.firstRow[i] = (this.firstRow[i] as number) + (this.firstRow[i - 1] as number)

    this.rowsByInstance = new Uint32Array(this.firstRow[instances.count] as number)
    this.instances = new Uint32Array(instances.count)
    this.positionOfInstance = new Uint32Array(instances.count)
    this.admittedAt = new Float64Array(instances.count)
    this.sends = new Uint32Array(sends)
    this.discards = new Uint32Array(discards)
    this.#fill()
  }

  /** The instance that a row concerns; -1 where it concerns none. */
  instanceOf(row: number): number {
    const { trace } = this.run.state
    switch (trace.kind[row] as RowKind) {
      case rowKind.admitted:
      case rowKind.left:
      case rowKind.sent:
      case rowKind.ended:
      case rowKind.ignoredByInstance:
      case rowKind.delivered:
      case rowKind.failed:
        return trace.subject[row] as number
      case rowKind.refused:
      case rowKind.ignoredByJourney:
      case rowKind.ignoredByAll:
      case rowKind.member:
        return -1
    }
  }

  profileOf(row: number): number {
    const instance = this.instanceOf(row)
    return instance >= 0 ? (this.run.state.instances.profile[instance] as number) : (this.run.state.trace.subject[row] as number)
  }

  /** Rows of one instance, in order. */
  rowsOf(instance: number): Uint32Array {
    return this.rowsByInstance.subarray(this.firstRow[instance] as number, this.firstRow[instance + 1] as number)
  }

  /** How many rows, in canonical order, happened by this instant. */
  rowsUntil(at: number): number {
    const times = this.run.state.trace.at
    return upperBound(this.order.length, (place) => times[this.order[place] as number] as number, at)
  }

  instancesUntil(at: number): number {
    return upperBound(this.admittedAt.length, (place) => this.admittedAt[place] as number, at)
  }

  /** How many of these rows, in order of time, happened by this instant. */
  amongUntil(rows: Uint32Array | Int32Array, at: number): number {
    const times = this.run.state.trace.at
    return upperBound(rows.length, (place) => times[rows[place] as number] as number, at)
  }

  #profiles(): Int32Array {
    return Int32Array.from({ length: this.count }, (_, row) => this.profileOf(row))
  }

  #fill(): void {
    const { trace } = this.run.state
    const nextPlace = this.firstRow.slice()
    let admitted = 0
    let sends = 0
    let discards = 0
    for (let order = 0; order < this.count; order++) {
      const row = this.order[order] as number
      const kind = trace.kind[row] as RowKind
      const instance = this.instanceOf(row)
      if (instance >= 0) {
        const place = nextPlace[instance] as number
        nextPlace[instance] = place + 1
        this.rowsByInstance[place] = row
      }
      if (kind === rowKind.admitted) {
        this.positionOfInstance[instance] = admitted
        this.admittedAt[admitted] = trace.at[row] as number
        this.instances[admitted++] = instance
      } else if (kind === rowKind.sent) this.sends[sends++] = row
      else if (isDiscard(kind)) this.discards[discards++] = row
    }
  }
}

function isDiscard(kind: RowKind): boolean {
  return kind >= rowKind.refused && kind <= rowKind.ignoredByAll
}

/** The first place whose value is greater: how many are at most `limit`. */
export function upperBound(count: number, valueAt: (place: number) => number, limit: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
