import type { CompiledJourney } from '../../compile/compiled-run.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { activityView } from './activity-view.ts'
import type {
  ActivityQuery,
  ActivityView,
  CalculationMark,
  Counted,
  Moves,
  Stretch,
  VersionCoverage,
  WayTraffic,
} from './activity-views.ts'
import { calculationMarks } from './calculation-marks.ts'
import { readMoves } from './read-moves.ts'
import { TraceCounts } from './trace-counts.ts'
import { versionCoverage } from './version-coverage.ts'

/** What one question reads of the trace, where it is not read yet: some twenty milliseconds of work. */
const rowsPerQuestion = 200_000

/** What happened when: made from the trace when somebody asks for the first time. */
export class ActivityReader {
  readonly #index: TraceIndex
  #counts: TraceCounts | null = null
  #calculations: CalculationMark[] | null = null

  constructor(index: TraceIndex) {
    this.#index = index
  }

  activity(query: ActivityQuery): Counted<ActivityView> {
    return this.#counted((counts) => activityView(this.#index.run.compiled, counts, query))
  }

  calculations(): readonly CalculationMark[] {
    this.#calculations ??= calculationMarks(this.#index)
    return this.#calculations
  }

  /** null where the run has no such version. */
  coverage(journey: string, version: number): Counted<VersionCoverage> | null {
    const compiled = this.#version(journey, version)
    return compiled && this.#counted((counts) => versionCoverage(this.#index.run.compiled, counts, compiled))
  }

  /** null where the run has no such version. */
  traffic({ journey, version, after, until }: Stretch): Counted<WayTraffic> | null {
    const compiled = this.#version(journey, version)
    return compiled && this.#counted((counts) => this.#traffic(counts, compiled, after, until))
  }

  /** null where the run has no such version. */
  moves({ journey, version, after, until }: Stretch, limit: number): Moves | null {
    const compiled = this.#version(journey, version)
    return compiled && readMoves(this.#index, compiled.index, after, until, limit)
  }

  #version(journey: string, version: number): CompiledJourney | null {
    const versions = this.#index.run.compiled.versions.find(([first]) => first?.journey.id === journey)
    return versions?.[version - 1] ?? null
  }

  #counted<Answer>(read: (counts: TraceCounts) => Answer): Counted<Answer> {
    this.#counts ??= new TraceCounts(this.#index)
    const isComplete = this.#counts.advance(rowsPerQuestion)
    return { share: this.#counts.share, answer: isComplete ? read(this.#counts) : null }
  }

  #traffic(counts: TraceCounts, { index: version }: CompiledJourney, after: number, until: number): WayTraffic {
    const { steps, ways } = this.#index.run.compiled
    const before = new Float64Array(counts.series.count)
    const then = new Float64Array(counts.series.count)
    counts.addUntil(after, before)
    counts.addUntil(until, then)
    return ways.flatMap(({ index, step, label }) => {
      const { journey, id } = steps[step] as { journey: number; id: string }
      const series = counts.series.leavings(index)
      const count = (then[series] as number) - (before[series] as number)
      return journey === version && count > 0 ? [{ step: id, branch: label, count }] : []
    })
  }
}
