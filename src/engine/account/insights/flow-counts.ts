import { type CompiledStep, pathEnds } from '../../compile/compiled-run.ts'
import { outcomeNames } from '../result.ts'
import type { ScopedRun } from './scoped-run.ts'

const outcomeCount = outcomeNames.length

/** How the instances of a scope went. */
export class FlowCounts {
  admitted = 0
  /** By step, over all steps of the run: visits, passes of loops included; and instances, which come to a step once but for its loops. */
  readonly entered: Int32Array
  readonly reached: Int32Array
  /** By way. */
  readonly left: Int32Array
  readonly outcomes = new Int32Array(outcomeCount)
  /** By step × outcomes + outcome: of those who ended inside a step. */
  readonly endedIn: Int32Array
  /** What moved, with how often: only what did. */
  readonly leaving: { readonly position: number; readonly way: number; readonly count: number }[] = []
  readonly ending: { readonly position: number; readonly step: number; readonly outcome: number; readonly count: number }[] = []

  /** @param counts of its moves, see MoveCounts */
  constructor(
    readonly scope: ScopedRun,
    counts: Int32Array,
  ) {
    const { steps, ways } = scope.run.compiled
    this.entered = new Int32Array(steps.length)
    this.reached = new Int32Array(steps.length)
    this.left = new Int32Array(ways.length)
    this.endedIn = new Int32Array(steps.length * outcomeCount)
    scope.columns.keys.all.forEach((_, move) => {
      if ((counts[move] as number) > 0) this.#add(move, counts[move] as number)
    })
  }

  /** How many are inside a step. */
  insideOf({ index, firstWay, wayCount }: CompiledStep): number {
    let inside = this.entered[index] as number
    for (let way = firstWay; way < firstWay + wayCount; way++) inside -= this.left[way] as number
    for (let outcome = 0; outcome < outcomeCount; outcome++) inside -= this.endedIn[index * outcomeCount + outcome] as number
    return inside
  }

  #add(move: number, count: number): void {
    const { columns, hasVersion, run } = this.scope
    const key = columns.keys.all[move]
    if (!key || hasVersion[key.version] !== 1) return
    switch (key.kind) {
      case 'admitted':
        this.admitted += count
        this.#arrive(run.compiled.journeys[key.version]?.start ?? 0, count, false)
        return
      case 'left': {
        const { step, next } = run.compiled.ways[key.way] ?? { step: pathEnds, next: pathEnds }
        add(this.left, key.way, count)
        this.leaving.push({ position: key.position, way: key.way, count })
        if (next !== pathEnds) this.#arrive(next, count, next === step)
        return
      }
      case 'ended-in':
        add(this.outcomes, key.outcome, count)
        add(this.endedIn, key.step * outcomeCount + key.outcome, count)
        this.ending.push({ position: key.position, step: key.step, outcome: key.outcome, count })
        return
      case 'ended-after':
        add(this.outcomes, key.outcome, count)
        return
    }
  }

  #arrive(step: number, count: number, restarts: boolean): void {
    add(this.entered, step, count)
    if (!restarts) add(this.reached, step, count)
  }
}

function add(counts: Int32Array, place: number, count: number): void {
  counts[place] = (counts[place] as number) + count
}
