import { twiceAsLong } from '../../columns/twice-as-long.ts'
import type { RowKind } from '../../trace/trace-columns.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import type { Course } from './course-difference.ts'
import type { ContentOf } from './fingerprint-reader.ts'
import { type MoveCodes, noMove } from './move-codes.ts'

/** Reads the course of one instance after the other out of a trace, into columns that are reused: a course holds until the next one is read. */
export class CourseReader {
  readonly #index: TraceIndex
  readonly #codes: MoveCodes
  readonly #common: Int32Array
  readonly #contentOf: ContentOf | null
  #at = new Float64Array(64)
  #move = new Int32Array(64)
  #content = new Float64Array(64)

  /**
   * @param common numbers of the moves in the comparison
   * @param contentOf null where contents are not compared
   */
  constructor(index: TraceIndex, codes: MoveCodes, common: Int32Array, contentOf: ContentOf | null) {
    this.#index = index
    this.#codes = codes
    this.#common = common
    this.#contentOf = contentOf
  }

  /** How many sends have been read. */
  sends = 0

  read(instance: number): Course {
    const { rowsByInstance, firstRow } = this.#index
    const { trace, instances } = this.#index.run.state
    const version = instances.journey[instance] as number
    const last = firstRow[instance + 1] as number
    let end = 0
    for (let place = firstRow[instance] as number; place < last; place++) {
      const row = rowsByInstance[place] as number
      const code = this.#codes.codeOf(trace.kind[row] as RowKind, trace.detail[row] as number, version)
      if (code === noMove) continue
      if (end === this.#at.length) this.#grow()
      const isSend = this.#codes.isSent(code)
      if (isSend) this.sends += 1
      this.#at[end] = trace.at[row] as number
      this.#move[end] = this.#common[code] as number
      this.#content[end] = isSend && this.#contentOf ? this.#contentOf(row) : 0
      end += 1
    }
    return { at: this.#at, move: this.#move, content: this.#contentOf ? this.#content : null, first: 0, end }
  }

  #grow(): void {
    this.#at = twiceAsLong(this.#at)
    this.#move = twiceAsLong(this.#move)
    this.#content = twiceAsLong(this.#content)
  }
}
