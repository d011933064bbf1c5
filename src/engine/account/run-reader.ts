import type { Expectation } from '../model/expectation.ts'
import type { Destination } from '../model/workspace.ts'
import type { Run } from '../run/run.ts'
import { type HashSink, traceDigest } from '../trace/digest.ts'
import { TraceIndex } from '../trace/trace-index.ts'
import { ActivityReader } from './activity/activity-reader.ts'
import { checkExpectations, type ExpectationFacts } from './check-expectations.ts'
import { DiscardReader } from './discard-reader.ts'
import { FrameReader } from './frame-reader.ts'
import { InstanceReader } from './instance-reader.ts'
import { journeyTotals } from './journey-totals.ts'
import { limitReached } from './limit-reached.ts'
import { readMemberships } from './membership-reader.ts'
import { OccurrenceReader } from './occurrence-reader.ts'
import { type ProfileAccount, readProfileAccount } from './profile-account.ts'
import { ProfileReader } from './profile-reader.ts'
import type { SendCode } from './render-send.ts'
import type { CheckResult, RunResult } from './result.ts'
import { RunNames } from './run-names.ts'
import { runResult } from './run-result.ts'
import { SendReader } from './send-reader.ts'
import { stepEventLines } from './step-events/step-event-lines.ts'
import { readStory } from './story.ts'
import { TableQueries } from './table-queries.ts'
import type { InstanceColumns } from './tables/instance-columns.ts'
import { plannedChoices } from './tables/planned-choices.ts'
import type { DiscardQuery, FilterChoices, InstanceQuery, PathGroups, PathQuery, SendRowQuery } from './tables/row-filters.ts'
import { traceLines } from './trace-lines.ts'
import { triggerReadings } from './trigger-readings.ts'
import { versionRow } from './version-row.ts'
import type {
  Frame,
  InstanceRow,
  InstanceStory,
  MembershipView,
  Page,
  ProfileQuery,
  ProfileRow,
  RefusalRow,
  RunOverview,
  SegmentCount,
  SendDetail,
  SendQuery,
  SendRow,
  StretchOfTime,
  TraitValue,
} from './views.ts'
import { whatToExpect } from './what-to-expect.ts'

/** What a reader of runs needs and an engine cannot have of its own. */
export interface ReaderTools extends SendCode {
  readonly newSha256: () => HashSink
}

/**
 * What a run says, for whoever looks: pure reading of its trace, with readable rows made when they are asked for.
 * Sorting, digest and expectations are done once, when the reader is made.
 */
export class RunReader {
  readonly index: TraceIndex
  readonly readers: { readonly instances: InstanceReader; readonly sends: SendReader; readonly discards: DiscardReader }
  readonly names: RunNames
  readonly activity: ActivityReader
  readonly #frames: FrameReader
  readonly occurrences: OccurrenceReader
  readonly #tables: TableQueries
  readonly #profiles: ProfileReader
  readonly #digest: string
  readonly #checks: readonly CheckResult[]

  /** @param wallMs real time that the run took, as the host measured it */
  constructor(
    readonly run: Run,
    tools: ReaderTools,
    readonly wallMs: number,
  ) {
    this.index = new TraceIndex(run)
    this.names = new RunNames(this.index)
    this.activity = new ActivityReader(this.index)
    this.readers = {
      instances: new InstanceReader(this.index, this.names),
      sends: new SendReader(this.index, this.names, tools),
      discards: new DiscardReader(this.index, this.names),
    }
    this.#frames = new FrameReader(this.index)
    this.occurrences = new OccurrenceReader(this.index)
    // Read through once, now that everybody waits anyhow: from here on any instant is at hand.
    this.#frames.frame(Number.POSITIVE_INFINITY)
    this.#tables = new TableQueries(this.index, this.names, this.readers.instances, this.readers.sends, this.readers.discards)
    this.#profiles = new ProfileReader(run.compiled, this.names)
    this.#digest = traceDigest(this.index, tools.newSha256())
    this.#checks = this.#check()
  }

  overview(): RunOverview {
    const { run, index } = this
    const { compiled } = run
    const refusals = index.discards.reduce((count, row) => count + (this.readers.discards.isRefusal(row) ? 1 : 0), 0)
    const limit = limitReached(run)
    return {
      scenario: compiled.scenario.document.name,
      seed: compiled.seed,
      start: compiled.start,
      end: compiled.end,
      digest: this.#digest,
      outcome: limit ? 'limit-reached' : 'finished',
      limit: limit?.sentence ?? null,
      profiles: compiled.population.count,
      instances: index.instances.length,
      sends: index.sends.length,
      refusals,
      ignored: index.discards.length - refusals,
      occurrences: run.occurrences,
      traceEntries: index.count,
      journeys: compiled.scenario.journeys,
      totals: journeyTotals(this.frame(Number.POSITIVE_INFINITY)),
      segments: compiled.scenario.segments,
      versions: compiled.versions.flat().map((version) => versionRow(version, compiled)),
      readings: triggerReadings(run),
      checks: this.#checks,
      expectations: compiled.scenario.document.expect ?? [],
      assumptions: compiled.assumptions,
      responses: responsesById(compiled.scenario.destinations),
      wallMs: this.wallMs,
    }
  }

