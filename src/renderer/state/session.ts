import type { Responses } from '../../engine/model/responses.ts'
import type { Deed, SessionAct } from '../../engine/model/session-act.ts'
import { stopPlaying } from '../playback/player.ts'
import { keptWith, shownAs } from '../runs/kept-runs.ts'
import { isRunning } from './derived.ts'
import { rehearse } from './run-scenario.ts'
import { selectInstance } from './select.ts'
import { type RunChanges, setWindow, type WindowState, windowState } from './window-state.ts'

/** What a person does to the shown journey at the clock's time. */
type JourneyDeed = Extract<Deed, { readonly do: unknown }>
export type Act = JourneyDeed extends infer One ? (One extends JourneyDeed ? Omit<One, 'journey'> : never) : never

export async function perform(act: Act): Promise<boolean> {
  const { journey } = windowState()
  return journey !== null && happen({ ...act, journey } as JourneyDeed)
}

/**
 * Lets something happen now, and runs again with it: the same scenario, seed and journeys, so that everything up to now is as it was. What is
 * shown of an instant has happened, and lifecycle items come before everything else of their instant; so the act is of the next
 * millisecond, and the clock goes there. At the end of the clock nothing can be done any more.
 */
export async function happen(deed: Deed): Promise<boolean> {
  const { session } = windowState()
  const instant = nextInstant()
  if (instant === null) return false
  return change({ acts: [...session.acts, { ...deed, at: instant }], responses: session.responses }, instant)
}

/** When what is done now happens, ms since 1970; null where nothing can be done any more. */
export function nextInstant(): number | null {
  const { at, run } = windowState()
  if (at === null || run === null) return null
  const instant = Math.floor(at) + 1
  return instant > run.overview.end ? null : instant
}

/** Takes back one of the acts, wherever it stands. */
export async function takeBack(act: SessionAct): Promise<void> {
  const { acts, responses } = windowState().session
  await change({ acts: acts.filter((other) => other !== act), responses })
}

/**
 * Lets a destination answer otherwise, over the whole run, and runs again with it; null lets it answer as the scenario says.
 * @param instant from when on anything can differ, ms since 1970; the start where left out
 */
export function letAnswer(destination: string, responses: Responses | null, instant?: number): Promise<boolean> {
  const { session } = windowState()
  const { [destination]: _, ...others } = session.responses
  return change({ acts: session.acts, responses: responses === null ? others : { ...others, [destination]: responses } }, instant)
}

export async function undoAct(): Promise<void> {
  const { before, after, ...now } = windowState().session
  const last = before.at(-1)
  if (last !== undefined) await become({ ...last, before: before.slice(0, -1), after: [now, ...after] })
}

export async function redoAct(): Promise<void> {
  const { before, after, ...now } = windowState().session
  const [next, ...later] = after
  if (next !== undefined) await become({ ...next, before: [...before, now], after: later })
}

function change(changes: RunChanges, instant?: number): Promise<boolean> {
  const { before, after: _, ...now } = windowState().session
  return become({ ...changes, before: [...before, now], after: [] }, instant)
}

/** A run that is refused or stops leaves the session as it was. What is changed is the shown run: its scenario becomes the chosen one. */
async function become(session: WindowState['session'], instant?: number): Promise<boolean> {
  const { run, at, story, selection } = windowState()
  if (run === null || at === null || isRunning(windowState())) return false
  setWindow({ scenario: run.scenario, seed: run.seed })
  const kept = keptWith(session)
  if (kept !== null) {
    stopPlaying()
    setWindow(shownAs(kept))
  } else {
    const { acts, responses } = session
    const finished = await rehearse({ acts, responses, journeys: run.overview.journeys }, instant ?? run.overview.start)
    if (finished === null) return false
  }
  setWindow({ session, lastChange: 'act', at: instant ?? at, version: null, published: null, marked: null })
  // Who had entered before the act has the same number in both runs.
  const isStillThere = selection.kind === 'instance' && story !== null && story.row.enteredAt < (instant ?? run.overview.start)
  if (isStillThere) await selectInstance(selection.index)
  else if (selection.kind !== 'step' && selection.kind !== 'steps' && selection.kind !== 'destination')
    setWindow({ selection: { kind: 'none' }, story: null, send: null })
  return true
}
