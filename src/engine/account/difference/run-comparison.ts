import type { TraceIndex } from '../../trace/trace-index.ts'
import { type Course, CourseDifference } from './course-difference.ts'
import type { DifferenceKind } from './course-move.ts'
import { CourseReader } from './course-reader.ts'
import { DifferenceColumns, type InstanceIds, nothing } from './difference-columns.ts'
import { DifferingPeople } from './differing-people.ts'
import type { ContentOf } from './fingerprint-reader.ts'
import { InstancesByProfile } from './instances-by-profile.ts'
import type { MoveCodes } from './move-codes.ts'
import { MovesOfBoth } from './moves-of-both.ts'
import { ProfileMatcher } from './profile-matcher.ts'
import type { FingerprintPart } from './run-fingerprint.ts'
import { SendChanges } from './send-changes.ts'

/** Instances of this run that are looked through at a time for those that the other lacks. */
const instancesPerSlice = 20_000

const noCourse: Course = { at: new Float64Array(0), move: new Int32Array(0), content: null, first: 0, end: 0 }

/**
 * This run, B, compared with another one, A, whose fingerprint comes part by part. Profiles are matched by their ids, instances by profile,
 * journey, and which admission they are. After the last part the instances that A lacks are looked for, in slices.
 */
export class RunComparison {
  readonly index: TraceIndex
  readonly common: MovesOfBoth
  readonly profiles: ProfileMatcher
  readonly rows = new DifferenceColumns()
  readonly people: DifferingPeople
  readonly sends: SendChanges
  /** Ids of the journeys of both runs: those of B first. */
  readonly journeys: string[]
  readonly hasContents: boolean
  same = 0
  /** Of run A. */
  readonly instancesOfA: number
  readonly #journeyOfA: Int32Array
  readonly #difference: CourseDifference
  readonly #courses: CourseReader
  readonly #byProfile: InstancesByProfile
  readonly #isMatched: Uint8Array
  #taken = 0
  #looked = 0
  #isLast = false

  /** @param first part of the fingerprint of run A */
  constructor(index: TraceIndex, codes: MoveCodes, first: FingerprintPart, contentOf: ContentOf) {
    const { head, content } = first
    const { population, versions } = index.run.compiled
    this.index = index
    this.hasContents = content !== null
    this.common = new MovesOfBoth(head.moves, codes.moves)
    this.profiles = new ProfileMatcher(head.profiles, population)
    this.people = new DifferingPeople(population.count)
    this.sends = new SendChanges(this.common.moves)
    this.journeys = versions.map((of) => of[0]?.journey.id ?? '')
    this.#journeyOfA = Int32Array.from(head.journeys, (id) => this.#journey(id))
    this.#difference = new CourseDifference(this.common.moves)
    this.#courses = new CourseReader(index, codes, this.common.ofB, content === null ? null : contentOf)
    this.#byProfile = new InstancesByProfile(index)
    this.#isMatched = new Uint8Array(index.instances.length)
    this.instancesOfA = head.instances
  }

  get isFinished(): boolean {
    return this.#isLast && this.#looked === this.index.instances.length
  }

  /** 0 to 1. */
  get share(): number {
    const all = this.instancesOfA + this.index.instances.length
    return all === 0 ? 1 : (this.#taken + this.#looked) / all
  }

  take(part: FingerprintPart): void {
    const move = part.move.map((code) => this.common.ofA[code] as number)
    for (let i = 0; i < part.profile.length; i++) {
      const first = part.firstMove[i] as number
      const course = { at: part.at, move, content: part.content, first, end: part.firstMove[i + 1] as number }
      this.#compare(part, i, course)
    }
    this.#taken += part.profile.length
    this.#isLast = part.next === null
  }

  /** Goes on to look for what A lacks. */
  lookForStrangers(): void {
    const { instances } = this.index
    const { journey, admittedProfile, ordinal } = this.index.run.state.instances
    const end = Math.min(instances.length, this.#looked + instancesPerSlice)
    for (; this.#looked < end; this.#looked++) {
      const instance = instances[this.#looked] as number
      if (this.#isMatched[instance] === 1) continue
      const container = this.index.run.compiled.journeys[journey[instance] as number]?.container ?? 0
      this.#add('only-in-b', admittedProfile[instance] as number, noCourse, this.#courses.read(instance), {
        a: nothing,
        b: this.#looked,
        journey: container,
        ordinal: ordinal[instance] as number,
      })
    }
  }

  #compare(part: FingerprintPart, i: number, a: Course): void {
    const journey = this.#journeyOfA[part.journey[i] as number] as number
    const ordinal = part.ordinal[i] as number
    const profile = this.profiles.find(part.profile[i] as number)
    const instance = profile < 0 ? nothing : this.#byProfile.find(profile, journey, ordinal)
    if (instance < 0) {
      const stranger = profile < 0 ? -1 - (part.profile[i] as number) : profile
      this.#add('only-in-a', stranger, a, noCourse, { a: part.from + i, b: nothing, journey, ordinal })
      return
    }
    this.#isMatched[instance] = 1
    const b = this.#courses.read(instance)
    if (!this.#difference.compare(a, b)) {
      this.same += 1
      return
    }
    const position = this.index.positionOfInstance[instance] as number
    this.#add(null, profile, a, b, { a: part.from + i, b: position, journey, ordinal })
  }

  /** @param only null where both runs have the instance: then its courses have just been compared */
  #add(only: DifferenceKind | null, profile: number, a: Course, b: Course, ids: InstanceIds): void {
    if (only) this.#difference.onlyIn(only)
    const person = this.people.numberOf(profile)
    const row = this.rows.add(person, ids, this.#difference, a, b)
    this.people.add(person, row, this.#difference.bits, this.rows.at)
    this.sends.add(row, a, b)
  }

  /** A journey's number here: that in run B, a new one where B does not have it. */
  #journey(id: string): number {
    const known = this.journeys.indexOf(id)
    return known >= 0 ? known : this.journeys.push(id) - 1
  }
}
