import { create } from 'zustand'
import { useChangedFiles } from '../run/changed-files.ts'
import { setWindow, useWindow, windowState } from '../state/window-state.ts'
import { affectedScenarios, scenariosOf } from './affected-scenarios.ts'

interface VerdictAges {
  /** By scenario: after which change of files the last run of it began; 0 before any. */
  readonly ran: Readonly<Record<string, number>>
  /** By scenario: the last change that it could run otherwise after. */
  readonly changed: Readonly<Record<string, number>>
}

const noAges: VerdictAges = { ran: {}, changed: {} }

export const useVerdictAges = create<VerdictAges>()(() => noAges)

/** Changes of files are counted, so that a change while a scenario runs is told from one before. */
let changes = 0

/** To be asked when a run begins, and told with its verdict. */
export const changesSoFar = (): number => changes

/** Whether what is said of a scenario is of what its files were before. */
export const isOldVerdict =
  (file: string) =>
  ({ ran, changed }: VerdictAges): boolean =>
    (changed[file] ?? 0) > (ran[file] ?? 0)

/** What expectations said. @param asOf the changes of files before the run began */
export function tellVerdict(file: string, holds: boolean | null, asOf: number): void {
  setWindow({ verdicts: { ...windowState().verdicts, [file]: holds } })
  useVerdictAges.setState(({ ran }) => ({ ran: { ...ran, [file]: asOf } }))
}

function noteChange(files: readonly string[]): void {
  if (files.length === 0) return
  changes += 1
  const changed = Object.fromEntries(files.map((file) => [file, changes]))
  useVerdictAges.setState((ages) => ({ changed: { ...ages.changed, ...changed } }))
}

useWindow.subscribe((state, before) => {
  if (state.workspace?.folder !== before.workspace?.folder) useVerdictAges.setState(noAges)
  else if (state.workspace !== before.workspace || state.edited !== before.edited) noteChange(affectedScenarios(state, before))
})
useChangedFiles.subscribe(({ news }) => {
  const { workspace } = windowState()
  if (workspace !== null) noteChange(scenariosOf(news, workspace))
})
