import type { VersionRow } from '../../engine/account/views.ts'
import type { VersionState } from '../../engine/lifecycle/lifecycle-plan.ts'
import type { WindowState } from './window-state.ts'

/** What a version is at an instant; `draining` is a paused version that a newer one has taken the place of, which cannot be resumed. */
export type StateNow = VersionState | 'draining' | 'draft'

/** The versions of a journey in the shown run, the first one first. */
function versionsOf(state: WindowState, journey: string | null = state.journey): readonly VersionRow[] {
  return state.run?.overview.versions.filter((version) => version.journey === journey) ?? []
}

/** The newest version that is published by this instant; null while the journey is a draft. */
export function newestAt(versions: readonly VersionRow[], at: number): VersionRow | null {
  return versions.filter(({ states }) => (states[0]?.at ?? Number.POSITIVE_INFINITY) <= at).at(-1) ?? null
}

/** The last change of a version's state by this instant. */
export function lastChange({ states }: VersionRow, at: number): VersionRow['states'][number] | null {
  return states.filter((change) => change.at <= at).at(-1) ?? null
}

export function stateNow(version: VersionRow, versions: readonly VersionRow[], at: number): StateNow {
  const state = lastChange(version, at)?.state ?? 'draft'
  return state === 'paused' && version !== newestAt(versions, at) ? 'draining' : state
}

/** The chosen version, else the newest one that is live at the clock's time, else the newest one there is; none while a published file is read. */
export function shownVersion(state: WindowState): VersionRow | null {
  if (state.published !== null) return null
  const versions = versionsOf(state)
  const at = state.at ?? 0
  const chosen = versions.find(({ version }) => version === state.version)
  const live = versions.filter((version) => lastChange(version, at)?.state === 'live').at(-1)
  return chosen ?? live ?? newestAt(versions, at) ?? versions[0] ?? null
}

export type LegalAct = VersionRow['stateChanges'][number]

/** In which states of the newest version, or of any, something can be done. Source: reference section 10, Adobe reference 11.4. */
const possibleIn: Readonly<Record<LegalAct, { readonly of: 'newest' | 'any'; readonly states: readonly string[] }>> = {
  pause: { of: 'newest', states: ['live'] },
  resume: { of: 'newest', states: ['paused'] },
  archive: { of: 'any', states: ['live', 'paused'] },
  close: { of: 'any', states: ['live'] },
  stop: { of: 'any', states: ['live', 'paused', 'closed'] },
}

/** What the product lets one do with a journey at an instant. */
export function legalActs(versions: readonly VersionRow[], at: number): ReadonlySet<LegalAct> {
  const newest = newestAt(versions, at)
  if (newest === null) return new Set()
  const isPossible = (act: LegalAct): boolean => {
    const { of, states } = possibleIn[act]
    return (of === 'newest' ? [newest] : versions).some((version) => states.includes(lastChange(version, at)?.state ?? ''))
  }
  return new Set(newest.stateChanges.filter(isPossible))
}
