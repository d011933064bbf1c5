import type { InstanceStory, StoryMove } from '../../engine/account/views.ts'
import { quoted } from '../../engine/model/wording.ts'
import { formatDuration } from '../../engine/time/duration.ts'

/** One thing that happened, ready to be told. */
export interface ToldLine {
  /** ms since 1970. */
  readonly at: number
  /** The instance that it happened to; null where none was concerned. */
  readonly instance: string | null
  readonly text: string
}

/** @param end of the clock, ms since 1970 */
export function toldMoves({ row, moves, result }: InstanceStory, end: number): ToldLine[] {
  const told = moves.filter(isWorthALine).map((move) => ({ at: move.at, instance: row.id, text: textOf(move) }))
  const last = result.steps.at(-1)
  if (result.outcome !== 'waiting' || !last) return told
  return [...told, { at: end, instance: row.id, text: `is still in ${last.step} when the clock ends` }]
}

/** That a step was passed at once, by its only way out, is told by what it did. */
function isWorthALine(move: StoryMove, place: number, moves: readonly StoryMove[]): boolean {
  if (move.kind === 'left') return move.branch !== null || move.stayed > 0
  if (move.kind !== 'entered') return true
  const left = moves.slice(place).find(({ kind }) => kind === 'left' || kind === 'ended')
  return left === undefined || left.at > move.at
}

interface Told {
  readonly event: string | null
  readonly messageId: string | null
}

function textOf(move: StoryMove): string {
  switch (move.kind) {
    case 'admitted':
      return `entered by ${named(move)}${move.messageId === '' ? '' : ` ${JSON.stringify(move.properties)}`}`
    case 'entered':
      return `waits in ${move.step}`
    case 'left':
      return `left ${move.step}${move.branch === null ? '' : ` by ${move.branch}`}${move.stayed === 0 ? '' : ` after ${formatDuration(move.stayed)}`}${because(move)}${troubled(move)}`
    case 'sent':
      return `sent ${quoted(move.eventName)} to ${move.destination}: ${move.status}${move.error === null ? '' : `. ${move.error}`}`
    case 'ignored':
      return `ignored: ${named(move)}. ${move.detail} [${move.reason}]`
    case 'ended':
      return `${move.outcome}${move.exitRule === null ? '' : ` by the exit rule ${move.exitRule}`}${because(move)}${troubled(move)}`
  }
}

/** What went wrong. */
function troubled({ trouble }: { readonly trouble?: string }): string {
  return trouble === undefined ? '' : `. ${trouble}`
}

function because(move: Told): string {
  return move.event === null ? '' : `: ${named(move)}`
}

/** A profile event with its message; what else sets something off has none. */
export function named({ event, messageId }: Told): string {
  return messageId === '' ? (event ?? '') : `${event} (${messageId})`
}
