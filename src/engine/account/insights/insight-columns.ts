import { pathEnds } from '../../compile/compiled-run.ts'
import { outcomeOfDetail, rowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { destinationOfSends } from './destination-of-send.ts'
import { MoveKeys, noMove } from './move-keys.ts'

/** Where an instance is that is not inside: not admitted or ended; or led out by a way and about to be told as ended. */
const nowhere = -1
const hasLeft = -2

/**
 * What insights are read from, as columns that are made once of a run: then a question is one pass over typed arrays. They are made in
 * stretches, so that whoever waits for other answers gets them in between.
 */
export class InsightColumns {
  readonly keys: MoveKeys
  /** Of each row of the trace what moved there; see MoveKeys. */
  readonly moves: Uint32Array
  /** By position of instances in trace order of admission: the version, and when and how it ended (Infinity where it did not). */
  readonly versions: Uint16Array
  readonly endedAt: Float64Array
  readonly outcomes: Uint8Array
  /** By position of sends in trace order: the version, the destination by its number in `destinations`, and whose it is. */
  readonly sendVersions: Uint16Array
  readonly sendDestinations: Uint16Array
  readonly sendProfiles: Int32Array
  readonly sendTimes: Float64Array
  readonly destinations: readonly string[]
  readonly #destinationOf: (row: number) => number
  /** Position × steps + step of each instance; not kept when all rows are read. */
  #places: Int32Array
  #rowsRead = 0
  #sendsRead = 0

  constructor(readonly index: TraceIndex) {
    const { compiled, state } = index.run
    const { numberOf, destinations } = destinationOfSends(index)
    const { length: instances } = index.instances
    const { length: sends } = index.sends
    this.keys = new MoveKeys(compiled)
    this.moves = new Uint32Array(state.trace.count)
    this.versions = new Uint16Array(instances)
    this.endedAt = new Float64Array(instances).fill(Number.POSITIVE_INFINITY)
    this.outcomes = new Uint8Array(instances)
    this.sendVersions = new Uint16Array(sends)
    this.sendDestinations = new Uint16Array(sends)
    this.sendProfiles = new Int32Array(sends)
    this.sendTimes = new Float64Array(sends)
    this.destinations = destinations
    this.#destinationOf = numberOf
    this.#places = new Int32Array(state.instances.count).fill(nowhere)
  }

  /**
   * Reads on.
   * @param rows so many at most
   * @returns how much is read, 0 to 1
   */
  read(rows: number): number {
    const { moves, index } = this
    const rowEnd = Math.min(moves.length, this.#rowsRead + rows)
    const sendEnd = Math.min(index.sends.length, this.#sendsRead + rows - (rowEnd - this.#rowsRead))
    this.#readRows(rowEnd)
    for (; this.#sendsRead < sendEnd; this.#sendsRead++) this.#readSend(this.#sendsRead)
    if (rowEnd === moves.length) this.#places = new Int32Array(0)
    const all = moves.length + index.sends.length
    return all === 0 ? 1 : (this.#rowsRead + this.#sendsRead) / all
  }

  /** Rows of one instance stand in order in the trace as it was written, and nothing else about their order matters. */
  #readRows(end: number): void {
    const { compiled, state } = this.index.run
    const { at, kind, subject, detail } = state.trace
    const stepCount = compiled.steps.length
    for (let row = this.#rowsRead; row < end; row++) {
      const instance = subject[row] as number
      switch (kind[row]) {
        case rowKind.admitted:
          this.moves[row] = this.#admit(instance)
          break
        case rowKind.left: {
          const place = this.#places[instance] as number
          const way = detail[row] as number
          const position = (place / stepCount) | 0
          this.moves[row] = this.keys.left(position, way)
          this.#places[instance] = this.#leave(place, position, way)
          break
        }
        case rowKind.ended:
          this.moves[row] = this.#end(instance, at[row] as number, outcomeOfDetail(detail[row] as number))
          break
        default:
          this.moves[row] = noMove
      }
    }
    this.#rowsRead = end
  }

  #admit(instance: number): number {
    const { compiled, state } = this.index.run
    const version = state.instances.journey[instance] as number
    this.versions[this.index.positionOfInstance[instance] as number] = version
    this.#places[instance] = compiled.journeys[version]?.start ?? nowhere
    return this.keys.admitted(version)
  }

  /** @returns where the instance is then; a loop keeps it where it is */
  #leave(place: number, position: number, way: number): number {
    const { steps, ways } = this.index.run.compiled
    const next = ways[way]?.next ?? pathEnds
    if (next === pathEnds) return hasLeft
    return next === ways[way]?.step ? place : (position + 1) * steps.length + next
  }

  #end(instance: number, at: number, outcome: number): number {
    const { compiled, state } = this.index.run
    const position = this.index.positionOfInstance[instance] as number
    this.endedAt[position] = at
    this.outcomes[position] = outcome
    const place = this.#places[instance] as number
    this.#places[instance] = nowhere
    const stepCount = compiled.steps.length
    if (place === hasLeft) return this.keys.endedAfter(state.instances.journey[instance] as number, outcome)
    return this.keys.endedIn((place / stepCount) | 0, place % stepCount, outcome)
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
