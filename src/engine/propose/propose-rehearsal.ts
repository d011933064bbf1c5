import type { Journey } from '../model/journey.ts'
import type { ActivityRecipe, IdentityRecipe, Synthesize } from '../model/recipe.ts'
import type { ScenarioDocument, TimelineItem } from '../model/scenario.ts'
import type { Step } from '../model/step.ts'
import type { Workspace } from '../model/workspace.ts'
import { formatInstant, parseAbsoluteInstant } from '../time/instant.ts'
import { actionOutages } from './action-outages.ts'
import { entryActivity, frequency, looseActivity } from './entry-activity.ts'
import { EventMakers } from './event-makers.ts'
import { firstReadings, fixedDates } from './fixed-dates.ts'
import { JourneyReads } from './journey-reads.ts'
import { madeValues } from './made-values.ts'
import { membershipMoves } from './membership-moves.ts'
import { type ProposedNumber, proposedNumbers } from './proposed-numbers.ts'
import { segmentActivity } from './segment-activity.ts'
import type { EntryRate, RehearsalWishes } from './wishes.ts'

const day = 86_400_000
const hour = 3_600_000
const idPrefix = 'u-'
/** Some have no identity in a namespace, as everywhere. */
const coverage = 0.97
const everySignal: EntryRate = { mean: 1.2, every: '30d' }

/** What a proposal needs to know of a workspace. */
export type ProposalWorkspace = Pick<Workspace, 'namespaces' | 'events' | 'segments' | 'timezone'>

/** A scenario that is proposed. Where its files lie, whoever writes it says. */
export interface RehearsalProposal {
  readonly scenario: Omit<ScenarioDocument, 'workspace' | 'journeys'>
  /** What can be changed of it before it is made. */
  readonly numbers: readonly ProposedNumber[]
  /** What it leaves out, each as a sentence. */
  readonly notes: readonly string[]
}

/**
 * A population for journeys: people who do what the journeys wait for, in time and too late, with values on both sides of what is compared,
 * so that each way that people can take is taken by some. A pure function: the same journeys and wishes give the same proposal.
 *
 * @param journeys those to rehearse, and those that they jump into
 */
export function proposeRehearsal(journeys: readonly Journey[], workspace: ProposalWorkspace, wishes: RehearsalWishes): RehearsalProposal {
  const { segments = [], events = [], timezone } = workspace
  const { profiles, days, seed, name } = wishes
  const start = wishes.start ?? proposedStart(journeys, timezone, days) ?? wishes.today
  const around = start + (days * day) / 2
  const reads = new JourneyReads(journeys, segments)
  const makers = new EventMakers(reads, events, identifiersOf(journeys), around)
  const asked = segments.filter(({ id }) => reads.segments.has(id))
  const activity = merged([
    ...journeys.flatMap((journey) => activityOf(journey, makers)),
    ...reads.eventRules.map((rule) => segmentActivity(rule, days, makers)),
  ])
  const moves = membershipMoves(asked, { profiles, days, idPrefix, around, listened: listenedSegments(journeys) })
  const timeline = [...publications(journeys, start, days, timezone), ...moves]
  const responses = actionOutages(journeys, days)
  const synthesize = populationOf(reads, workspace, profiles, activity, around)
  return {
    scenario: {
      format: 'rehearsal/scenario/1',
      name,
      seed,
      clock: { start: formatInstant(start), end: formatInstant(start + days * day) },
      ...(timeline.length > 0 && { timeline }),
      ...(Object.keys(responses).length > 0 && { responses }),
      synthesize,
    },
    numbers: proposedNumbers(synthesize, (event) => comparedNames(event === null ? reads.traits : reads.event(event))),
    notes: notesOn(journeys, { moves, start, days, timezone }),
  }
}

function comparedNames(asked: JourneyReads['traits']): ReadonlySet<string> {
  return new Set(asked.names.filter((name) => asked.of(name).length > 0).map((name) => name.split('.')[0] ?? name))
}

function identifiersOf(journeys: readonly Journey[]): ReadonlySet<string> {
  return new Set(journeys.flatMap(({ steps, start }) => (startOf(steps, start)?.type === 'event' ? identifierOf(steps[start]) : [])))
}

const startOf = (steps: Journey['steps'], start: string): Step | undefined => steps[start]
const identifierOf = (step: Step | undefined): string[] =>
  step?.type === 'event' && step.identifier !== undefined ? [step.identifier] : []

function activityOf(journey: Journey, makers: EventMakers): ActivityRecipe[] {
  const start = journey.steps[journey.start]
  return start?.type === 'event' ? [entryActivity(journey, start, everySignal, makers)] : looseActivity(journey, makers)
}

/** One recipe for each event: the most frequent, followed by what follows any of them, each once. */
function merged(activity: readonly ActivityRecipe[]): ActivityRecipe[] {
  const byEvent = new Map<string, ActivityRecipe>()
  for (const one of activity) {
    const before = byEvent.get(one.event)
    if (!before) {
      byEvent.set(one.event, one)
      continue
    }
    const { followedBy: _, ...quicker } = frequency(before) >= frequency(one) ? before : one
    const followUps = [...(before.followedBy ?? []), ...(one.followedBy ?? [])]
    const distinct = [...new Map(followUps.map((next) => [JSON.stringify(next), next])).values()]
    byEvent.set(one.event, { ...quicker, ...(distinct.length > 0 && { followedBy: distinct }) })
  }
  return [...byEvent.values()]
}

