import { refusalReasons } from '../result.ts'
import { fates } from './reach-marks.ts'
import type { FunnelLevel, FunnelLevelId } from './reason-funnel.ts'

const levelCount = refusalReasons.length + fates.length
/** Those who entered, whatever became of them. */
const enteredLevels = ((1 << fates.length) - 1) << refusalReasons.length

/** How many entries are on each level, and how many different people: a bit for each level of each profile. */
export class LevelCounts {
  readonly #counts = new Float64Array(levelCount)
  /** By level, and behind them of all who entered, and of everybody. */
  readonly #people = new Float64Array(levelCount + 2)
  #levelsOf: Uint32Array

  constructor(profiles: number) {
    this.#levelsOf = new Uint32Array(profiles)
  }

  count(level: number, profile: number): void {
    const before = this.#levelsOf[profile] as number
    const bit = 1 << level
    this.#counts[level] = (this.#counts[level] as number) + 1
    if ((before & bit) !== 0) return
    this.#levelsOf[profile] = before | bit
    this.#addPerson(level)
    if ((bit & enteredLevels) !== 0 && (before & enteredLevels) === 0) this.#addPerson(levelCount)
    if (before === 0) this.#addPerson(levelCount + 1)
  }

  /** Nothing is counted any more: what is known of each person is forgotten. */
  end(): void {
    this.#levelsOf = new Uint32Array(0)
  }

  levels(hasStep: boolean): FunnelLevel[] {
    const people = (place: number): number => this.#people[place] as number
    const own = (id: FunnelLevelId, place: number): FunnelLevel => ({ id, count: this.#counts[place] as number, profiles: people(place) })
    const sum = (from: number): number => this.#counts.subarray(from).reduce((total, count) => total + count, 0)
    const refused = refusalReasons.map(own).filter(({ count }) => count > 0)
    const ofFates = fates.map((fate, place) => own(fate, refusalReasons.length + place))
    return [
      { id: 'offered', count: sum(0), profiles: people(levelCount + 1) },
      ...refused,
      { id: 'entered', count: sum(refusalReasons.length), profiles: people(levelCount) },
      ...(hasStep ? ofFates : []),
    ]
  }

  #addPerson(place: number): void {
    this.#people[place] = (this.#people[place] as number) + 1
  }
}
