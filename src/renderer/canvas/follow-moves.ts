import type { Moves } from '../../engine/account/activity/activity-views.ts'
import { askRunOf } from '../state/ask-run.ts'
import { windowState } from '../state/window-state.ts'
import { useCanvasRun } from './canvas-run.ts'

/** How often moves are asked for, ms, and how many are drawn of each time. */
const gapMs = 100
const mostMoves = 24
/** How often the legend may change, ms. */
const legendMs = 1_000

/** A stretch of virtual time that the clock has just gone through, and how long it took. */
export interface PlayedStretch {
  readonly moves: Moves
  readonly after: number
  readonly until: number
  readonly lastsMs: number
}

/**
 * Asks again and again for the moves of the virtual time that the playing clock has gone through since it was asked last: one question at a
 * time, so that a busy run is not hurried. Ends with the returned function.
 */
export function followMoves(
  { run, journey, version }: { readonly run: number; readonly journey: string; readonly version: number },
  show: (played: PlayedStretch) => void,
): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let after = Math.floor(windowState().at ?? 0)
  let before = performance.now()
  const drawn = new DrawnShare()

  const ask = async (): Promise<void> => {
    const until = Math.floor(windowState().at ?? 0)
    const now = performance.now()
    if (until > after) {
      const stretch = { journey, version, after, until }
      const lastsMs = Math.max(gapMs, now - before)
      after = until
      before = now
      const moves = await askRunOf(run, 'moves', stretch, mostMoves)
      if (isOver) return
      if (moves !== null) {
        drawn.add(moves)
        show({ moves, ...stretch, lastsMs })
      }
    } else if (until < after) after = until
    timer = setTimeout(() => void ask(), gapMs)
  }
  void ask()
  return () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
    useCanvasRun.setState({ movesPerDot: null })
  }
}

/** How many moves a dot stands for, told now and then. */
class DrawnShare {
  #total = 0
  #drawn = 0
  #toldAt = Number.NEGATIVE_INFINITY

  add({ total, moves }: Moves): void {
    this.#total += total
    this.#drawn += moves.length
    const now = performance.now()
    if (now - this.#toldAt < legendMs || this.#drawn === 0) return
    useCanvasRun.setState({ movesPerDot: Math.max(1, Math.round(this.#total / this.#drawn)) })
    this.#toldAt = now
    this.#total = 0
    this.#drawn = 0
  }
}
