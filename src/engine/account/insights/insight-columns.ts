import { pathEnds } from '../../compile/compiled-run.ts'
import { outcomeOfDetail, reasonsPerJourney, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { destinationOfSends } from './destination-of-send.ts'
import { MoveKeys, noMove } from './move-keys.ts'
import { MoveRows } from './move-rows.ts'

/** Where an instance is that is not inside: not admitted or ended; or led out by a way and about to be told as ended. */
const nowhere = -1
const hasLeft = -2

/** Where a way leads that does not lead to another step. */
const nowhereElse = -1
const loops = -2

/** More kinds of moves than this need wider numbers. */
const mostNarrow = 0xffff

/**
 * What insights are read from, as columns that are made once of a run: then a question looks at few rows, or at few columns of all. They are
 * made in stretches, so that whoever waits for other answers gets them in between.
 */
export class InsightColumns {
  readonly keys: MoveKeys
  /** Of each row of the trace what moved there; see MoveKeys. */
  moves: Uint16Array | Uint32Array
  /** By position of instances in trace order of admission: the version, whose it is, and when and how it ended (Infinity where it did not). */
  readonly versions: Uint16Array
  readonly profiles: Int32Array
  readonly endedAt: Float64Array
  readonly outcomes: Uint8Array
  /** By position of sends in trace order: the version, the destination by its number in `destinations`, and whose it is. */
  readonly sendVersions: Uint16Array
  readonly sendDestinations: Uint16Array
  readonly sendProfiles: Int32Array
  readonly sendTimes: Float64Array
  readonly destinations: readonly string[]
  /** By version. */
  readonly refused: Int32Array
  readonly #destinationOf: (row: number) => number
  readonly #stepCount: number
  /** By way: the other step that it leads to. */
  readonly #nextOf: Int32Array
  /** Position × steps + step of each instance; not kept when all rows are read. */
  #places: Int32Array
  /** By number of the move. */
  readonly #counts: number[] = [0]
  #moveRows: MoveRows | null = null
  #rowsRead = 0
  #sendsRead = 0
  #placed = 0

  constructor(readonly index: TraceIndex) {
    const { compiled, state } = index.run
    const { numberOf, destinations } = destinationOfSends(index)
    const { length: instances } = index.instances
    const { length: sends } = index.sends
    this.keys = new MoveKeys(compiled)
    this.moves = new Uint16Array(state.trace.count)
    this.versions = new Uint16Array(instances)
    this.profiles = new Int32Array(instances)
    this.endedAt = new Float64Array(instances).fill(Number.POSITIVE_INFINITY)
    this.outcomes = new Uint8Array(instances)
    this.sendVersions = new Uint16Array(sends)
    this.sendDestinations = new Uint16Array(sends)
    this.sendProfiles = new Int32Array(sends)
    this.sendTimes = new Float64Array(sends)
    this.destinations = destinations
    this.refused = new Int32Array(compiled.journeys.length)
    this.#destinationOf = numberOf
    this.#stepCount = compiled.steps.length
    this.#nextOf = Int32Array.from(compiled.ways, ({ step, next }) => (next === pathEnds ? nowhereElse : next === step ? loops : next))
    this.#places = new Int32Array(state.instances.count).fill(nowhere)
  }

  /**
   * Reads on.
   * @param rows so many at most
   * @returns how much is read, 0 to 1
   */
  read(rows: number): number {
    const { index } = this
    const { count } = index.run.state.trace
    const rowEnd = Math.min(count, this.#rowsRead + rows)
    const sendEnd = Math.min(index.sends.length, this.#sendsRead + rows - (rowEnd - this.#rowsRead))
    const left = rows - (rowEnd - this.#rowsRead) - (sendEnd - this.#sendsRead)
    this.#readRows(rowEnd)
    for (; this.#sendsRead < sendEnd; this.#sendsRead++) this.#readSend(this.#sendsRead)
    if (rowEnd === count) this.#placed += this.moveRows.place(left)
    const all = 2 * count + index.sends.length
    return all === 0 ? 1 : (this.#rowsRead + this.#sendsRead + this.#placed) / all
  }

  /** The rows by move, once all rows were read. */
  get moveRows(): MoveRows {
    this.#places = new Int32Array(0)
    this.#moveRows ??= new MoveRows(this.index, this.moves, this.#counts)
    return this.#moveRows
  }

  /** Rows of one instance stand in order in the trace as it was written, and nothing else about their order matters. */
  #readRows(end: number): void {
    const { trace } = this.index.run.state
    for (let row = this.#rowsRead; row < end; row++) {
      const move = this.#moveAt(row)
      if (move > mostNarrow && this.moves instanceof Uint16Array) this.moves = Uint32Array.from(this.moves)
      this.moves[row] = move
      this.#counts[move] = (this.#counts[move] ?? 0) + 1
      if (trace.kind[row] === rowKind.refused) this.#refuse(Math.floor((trace.detail[row] as number) / reasonsPerJourney))
    }
    this.#rowsRead = end
  }

  /** @returns what moved there */
  #moveAt(row: number): number {
    const { state } = this.index.run
    const { at, kind, subject, detail } = state.trace
    const instance = subject[row] as number
    switch (kind[row]) {
      case rowKind.admitted:
        return this.#admit(instance)
      case rowKind.left: {
        const place = this.#places[instance] as number
        const way = detail[row] as number
        const position = (place / this.#stepCount) | 0
        this.#places[instance] = this.#leave(place, position, way)
        return this.keys.left(position, way)
      }
      case rowKind.ended:
        return this.#end(instance, at[row] as number, outcomeOfDetail(detail[row] as number))
      default:
        return noMove
    }
  }

  #admit(instance: number): number {
    const { compiled, state } = this.index.run
    const version = state.instances.journey[instance] as number
    const position = this.index.positionOfInstance[instance] as number
    this.versions[position] = version
    this.profiles[position] = state.instances.profile[instance] as number
    this.#places[instance] = compiled.journeys[version]?.start ?? nowhere
    return this.keys.admitted(version)
  }

  /** @returns where the instance is then; a loop keeps it where it is */
  #leave(place: number, position: number, way: number): number {
    const next = this.#nextOf[way] as number
    if (next < 0) return next === loops ? place : hasLeft
    return (position + 1) * this.#stepCount + next
  }

  #end(instance: number, at: number, outcome: number): number {
    const { state } = this.index.run
    const position = this.index.positionOfInstance[instance] as number
    this.endedAt[position] = at
    this.outcomes[position] = outcome
    const place = this.#places[instance] as number
    this.#places[instance] = nowhere
    const stepCount = this.#stepCount
    if (place === hasLeft) return this.keys.endedAfter(state.instances.journey[instance] as number, outcome)
    return this.keys.endedIn((place / stepCount) | 0, place % stepCount, outcome)
  }

  #refuse(version: number): void {
    this.refused[version] = (this.refused[version] as number) + 1
  }

  #readSend(place: number): void {
    const { index } = this
    const { compiled, state } = index.run
    const row = index.sends[place] as number
    this.sendTimes[place] = state.trace.at[row] as number
    this.sendVersions[place] = compiled.activations[state.trace.detail[row] as number]?.journey ?? 0
    this.sendDestinations[place] = this.#destinationOf(row)
    this.sendProfiles[place] = state.instances.profile[state.trace.subject[row] as number] as number
  }
}
