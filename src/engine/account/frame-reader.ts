import type { CompiledActivation, CompiledStep, CompiledWay } from '../compile/compiled-run.ts'
import { noStep, pathEnds } from '../compile/compiled-run.ts'
import { exitRuleOfDetail, outcomeOfDetail, type RowKind, reasonsPerJourney, rowKind } from '../trace/trace-columns.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { type JourneyCounts, type Outcome, outcomeNames, type StepCounts } from './result.ts'
import type { Frame, VersionCounts } from './views.ts'

const nowhere = -1

/**
 * Counts of the whole population at any instant. Going forward it reads on from where it is; going back it begins anew: a million rows
 * take some ten milliseconds.
 */
export class FrameReader {
  readonly #index: TraceIndex
  readonly #entered: Int32Array
  readonly #waiting: Int32Array
  readonly #sent: Int32Array
  readonly #left: Int32Array
  readonly #exitSends: Int32Array
  readonly #exits: Int32Array
  readonly #admitted: Int32Array
  readonly #refused: Int32Array
  readonly #ignored: Int32Array
  readonly #ended: Int32Array
  readonly #stepOf: Int32Array
  #sends = 0
  #read = 0

  constructor(index: TraceIndex) {
    const { compiled, state } = index.run
    const journeys = compiled.journeys.length
    this.#index = index
    this.#entered = new Int32Array(compiled.steps.length)
    this.#waiting = new Int32Array(compiled.steps.length)
    this.#sent = new Int32Array(compiled.steps.length)
    this.#left = new Int32Array(compiled.ways.length)
    this.#exitSends = new Int32Array(journeys)
    this.#exits = new Int32Array(compiled.exitRules.length)
    this.#admitted = new Int32Array(journeys)
    this.#refused = new Int32Array(journeys)
    this.#ignored = new Int32Array(journeys)
    this.#ended = new Int32Array(journeys * outcomeNames.length)
    this.#stepOf = new Int32Array(state.instances.count)
    this.#reset()
  }

