import type { InstanceStory, StoryMove } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import type { JumpStep, Step, UpdateProfileStep } from '../../engine/model/step.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { destinationName, stepTitle } from '../canvas/step-words.ts'
import { waysOut } from '../canvas/ways-out.ts'
import { formatElapsed } from '../format/duration.ts'
import { type Tone, toneOfStep } from '../theme/step-tone.ts'
import { capitalized, causeInWords, foundOutBefore, isProfileEvent } from './cause-words.ts'
import { contextChanges } from './context-changes.ts'
import { endSentence } from './end-sentence.ts'
import { splitLine } from './split-line.ts'
import { isStayedIn, whyStayEnded } from './stay-words.ts'

/** One line of an instance's story. */
export interface StoryLine {
  /** When it happened; of a stay, when it ended, or began where it still lasts. */
  readonly at: number
  /** When a stay that has ended began; null for what has no length. */
  readonly since: number | null
  readonly tone: Tone
  /** What happened, in a word or two … */
  readonly strong: string
  /** … and the rest of the sentence. */
  readonly rest: string
  readonly details: readonly StoryDetail[]
  /** The payload that was sent. */
  readonly send: number | null
  /** The step that it happened in. */
  readonly step?: string | null
  /** The rule of SPEC.md that decided it, where that is known. */
  readonly rule?: string | null
  /** How it changed the journey context; absent where it did not. */
  readonly context?: ContextChange
}

export interface ContextChange {
  readonly before: JsonObject
  readonly after: JsonObject
}

interface StoryDetail {
  /** null where the line's own time says it. */
  readonly at: number | null
  readonly text: string
  /** The rule that decided it, where that is known. */
  readonly rule?: string
}

/** An instance's story as it stood at an instant, and how much of it was still to come. */
export interface ToldStory {
  readonly lines: readonly StoryLine[]
  readonly movesToCome: number
}

interface Stay {
  readonly step: string
  readonly since: number
  readonly notes: StoryDetail[]
}

export function tellStory(story: InstanceStory, at: number, journey: Journey, destinations: readonly Destination[]): ToldStory {
  const lines: StoryLine[] = []
  const contexts = contextChanges(story.moves)
  let stay: Stay | null = null
  const past = story.moves.filter((move) => move.at <= at)
  for (const move of past) {
    if (move.kind === 'entered') stay = { step: move.step, since: move.at, notes: [] }
    else if (move.kind === 'ignored')
      stay?.notes.push({
        at: move.at,
        text: `${isProfileEvent(move) ? move.event : capitalized(causeInWords(move))} ignored. ${move.detail}`,
        ...(move.rule != null && { rule: move.rule }),
      })
    else {
      if (stay !== null && endsStay(move)) {
        const cut = cutLine(stay, move.at, journey)
        if (cut !== null) lines.push(cut)
        stay = null
      }
      const line = lineOf(move, stay, journey, destinations)
      if (line !== null) lines.push({ ...line, ...whatDecided(move, story), ...contexts.get(move) })
      if (move.kind === 'left') stay = null
    }
  }
  const waiting = stay === null ? null : waitingLine(stay, at, journey)
  return { lines: waiting === null ? lines : [...lines, waiting], movesToCome: story.moves.length - past.length }
}

/** Where a move was made, and by which rule. */
function whatDecided(move: TellingMove, { row }: InstanceStory): Pick<StoryLine, 'step' | 'rule'> {
  const step = 'step' in move ? move.step : move.kind === 'admitted' ? row.path[0]?.step : row.path.at(-1)?.step
  return { ...(step != null && { step }), ...(move.rule != null && { rule: move.rule }) }
}

type TellingMove = Exclude<StoryMove, { readonly kind: 'entered' | 'ignored' }>

function lineOf(move: TellingMove, stay: Stay | null, journey: Journey, destinations: readonly Destination[]): StoryLine | null {
  const line = { at: move.at, since: null, details: [], send: null }
  switch (move.kind) {
    case 'admitted':
      return { ...line, tone: 'event', strong: 'Entered', rest: `by ${causeInWords(move)}`, details: broughtDetails(move) }
    case 'left':
      return leftLine(move, stay, journey)
    case 'sent': {
      const unhappy = move.status === 'delivered' ? '' : ` (${move.status})`
      const rest = `sent to ${destinationName(move.destination, destinations)}${unhappy}`
      const details = move.error === null ? [] : [{ at: null, text: move.error }]
      return { ...line, tone: 'action', strong: move.eventName, rest, details, send: move.sendIndex }
    }
    case 'ended':
      return {
        ...line,
        tone: 'end',
        ...endSentence(move, journey),
        details: move.trouble === undefined ? [] : [{ at: null, text: move.trouble }],
      }
  }
}

