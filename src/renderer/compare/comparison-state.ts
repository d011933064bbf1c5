import { create } from 'zustand'
import type { DifferenceKind } from '../../engine/account/difference/course-move.ts'
import type { DifferenceRow } from '../../engine/account/difference/difference-views.ts'
import { keptRun, useKeptRuns } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import { chooseTab } from '../state/choose.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'
import { commonGround, usualPartner } from './comparable-runs.ts'
import { compareRuns, type FinishedComparison } from './compare-runs.ts'

export type CompareView = 'people' | 'sends' | 'counts' | 'settings'

/** Two different runs, by their ids. */
export interface ComparedRuns {
  readonly a: number
  readonly b: number
}

/** A comparison that is done, of which runs. */
export interface ShownComparison extends FinishedComparison, ComparedRuns {}

interface ComparisonState {
  /** The runs that are chosen. */
  readonly a: number | null
  readonly b: number | null
  readonly activity:
    | { readonly kind: 'idle' }
    | { readonly kind: 'comparing'; readonly share: number }
    | { readonly kind: 'failed'; readonly message: string }
  readonly shown: ShownComparison | null
  readonly view: CompareView
  readonly kind: DifferenceKind | null
  readonly group: number | null
  readonly search: string
  readonly person: DifferenceRow | null
}

/** The runs that are chosen; null where they are not two that are kept. */
export function chosenRuns({ a, b }: Pick<ComparisonState, 'a' | 'b'>): ComparedRuns | null {
  return a === null || b === null || a === b || keptRun(a) === null || keptRun(b) === null ? null : { a, b }
}

const nothingChosen = { view: 'people', kind: null, group: null, search: '', person: null } as const

export const useComparison = create<ComparisonState>()(() => ({
  a: null,
  b: null,
  activity: { kind: 'idle' },
  shown: null,
  ...nothingChosen,
}))

/** So many sends are looked into without being asked: it takes a moment. */
const contentsAtOnce = 20_000
let current = 0

/** Compares these two runs, where they are two. */
export async function compare(a: number | null, b: number | null, withContents?: boolean): Promise<void> {
  current += 1
  const mine = current
  const { view } = useComparison.getState()
  useComparison.setState({ ...nothingChosen, view, a, b, shown: null, activity: { kind: 'idle' } })
  const [one, other] = [keptRun(a), keptRun(b)]
  if (one === null || other === null || one === other || commonGround(one, other).kind === 'nothing') return
  const sends = one.overview.sends + other.overview.sends
  useComparison.setState({ activity: { kind: 'comparing', share: 0 } })
  const isCancelled = () => mine !== current
  const onShare = (share: number) => {
    if (!isCancelled()) useComparison.setState({ activity: { kind: 'comparing', share } })
  }
  try {
    const found = await compareRuns(askRunOf, one.id, other.id, {
      withContents: withContents ?? sends <= contentsAtOnce,
      onShare,
      isCancelled,
    })
    if (isCancelled()) return
    if (found === null) throw new Error('One of the runs is gone.')
    useComparison.setState({ activity: { kind: 'idle' }, shown: { ...found, a: one.id, b: other.id } })
  } catch (failure) {
    if (!isCancelled()) useComparison.setState({ activity: { kind: 'failed', message: messageOf(failure) } })
  }
}

export function cancelComparison(): void {
  current += 1
  useComparison.setState({ activity: { kind: 'idle' } })
}

/** Compares a kept run with the shown one, which is the later of both. */
export function compareWithShown(run: number): void {
  chooseTab('compare')
  void compare(run, windowState().run?.id ?? null)
}

/** The runs that were compared without anybody having chosen them. */
let usual: { readonly a: number | null; readonly b: number | null } = { a: null, b: null }

/** Where nobody chose others: the shown run, and its usual partner; with none, what to compare it with is left to be chosen. */
export function compareUsual(): void {
  const { runs } = useKeptRuns.getState()
  const { a, b } = useComparison.getState()
  const isThere = (id: number | null) => runs.some((run) => run.id === id)
  const shown = runs.find((run) => run.id === windowState().run?.id)
  if (shown === undefined || runs.length < 2) return
  const isUsual = a === usual.a && b === usual.b
  if (isThere(a) && isThere(b) && (!isUsual || b === shown.id)) return
  usual = { a: usualPartner(shown, runs)?.id ?? null, b: shown.id }
  void compare(usual.a, usual.b)
}

export const showView = (view: CompareView): void => useComparison.setState({ view, person: null })
export const keepToKind = (kind: DifferenceKind | null): void => useComparison.setState({ kind, group: null, person: null })
export const keepToGroup = (group: number | null): void => useComparison.setState({ group, kind: null, person: null })
export const searchPeople = (search: string): void => useComparison.setState({ search })
export const showPerson = (person: DifferenceRow | null): void => useComparison.setState({ person })