  frame(at: number): Frame {
    const rows = this.#index.rowsUntil(at)
    if (rows < this.#read) this.#reset()
    while (this.#read < rows) this.#readRow(this.#index.order[this.#read++] as number)
    return { at, sends: this.#sends, journeys: this.#journeys(), versions: this.#versions() }
  }

  #reset(): void {
    for (const counts of [this.#entered, this.#waiting, this.#sent, this.#left, this.#exitSends, this.#exits]) counts.fill(0)
    for (const counts of [this.#admitted, this.#refused, this.#ignored, this.#ended]) counts.fill(0)
    this.#stepOf.fill(nowhere)
    this.#sends = 0
    this.#read = 0
  }

  #readRow(row: number): void {
    const { trace, instances } = this.#index.run.state
    const { compiled } = this.#index.run
    const subject = trace.subject[row] as number
    const detail = trace.detail[row] as number
    switch (trace.kind[row] as RowKind) {
      case rowKind.admitted: {
        const journey = instances.journey[subject] as number
        increment(this.#admitted, journey)
        this.#move(subject, compiled.journeys[journey]?.start ?? nowhere)
        break
      }
      case rowKind.left: {
        increment(this.#left, detail)
        const { next } = compiled.ways[detail] as CompiledWay
        this.#move(subject, next === pathEnds ? nowhere : next)
        break
      }
      case rowKind.sent:
        this.#countSend(compiled.activations[detail] as CompiledActivation)
        break
      case rowKind.ended:
        increment(this.#ended, (instances.journey[subject] as number) * outcomeNames.length + outcomeOfDetail(detail))
        if (exitRuleOfDetail(detail) !== nowhere) increment(this.#exits, exitRuleOfDetail(detail))
        this.#move(subject, nowhere)
        break
      case rowKind.refused:
        increment(this.#refused, Math.floor(detail / reasonsPerJourney))
        break
      case rowKind.ignoredByInstance:
        increment(this.#ignored, instances.journey[subject] as number)
        break
      case rowKind.ignoredByJourney:
        increment(this.#ignored, Math.floor(detail / reasonsPerJourney))
        break
      case rowKind.ignoredByAll:
      case rowKind.member:
      case rowKind.delivered:
      case rowKind.failed:
        break
    }
  }

  #countSend({ step, journey }: CompiledActivation): void {
    if (step === noStep) increment(this.#exitSends, journey)
    else increment(this.#sent, step)
    this.#sends += 1
  }

  #move(instance: number, to: number): void {
    const from = this.#stepOf[instance] as number
    if (from !== nowhere) this.#waiting[from] = (this.#waiting[from] as number) - 1
    this.#stepOf[instance] = to
    if (to === nowhere) return
    increment(this.#waiting, to)
    increment(this.#entered, to)
  }

  /** Counts of a journey are over all its versions; steps with the same id are one step (contract section 7). */
  #journeys(): Record<string, JourneyCounts> {
    const { compiled } = this.#index.run
    const all: Record<string, JourneyCounts> = {}
    for (const versions of compiled.versions) {
      const counts: JourneyCounts = { admitted: 0, refused: 0, ignored: 0, outcomes: {}, steps: {} }
      for (const { index } of versions) this.#addVersion(index, counts)
      all[versions[0]?.journey.id ?? ''] = counts
    }
    for (const step of compiled.steps) {
      const steps = all[compiled.journeys[step.journey]?.journey.id ?? '']?.steps
      if (steps) steps[step.id] = this.#withStep(step, ownOf(steps, step.id))
    }
    return all
  }

  #versions(): Record<string, VersionCounts[]> {
    const all: Record<string, VersionCounts[]> = {}
    for (const versions of this.#index.run.compiled.versions) {
      all[versions[0]?.journey.id ?? ''] = versions.map(({ index }) => this.#version(index))
    }
    return all
  }

  #version(journey: number): VersionCounts {
    const { journeys, steps, ways } = this.#index.run.compiled
    const counts: JourneyCounts = { admitted: 0, refused: 0, ignored: 0, outcomes: {}, steps: {} }
    this.#addVersion(journey, counts)
    const left: Record<string, number> = {}
    for (const step of steps) {
      if (step.journey !== journey) continue
      counts.steps[step.id] = this.#withStep(step)
      if (step.wayCount === 1 && ways[step.firstWay]?.label === null) left[step.id] = this.#left[step.firstWay] as number
    }
    const exits: Record<string, number> = {}
    for (const { index, rule } of journeys[journey]?.exitRules ?? []) exits[rule.id] = this.#exits[index] as number
    return { counts, exitSends: this.#exitSends[journey] as number, left, exits }
  }

  #addVersion(journey: number, counts: JourneyCounts): void {
    counts.admitted += this.#admitted[journey] as number
    counts.refused += this.#refused[journey] as number
    counts.ignored += this.#ignored[journey] as number
    for (const [outcome, count] of this.#outcomes(journey)) counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + count
  }

  #withStep(step: CompiledStep, before: StepCounts = { entered: 0, waiting: 0 }): StepCounts {
    const counts: StepCounts = {
      entered: before.entered + (this.#entered[step.index] as number),
      waiting: before.waiting + (this.#waiting[step.index] as number),
    }
    const hasLabels = this.#index.run.compiled.ways[step.firstWay]?.label != null
    if (hasLabels || before.branches) counts.branches = this.#withBranches(step, before.branches)
    if (step.activations.length > 0 || before.sends !== undefined) counts.sends = (before.sends ?? 0) + (this.#sent[step.index] as number)
    return counts
  }

  #withBranches(step: CompiledStep, before: Readonly<Record<string, number>> = {}): Record<string, number> {
    const branches: Record<string, number> = { ...before }
    for (const way of this.#index.run.compiled.ways.slice(step.firstWay, step.firstWay + step.wayCount)) {
      if (way.label !== null) branches[way.label] = (ownOf(branches, way.label) ?? 0) + (this.#left[way.index] as number)
    }
    return branches
  }

  /** Only those that occurred; who is still inside is `waiting`. */
  #outcomes(journey: number): [Outcome, number][] {
    const ended = outcomeNames.map((name, place): [Outcome, number] => [name, this.#ended[journey * outcomeNames.length + place] as number])
    const inside = (this.#admitted[journey] as number) - ended.reduce((sum, [, count]) => sum + count, 0)
    return [...ended, ['waiting', inside] as [Outcome, number]].filter(([, count]) => count > 0)
  }
}

function increment(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1
}

/** A step or branch may be called "constructor". */
function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
