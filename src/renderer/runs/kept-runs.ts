import { create } from 'zustand'
import type { RunOverview } from '../../engine/account/views.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import type { WorkspaceView } from '../../preload/bridge-contract.ts'
import { bridge } from '../bridge/bridge.ts'
import { stopPlaying } from '../playback/player.ts'
import { isRunning } from '../state/derived.ts'
import { type RunChanges, setWindow, windowState } from '../state/window-state.ts'

/** A finished run that can still be looked at and compared. */
export interface KeptRun {
  readonly id: number
  readonly name: string
  /** File of its scenario. */
  readonly scenario: string
  readonly seed: number
  readonly overview: RunOverview
  readonly destinations: readonly Destination[]
  /** What was changed of the scenario. */
  readonly changes: RunChanges
  /** The run that it went on from, and when, ms since 1970; null of one that was begun anew. */
  readonly branch: { readonly name: string; readonly id: number; readonly at: number } | null
  /** As the files were read when it was made. */
  readonly workspace: WorkspaceView | null
}

interface KeptRuns {
  /** In the order in which they were made. */
  readonly runs: readonly KeptRun[]
  /** How many have been made since the workspace was opened. */
  readonly made: number
  /** Names of those that had to make room, since the list was looked after last. */
  readonly gone: readonly string[]
}

const noRuns: KeptRuns = { runs: [], made: 0, gone: [] }

export const useKeptRuns = create<KeptRuns>()(() => noRuns)

export const keptRun = (id: number | null): KeptRun | null => useKeptRuns.getState().runs.find((run) => run.id === id) ?? null

/**
 * Adds the run that has just been made. One like it, of the same files, makes way for it and leaves it its name.
 * @param stillThere ids of all runs that can be asked: the oldest had to make room
 */
export function keepRun(made: Omit<KeptRun, 'name'>, stillThere: readonly number[]): KeptRun {
  const state = useKeptRuns.getState()
  const before = state.runs.filter((run) => run.workspace?.folder === made.workspace?.folder)
  const same = before.find((run) => isLike(run, made))
  if (same) void bridge.closeRun(same.id)
  const number = before.length === 0 ? 1 : state.made + (same ? 0 : 1)
  const name = same?.name ?? `Run ${number}`
  const gone = before.filter((run) => run !== same && !stillThere.includes(run.id)).map((run) => run.name)
  const kept = before.filter((run) => run !== same && stillThere.includes(run.id))
  const run = { ...made, branch: same?.branch ?? made.branch, name }
  useKeptRuns.setState({ runs: [...kept, run], made: number, gone: [...state.gone, ...gone] })
  return run
}

/** Whether two runs are of the same scenario, seed and changes, and came to the same. */
function isLike(one: Omit<KeptRun, 'name'>, other: Omit<KeptRun, 'name'>): boolean {
  return one.scenario === other.scenario && one.overview.digest === other.overview.digest && hasChanges(one, other.seed, other.changes)
}

function hasChanges({ seed, changes }: Omit<KeptRun, 'name'>, wantedSeed: number, { acts, responses }: RunChanges): boolean {
  return seed === wantedSeed && JSON.stringify([changes.acts, changes.responses]) === JSON.stringify([acts, responses])
}

/** A run of the chosen scenario with these changes that was made of the very files; null without one. */
export function keptWith(changes: RunChanges): KeptRun | null {
  const { scenario, seed, workspace, filesChanged } = windowState()
  if (filesChanged) return null
  const isWanted = (run: KeptRun) => run.scenario === scenario && run.workspace === workspace && hasChanges(run, seed, changes)
  return useKeptRuns.getState().runs.filter(isWanted).at(-1) ?? null
}

/** The parts of the window's state that say which run is shown. */
export function shownAs({ id, scenario, seed, overview, destinations, workspace }: KeptRun) {
  return { run: { id, scenario, seed, overview, destinations }, scenario, seed, filesChanged: workspace !== windowState().workspace }
}

/** Shows a kept run, as far on the clock as the one before. */
export function showKept(id: number): void {
  const kept = keptRun(id)
  const { at, run, journey } = windowState()
  if (kept === null || kept.id === run?.id || isRunning(windowState())) return
  stopPlaying()
  const { overview, changes } = kept
  setWindow({
    ...shownAs(kept),
    session: { ...changes, before: [], after: [] },
    journey: overview.journeys.some((known) => known.id === journey) ? journey : (overview.journeys[0]?.id ?? null),
    at: Math.min(overview.end, Math.max(overview.start, at ?? overview.start)),
    frame: null,
    ...{ selection: { kind: 'none' }, story: null, send: null, comparedSend: null, version: null, published: null, marked: null },
  })
}

export function renameRun(id: number, name: string): void {
  useKeptRuns.setState(({ runs }) => ({ runs: runs.map((run) => (run.id === id ? { ...run, name } : run)) }))
}

/** The run that is shown when another one is closed: the one made after it, else the one before; null of the only one. */
function nextTo(id: number, runs: readonly KeptRun[]): KeptRun | null {
  const place = runs.findIndex((run) => run.id === id)
  return runs[place + 1] ?? runs[place - 1] ?? null
}

/** Frees a run; of the shown one, the next takes its place. The only one stays. */
export function closeKept(id: number): void {
  const isShown = () => windowState().run?.id === id
  const next = nextTo(id, useKeptRuns.getState().runs)
  if (isShown() && next !== null) showKept(next.id)
  if (isShown()) return
  useKeptRuns.setState(({ runs }) => ({ runs: runs.filter((run) => run.id !== id) }))
  void bridge.closeRun(id)
}

export const forgetGone = (): void => useKeptRuns.setState({ gone: [] })

/** Frees all runs, of a workspace that is left. */
export function closeAllKept(): void {
  for (const { id } of useKeptRuns.getState().runs) void bridge.closeRun(id)
  useKeptRuns.setState(noRuns)
}
