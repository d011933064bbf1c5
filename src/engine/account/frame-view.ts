import type { CompiledRun, CompiledStep } from '../compile/compiled-run.ts'
import { type JourneyCounts, type Outcome, outcomeNames, type StepCounts } from './result.ts'
import type { RowCounts } from './row-counts.ts'
import type { Frame, StretchOfTime, VersionCounts } from './views.ts'

/** Counts of rows by the names of journeys, versions, steps and branches. */
export class FrameView {
  readonly #counts: RowCounts
  readonly #compiled: CompiledRun

  constructor(counts: RowCounts) {
    this.#counts = counts
    this.#compiled = counts.index.run.compiled
  }

  /**
   * @param at the instant that the counts are of, ms since 1970
   * @param during the stretch of time that they are of, where they are of one
   */
  frame(at: number, during: StretchOfTime | null = null): Frame {
    const [sends, ignoredByAll] = [this.#counts.sends[0] as number, this.#counts.ignoredByAll[0] as number]
    return { at, during, sends, ignoredByAll, journeys: this.#journeys(), versions: this.#versions() }
  }

  /** Counts of a journey are over all its versions; steps with the same id are one step (contract section 7). */
  #journeys(): Record<string, JourneyCounts> {
    const compiled = this.#compiled
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
    for (const versions of this.#compiled.versions) {
      all[versions[0]?.journey.id ?? ''] = versions.map(({ index }) => this.#version(index))
    }
    return all
  }

  #version(journey: number): VersionCounts {
    const { journeys, steps, ways } = this.#compiled
    const counts: JourneyCounts = { admitted: 0, refused: 0, ignored: 0, outcomes: {}, steps: {} }
    this.#addVersion(journey, counts)
    const left: Record<string, number> = {}
    const ended: Record<string, number> = {}
    for (const step of steps) {
      if (step.journey !== journey) continue
      counts.steps[step.id] = this.#withStep(step)
      ended[step.id] = this.#counts.endedIn[step.index] as number
      if (step.wayCount > 0 && ways[step.firstWay]?.label === null) left[step.id] = this.#counts.left[step.firstWay] as number
    }
    const exits: Record<string, number> = {}
    for (const { index, rule } of journeys[journey]?.exitRules ?? []) exits[rule.id] = this.#counts.exits[index] as number
    return { counts, exitSends: this.#counts.exitSends[journey] as number, left, ended, exits }
  }

  #addVersion(journey: number, counts: JourneyCounts): void {
    counts.admitted += this.#counts.admitted[journey] as number
    counts.refused += this.#counts.refused[journey] as number
    counts.ignored += this.#counts.ignored[journey] as number
    for (const [outcome, count] of this.#outcomes(journey)) counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + count
  }

  #withStep(step: CompiledStep, before: StepCounts = { entered: 0, waiting: 0 }): StepCounts {
    const counts: StepCounts = {
      entered: before.entered + (this.#counts.entered[step.index] as number),
      waiting: before.waiting + (this.#counts.waiting[step.index] as number),
    }
    const ways = this.#compiled.ways.slice(step.firstWay, step.firstWay + step.wayCount)
    if (ways.some(({ label }) => label !== null) || before.branches) counts.branches = this.#withBranches(step, before.branches)
    if (step.activations.length > 0 || before.sends !== undefined)
      counts.sends = (before.sends ?? 0) + (this.#counts.sent[step.index] as number)
    return counts
  }

  #withBranches(step: CompiledStep, before: Readonly<Record<string, number>> = {}): Record<string, number> {
    const branches: Record<string, number> = { ...before }
    for (const way of this.#compiled.ways.slice(step.firstWay, step.firstWay + step.wayCount)) {
      if (way.label !== null) branches[way.label] = (ownOf(branches, way.label) ?? 0) + (this.#counts.left[way.index] as number)
    }
    return branches
  }

  /** Only those that occurred; who is still inside is `waiting`. */
  #outcomes(journey: number): [Outcome, number][] {
    const ended = outcomeNames.map((name, place): [Outcome, number] => [
      name,
      this.#counts.ended[journey * outcomeNames.length + place] as number,
    ])
    const inside: [Outcome, number] = ['waiting', this.#counts.inside[journey] as number]
    return [...ended, inside].filter(([, count]) => count > 0)
  }
}

/** A step or branch may be called "constructor". */
function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
