import type { CompiledRun } from '../compile/compiled-run.ts'
import { type MembershipPeriod, membershipHistory } from '../segments/membership-history.ts'
import type { CompiledSegment } from '../segments/memberships.ts'

/** How many members a segment has over the clock, at equal distances, as it is known and as it truly is. */
export interface SegmentSeries {
  readonly segment: string
  /** Profiles looked at so far, and all of them: below that the same question goes on, and counts are of those alone. */
  readonly done: number
  readonly profiles: number
  /** When the first count is, and how far the counts are apart; ms. */
  readonly start: number
  readonly stepMs: number
  readonly stored: readonly number[]
  readonly truly: readonly number[]
  /** Of whom another thing is known than is true. */
  readonly lagging: readonly number[]
}

/** Counts members of segments over the clock, profile by profile, in slices. */
export class SegmentSeriesReader {
  readonly #compiled: CompiledRun
  readonly #counting = new Map<string, SeriesCount>()

  constructor(compiled: CompiledRun) {
    this.#compiled = compiled
  }

  /** Goes on where it was, by up to so many profiles; null where the run has no such segment. */
  read(id: string, points: number, patience: number): SegmentSeries | null {
    const segment = this.#compiled.memberships.find(id)
    if (segment === null) return null
    const key = `${points} ${id}`
    const count = this.#counting.get(key) ?? new SeriesCount(this.#compiled, segment, Math.max(2, points))
    this.#counting.set(key, count)
    count.advance(patience)
    return count.series()
  }
}

/** Changes of the counts from point to point: summed up they are the counts. */
class SeriesCount {
  readonly #stepMs: number
  readonly #stored: Int32Array
  readonly #truly: Int32Array
  readonly #lagging: Int32Array
  #done = 0

  constructor(
    readonly compiled: CompiledRun,
    readonly segment: CompiledSegment,
    points: number,
  ) {
    this.#stepMs = (compiled.end - compiled.start) / (points - 1)
    this.#stored = new Int32Array(points + 1)
    this.#truly = new Int32Array(points + 1)
    this.#lagging = new Int32Array(points + 1)
  }

  advance(profiles: number): void {
    const until = Math.min(this.compiled.population.count, this.#done + profiles)
    for (; this.#done < until; this.#done++) {
      const { stored, truly } = membershipHistory(this.segment, this.#done, this.compiled)
      this.#add(this.#stored, stored)
      this.#add(this.#truly, truly)
      this.#add(this.#lagging, differing(stored, truly))
    }
  }

  series(): SegmentSeries {
    const { population, start } = this.compiled
    return {
      segment: this.segment.segment.id,
      ...{ done: this.#done, profiles: population.count, start, stepMs: this.#stepMs },
      stored: summed(this.#stored),
      truly: summed(this.#truly),
      lagging: summed(this.#lagging),
    }
  }

  #add(changes: Int32Array, periods: readonly MembershipPeriod[]): void {
    let wasMember = false
    for (const { from, isMember } of periods) {
      if (isMember === wasMember) continue
      const point = this.#pointFrom(from)
      changes[point] = (changes[point] as number) + (isMember ? 1 : -1)
      wasMember = isMember
    }
  }

  /** The first point that is not before an instant. */
  #pointFrom(at: number): number {
    if (this.#stepMs === 0) return 0
    return Math.min(this.#stored.length - 1, Math.ceil((at - this.compiled.start) / this.#stepMs))
  }
}

/** When two memberships are not the same. */
function differing(one: readonly MembershipPeriod[], other: readonly MembershipPeriod[]): MembershipPeriod[] {
  const found: MembershipPeriod[] = []
  let [a, b] = [0, 0]
  while (a < one.length || b < other.length) {
    const at = Math.min(one[a]?.from ?? Number.POSITIVE_INFINITY, other[b]?.from ?? Number.POSITIVE_INFINITY)
    if (one[a]?.from === at) a += 1
    if (other[b]?.from === at) b += 1
    found.push({ from: at, isMember: one[a - 1]?.isMember !== other[b - 1]?.isMember })
  }
  return found
}

function summed(changes: Int32Array): number[] {
  let sum = 0
  return Array.from(changes.subarray(0, -1), (change) => {
    sum += change
    return sum
  })
}