function leftLine(move: Extract<StoryMove, { kind: 'left' }>, stay: Stay | null, journey: Journey): StoryLine | null {
  const step = journey.steps[move.step]
  if (step?.type === 'condition' || step?.type === 'random-split') return splitLine(move, step)
  if (step?.type === 'update-profile' || step?.type === 'jump') return doneLine(move, step)
  if (!isStayedIn(step, journey.start === move.step) || isAnsweredAtOnce(move, step)) return null
  return {
    at: move.at,
    since: move.at - move.stayed,
    tone: toneOfStep(step.type),
    strong: `Waited ${formatElapsed(move.stayed)}`,
    rest: `in ${stepTitle(move.step, step)}`,
    details: [
      ...(stay?.notes ?? []),
      { at: null, text: `${whyStayEnded(step, move)}${startsAnew(step, move.branch)}` },
      ...broughtDetails(move),
    ],
    send: null,
  }
}

/** An answer that took no time is no stay, unless it was none. */
const isAnsweredAtOnce = (move: Extract<StoryMove, { kind: 'left' }>, step: Step): boolean =>
  step.type === 'action' && move.stayed === 0 && move.branch === null

/** What a step has asked for; it is done when the run has reached its next wait. */
function doneLine(move: Extract<StoryMove, { kind: 'left' }>, step: UpdateProfileStep | JumpStep): StoryLine {
  const done =
    step.type === 'jump'
      ? { strong: 'Jumped', rest: `into ${step.journey}, and went on here` }
      : { strong: 'Profile updated', rest: `by ${stepTitle(move.step, step)}: ${Object.keys(step.set).join(', ')}` }
  return { at: move.at, since: null, tone: toneOfStep(step.type), ...done, details: [], send: null }
}

/** Who is ended while in a step never leaves it: an exit rule's send, and the end, cut the stay short. */
const endsStay = (move: TellingMove): boolean => move.kind === 'ended' || (move.kind === 'sent' && move.step === null)

function cutLine(stay: Stay, at: number, journey: Journey): StoryLine | null {
  const step = journey.steps[stay.step]
  if (!isStayedIn(step, journey.start === stay.step)) return null
  const strong = `Waited ${formatElapsed(at - stay.since)}`
  return {
    at,
    since: stay.since,
    tone: toneOfStep(step.type),
    strong,
    rest: `in ${stepTitle(stay.step, step)}`,
    details: stay.notes,
    send: null,
  }
}

function startsAnew(step: Step, branch: string | null): string {
  return waysOut(step).some((way) => way.branch === branch && way.restarts) ? ', and the hold began anew' : ''
}

function waitingLine(stay: Stay, at: number, journey: Journey): StoryLine | null {
  const step = journey.steps[stay.step]
  if (!isStayedIn(step, journey.start === stay.step)) return null
  // Of a whole story it is not known how long a wait lasted that the run did not see the end of.
  const long = Number.isFinite(at) ? `${formatElapsed(at - stay.since)} so far` : 'until the end of the run'
  const rest = `in ${stepTitle(stay.step, step)}, ${long}`
  return { at: stay.since, since: null, tone: toneOfStep(step.type), strong: 'Waiting', rest, details: stay.notes, send: null }
}

/** What came with the entry; of what is no event, only when it was found out. */
function broughtDetails(move: Extract<StoryMove, { kind: 'admitted' | 'left' }>): readonly StoryDetail[] {
  const { properties } = move
  if (properties === null) return []
  if (isProfileEvent(move)) return propertyDetails(properties)
  const found = foundOutBefore(move, properties, move.at)
  return found === null ? [] : [{ at: null, text: found }]
}

const propertiesShown = 4

/** "session_id s-9f31 · total 84.2", of the first plain properties. */
function propertyDetails(properties: JsonObject): readonly StoryDetail[] {
  const plain = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined && typeof value !== 'object')
  if (plain.length === 0) return []
  const shown = plain.slice(0, propertiesShown).map(([name, value]) => `${name} ${String(value)}`)
  return [{ at: null, text: [...shown, ...(plain.length > propertiesShown ? ['…'] : [])].join(' · ') }]
}