function populationOf(
  reads: JourneyReads,
  { namespaces = [] }: ProposalWorkspace,
  count: number,
  activity: ActivityRecipe[],
  around: number,
): Synthesize {
  const ids = [...new Set([...namespaces.map(({ id }) => id), ...reads.namespaces])].filter(
    (id) => id !== 'anonymous_id' && id !== 'user_id',
  )
  const mail = ids.filter((id) => /e-?mail/i.test(id))
  if (mail.length > 0) reads.traits.read('email')
  const traits = madeValues(reads.traits, { types: {}, identifiers: new Set(), around })
  const identities = Object.fromEntries(
    [...ids, ...(reads.namespaces.has('user_id') ? ['user_id'] : [])].map((id): [string, IdentityRecipe] => [
      id,
      mail.includes(id) && 'faker' in (traits.email ?? {}) ? { trait: 'email', coverage } : { id: `${id}-`, coverage },
    ]),
  )
  return {
    profiles: {
      count,
      idPrefix,
      ...(Object.keys(traits).length > 0 && { traits }),
      ...(Object.keys(identities).length > 0 && { identities }),
    },
    ...(activity.length > 0 && { activity }),
  }
}

function listenedSegments(journeys: readonly Journey[]): ReadonlySet<string> {
  const ids = journeys.flatMap(({ steps }) =>
    Object.values(steps).flatMap((step) => {
      if (step.type === 'segment-qualification') return [step.segment].flat()
      if (step.type !== 'hold-until') return []
      return step.branches.flatMap((branch) => ('segment' in branch ? [branch.segment] : []))
    }),
  )
  return new Set(ids)
}

/** Before the first date that a journey names, with a while for people to have a past. */
function proposedStart(journeys: readonly Journey[], timezone: string | undefined, days: number): number | null {
  // Half of the rehearsal lies before a date from which on nobody enters.
  const ends = journeys.flatMap(({ settings }) => parseAbsoluteInstant(settings?.endDate ?? '') ?? []).map((at) => at - (days * day) / 2)
  const dates = journeys.flatMap((journey) => fixedDates(journey, timezone)).map((at) => at - warmUp(days) - day)
  const [first] = [...ends, ...dates].sort((a, b) => a - b)
  return first === undefined ? null : Math.floor(first / day) * day
}

/** How long people live before a journey of segments begins: without a past nobody would be in any. */
function warmUp(days: number): number {
  return Math.max(1, Math.min(14, Math.floor(days / 4))) * day
}

/** Journeys of segments are published after a while; never after the first reading of their schedule. */
function publications(journeys: readonly Journey[], start: number, days: number, timezone: string | undefined): TimelineItem[] {
  return journeys.flatMap((journey): TimelineItem[] => {
    const step = journey.steps[journey.start]
    if (step?.type !== 'segment-trigger' && step?.type !== 'segment-qualification') return []
    const first = firstReadings(journey, timezone).at(0) ?? Number.POSITIVE_INFINITY
    const at = Math.min(start + warmUp(days) + 9 * hour, first - hour)
    return at <= start ? [] : [{ at: formatInstant(at), journey: journey.id, do: 'publish' }]
  })
}

interface Noted {
  readonly moves: readonly TimelineItem[]
  readonly start: number
  readonly days: number
  readonly timezone: string | undefined
}

function notesOn(journeys: readonly Journey[], { moves, start, days, timezone }: Noted): string[] {
  const steps = journeys.flatMap(({ steps: all }) => Object.entries(all))
  const reactions = steps.filter(([, step]) => step.type === 'reaction').map(([id]) => id)
  const dates = journeys.flatMap((journey) => fixedDates(journey, timezone))
  const outside = dates.filter((at) => at < start || at > start + days * day)
  return [
    ...(reactions.length > 0
      ? [
          `Nobody reacts to messages (${reactions.join(', ')}): add reactions to the timeline of the file, or take their timeouts as they come.`,
        ]
      : []),
    ...(moves.length > 0 ? [`What moves people between segments stands in the timeline of the file: ${moves.length} changes.`] : []),
    ...(outside.length > 0
      ? [
          `${formatInstant(outside[0] as number).slice(0, 10)} is named in a journey and lies outside these days: choose another start, or more days.`,
        ]
      : []),
  ]
}

/** The journeys with all that they jump into. */
export function withJumpTargets(chosen: readonly Journey[], all: readonly Journey[]): Journey[] {
  const found = [...chosen]
  for (const journey of found) {
    for (const step of Object.values(journey.steps)) {
      const target = step.type === 'jump' ? all.find(({ id }) => id === step.journey) : undefined
      if (target && !found.some(({ id }) => id === target.id)) found.push(target)
    }
  }
  return found
}
