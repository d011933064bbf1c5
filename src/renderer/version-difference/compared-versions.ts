import { create } from 'zustand'
import { openFile } from '../editing/edited-files.ts'
import { ownFile } from '../editing/shown-file.ts'
import { publishedVersions, shownPublication } from '../publishing/journey-publication.ts'
import { clearSelection } from '../state/select.ts'
import { type WindowState, windowState } from '../state/window-state.ts'

/** A published version, or the journey itself as it is edited. */
export type Side = number | 'own'

interface Compared {
  /** Of whose versions. */
  readonly journey: string
  readonly before: Side
  readonly after: Side
  /** The step that is looked at. */
  readonly step: string | null
}

/** The versions that are laid over each other on the canvas; null while none are. */
export const useCompared = create<{ readonly compared: Compared | null }>()(() => ({ compared: null }))

/** Lays the journey as it is over what was published last; where that is the same, the last two versions over each other. */
export function compareVersions(): void {
  const state = windowState()
  const [newest, earlier] = publishedVersions(state)
  if (newest === undefined) return
  const isChanged = shownPublication(state)?.isChanged === true
  void compareSides(isChanged || !earlier ? newest.version : earlier.version, isChanged || !earlier ? 'own' : newest.version)
}

export async function compareSides(before: Side, after: Side): Promise<void> {
  const { journey } = windowState()
  if (journey === null) return
  for (const side of [before, after]) {
    const file = fileOfSide(windowState(), side)
    if (file !== null) await openFile(file)
  }
  clearSelection()
  useCompared.setState({ compared: { journey, before, after, step: null } })
}

export const endComparison = (): void => useCompared.setState({ compared: null })

export function lookAt(step: string): void {
  const { compared } = useCompared.getState()
  if (compared !== null) useCompared.setState({ compared: { ...compared, step } })
}

export function fileOfSide(state: WindowState, side: Side): string | null {
  if (side === 'own') return ownFile(state)
  return publishedVersions(state).find(({ version }) => version === side)?.file ?? null
}

/** "v2", or what the journey itself is called. */
export const sideName = (side: Side): string => (side === 'own' ? 'the journey as it is now' : `v${side}`)