  /** Counts as they stood at this instant, of what had happened within a stretch of time or of all; what happened at exactly the instant is in them. */
  frame(at: number, during?: StretchOfTime): Frame {
    return during === undefined ? this.#frames.frame(at) : this.#frames.frameWithin(at, during)
  }

  instances(query: InstanceQuery): Page<InstanceRow> {
    return this.#tables.instances.page(query)
  }

  /** The paths that instances took by an instant. */
  paths(query: PathQuery): PathGroups {
    return this.#tables.instances.paths(query)
  }

  /** What the tables of a journey can be kept to. */
  filterChoices(journey: string): FilterChoices {
    return { ...plannedChoices(this.run.compiled, journey), reasons: this.#tables.discards.reasons(journey) }
  }

  /** @param position in trace order of admission */
  instance(position: number): InstanceStory | null {
    const instance = this.index.instances[position]
    return instance === undefined ? null : readStory({ index: this.index, ...this.readers }, instance)
  }

  sends(query: SendRowQuery): Page<SendRow> {
    return this.#tables.sends.page(query)
  }

  /** Lets integrations begin with a page of sends, in trace order, that is going to be asked for. */
  beginSends(query: SendRowQuery): void {
    this.#tables.sends.begin(query)
  }

  /** Outcomes, ends and paths of all instances: complete when they were read ahead, or a question has needed them. */
  get instanceColumns(): InstanceColumns {
    return this.#tables.instances.columns
  }

  /** The rows of the trace of all sends that match; nothing is rendered. */
  sendRows(query: SendQuery): number[] {
    const positions = this.#tables.sends.positions({ ...query, offset: 0, limit: 0 })
    return Array.from(positions, (position) => this.index.sends[position] as number)
  }

  /** @param position in trace order of sends */
  send(position: number): SendDetail | null {
    const row = this.index.sends[position]
    if (row === undefined) return null
    const { sends } = this.readers
    return { row: sends.row(row, position), result: sends.result(row), mapping: sends.activationOf(row).activation.mapping ?? null }
  }

  /** Refused entries and ignored events together, in trace order. */
  refusals(query: DiscardQuery): Page<RefusalRow> {
    return this.#tables.discards.page(query)
  }

  /** Everything about one profile, by its id; null when there is none. */
  profileAccount(profile: string): ProfileAccount | null {
    return readProfileAccount({ index: this.index, ...this.readers }, profile)
  }

  /** A profile's memberships of every segment over the clock; null where there is no such profile. */
  memberships(profile: string): MembershipView[] | null {
    const index = this.run.compiled.population.indexOf(profile)
    return index < 0 ? null : readMemberships(this.run.compiled, index)
  }

  /** How many are in each segment at this instant, in workspace order; null of a run with more profiles than are counted. */
  segmentCounts(at: number): SegmentCount[] | null {
    return this.#profiles.segmentCounts(at)
  }

  /** The profiles of the run in profile order, with what they are in a segment. */
  profiles(query: ProfileQuery): Page<ProfileRow> {
    return this.#profiles.page(query)
  }

  /** One profile by its id, without a membership; null where there is none. */
  profile(profile: string): ProfileRow | null {
    return this.#profiles.find(profile)
  }

  /** What a profile's traits are at an instant; null where there is no such profile. */
  traits(profile: string, at: number): TraitValue[] | null {
    return this.#profiles.traits(profile, at)
  }

  result(limit: number): RunResult {
    return runResult(this, limit)
  }

  traceLines(): Iterable<string> {
    return traceLines({ index: this.index, names: this.names, sends: this.readers.sends, discards: this.readers.discards })
  }

  /** As step events of Adobe's products; no line where the scenario has no journey of theirs. */
  stepEventLines(): Iterable<string> {
    return stepEventLines({ index: this.index, names: this.names, discards: this.readers.discards })
  }

  /** What happened to a profile in a journey, as expectations that hold; nothing where there is no such journey. */
  whatToExpect(profile: string, journey: string): Expectation[] {
    const versions = this.run.compiled.versions.flat().filter((version) => version.journey.id === journey)
    return whatToExpect(
      profile,
      versions.map((version) => version.journey),
      this.#facts(),
    )
  }

  #check(): CheckResult[] {
    return checkExpectations(this.run.compiled.scenario.document.expect ?? [], this.#facts())
  }

  #facts(): ExpectationFacts {
    return {
      journeys: this.frame(Number.POSITIVE_INFINITY).journeys,
      instancesOf: (profile, journey) => {
        const wanted = this.run.compiled.population.indexOf(profile)
        const found = this.index.instances.filter(
          (instance) => this.run.state.instances.profile[instance] === wanted && this.names.journeyOf(instance).journey.id === journey,
        )
        return Array.from(found, (instance) => this.readers.instances.result(instance))
      },
      sends: (filter, extent) => {
        const { sends } = this.readers
        const rows = sends.matching(filter)
        return extent === 'emitted' ? sends.emitted(rows) : sends.results(rows)
      },
      countSends: (filter) => this.readers.sends.matching(filter).length,
      countRefusals: (filter) => this.readers.discards.countRefusals(filter),
    }
  }
}

function responsesById(destinations: readonly Destination[]): RunOverview['responses'] {
  return Object.fromEntries(destinations.flatMap(({ id, responses }) => (responses === undefined ? [] : [[id, responses]])))
}
