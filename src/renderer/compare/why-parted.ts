import type { DifferenceRow, MoveMade } from '../../engine/account/difference/difference-views.ts'
import type { EventFate } from '../../engine/account/difference/event-fate.ts'
import type { StoryMove } from '../../engine/account/views.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { changedValues, valueWords } from './changed-values.ts'
import type { Side } from './side.ts'

/** Asks a run what became of an event: `askRunOf`, of one question. */
export type AskFate = (run: number, profile: string, event: string, at: number) => Promise<EventFate | null>

interface EventOf {
  readonly event: string
  readonly messageId: string
  readonly at: number
}

/** Why an instance went another way in run B, in sentences: the values that decided, as far as both runs tell. */
export async function whyParted(row: DifferenceRow, a: Side, b: Side, ask: AskFate): Promise<readonly string[]> {
  const { first, profile } = row
  if (first.kind === 'payload') return ['The send says something else: its event, or its mapping, is another.']
  const sentences = [
    ...(await eventSentences(eventBehind(first.a, a), profile, b, ask)),
    ...(await eventSentences(eventBehind(first.b, b), profile, a, ask)),
    ...settingSentences(row, a, b),
  ]
  if (sentences.length > 0) return sentences
  if (a.run.seed !== b.run.seed)
    return [`The seed is ${b.run.seed} instead of ${a.run.seed}: whom chance made, and what it drew, is another.`]
  return [...traitSentences(a, b), ...answerSentences(a, b)].slice(0, 4)
}

/** The profile event that brought a move about; null where something else did. */
function eventBehind(made: MoveMade | null, { story }: Side): EventOf | null {
  if (made === null || story === null) return null
  const move = story.moves.find((told) => told.at === made.at && isSameMove(told, made))
  if (move === undefined || !('event' in move) || !('messageId' in move) || move.event === null || !move.messageId) return null
  return { event: move.event, messageId: move.messageId, at: move.at }
}

function isSameMove(told: StoryMove, { move }: MoveMade): boolean {
  switch (move.kind) {
    case 'entered':
      return told.kind === 'admitted'
    case 'left':
      return told.kind === 'left' && told.step === move.step
    case 'ended':
      return told.kind === 'ended'
    case 'sent':
    case 'answered':
      return false
  }
}

/** What became of an event of one run in the other. */
async function eventSentences(event: EventOf | null, profile: string, other: Side, ask: AskFate): Promise<string[]> {
  if (event === null) return []
  const fate = await ask(other.run.id, profile, event.event, event.at)
  const called = `${event.event} (${event.messageId}) of ${formatDayAndTime(event.at)}`
  if (fate === null) return []
  if (!fate.isThere) return [`${other.run.name} lacks the event ${called}.`]
  return fate.discards.map(
    ({ kind, why }) => `In ${other.run.name} the event ${called} was ${kind === 'refused' ? 'not let in' : 'ignored'}. ${why.sentence}`,
  )
}

/** What of the journey is another where the courses part: of that step, else of the whole. */
function settingSentences({ first }: DifferenceRow, a: Side, b: Side): string[] {
  if (a.journey === null || b.journey === null) return []
  const step = stepOf(first.a) ?? stepOf(first.b)
  const [one, other] = [a.journey, b.journey] as unknown as [{ steps: Record<string, JsonValue> }, { steps: Record<string, JsonValue> }]
  const inStep = step === null ? [] : changedValues(one.steps[step] ?? null, other.steps[step] ?? null)
  const changed = inStep.length > 0 ? inStep : changedValues(one as unknown as JsonValue, other as unknown as JsonValue)
  const place = inStep.length > 0 ? ` of ${step}` : ''
  return changed
    .filter(({ path }) => !path.startsWith('layout'))
    .slice(0, 3)
    .map(({ path, from, to }) => `${path}${place} is ${valueWords(to)} instead of ${valueWords(from)}.`)
}

function stepOf(made: MoveMade | null): string | null {
  const move = made?.move
  return move === undefined || move.kind === 'ended' ? null : move.step
}

/** What a condition may have looked at. */
function traitSentences(a: Side, b: Side): string[] {
  if (a.story === null || b.story === null) return []
  return changedValues(a.story.traits, b.story.traits).map(
    ({ path, from, to }) => `The trait ${path} is ${valueWords(to)} at last, instead of ${valueWords(from)}.`,
  )
}

function answerSentences(a: Side, b: Side): string[] {
  const changed = changedValues(a.run.overview.responses as unknown as JsonValue, b.run.overview.responses as unknown as JsonValue)
  return changed.length === 0 ? [] : ['Destinations answer otherwise: see the settings of both runs.']
}
