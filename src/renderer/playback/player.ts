import { clockRange } from '../state/derived.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { advanceClock } from './advance-clock.ts'

/** Moves the clock while it plays: one request for an animation frame at a time, so that it stands still when the window is hidden. */

let request: number | null = null
let before = 0

export function startPlaying(): void {
  if (windowState().run === null) return
  setWindow({ playing: true })
  before = performance.now()
  request ??= requestAnimationFrame(tick)
}

export function stopPlaying(): void {
  if (request !== null) cancelAnimationFrame(request)
  request = null
  if (windowState().playing) setWindow({ playing: false, ...wholeInstant() })
}

function tick(now: number): void {
  request = null
  const state = windowState()
  const range = clockRange(state)
  if (!state.playing || range === null || state.at === null) return
  const at = advanceClock(state.at, Math.max(0, now - before), state.speed, range, state.frame?.at === Math.round(state.at))
  before = now
  if (at >= range.end) {
    setWindow({ at: range.end, playing: false })
    return
  }
  if (at !== state.at) setWindow({ at })
  request = requestAnimationFrame(tick)
}

/** Between two pictures the clock has fractions of a millisecond; where it rests it has none. */
function wholeInstant(): { readonly at: number } | undefined {
  const { at } = windowState()
  return at === null ? undefined : { at: Math.round(at) }
}
