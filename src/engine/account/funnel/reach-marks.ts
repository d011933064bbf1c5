import type { TraceIndex } from '../../trace/trace-index.ts'
import type { InstanceColumns } from '../tables/instance-columns.ts'

/** How an instance stood at an instant. */
export const fates = ['reached', 'inside', 'elsewhere'] as const

/** Of an instance of another journey. */
export const noFate = -1

const foreign = 0
const own = 1
const arrived = 2

/** Which instances are a journey's own, and which of them had come to a step by an instant: told by the path that they had gone. */
export class ReachMarks {
  readonly #columns: InstanceColumns
  /** By node of the paths. */
  readonly #marks: Uint8Array

  /**
   * @param columns complete
   * @param container place of the journey in the scenario
   * @param step in whatever version; null: nobody asks for one
   */
  constructor({ run: { compiled } }: TraceIndex, columns: InstanceColumns, container: number, step: string | null) {
    const { steps, journeys } = compiled
    const { paths } = columns
    const isStep = Uint8Array.from(steps, (one) => (one.id === step && journeys[one.journey]?.container === container ? 1 : 0))
    this.#columns = columns
    this.#marks = new Uint8Array(paths.count)
    for (let node = 0; node < paths.count; node++) {
      // The first nodes are the versions of the journeys.
      const before =
        node < journeys.length ? (journeys[node]?.container === container ? own : foreign) : this.#marks[paths.parent[node] as number]
      this.#marks[node] = before === own && isStep[paths.stepOf(node)] === 1 ? arrived : (before as number)
    }
  }

  /** Its place among the fates, or noFate. */
  fateAt(position: number, at: number): number {
    const mark = this.#marks[this.#columns.pathAt(position, at)]
    if (mark === foreign) return noFate
    if (mark === arrived) return 0
    return (this.#columns.endedAt[position] as number) <= at ? 2 : 1
  }
}
