import type { WorkspaceView } from '../../../preload/bridge-contract.ts'

/** What there is to doubt about the name of a trait. Of a dotted path only the first part is known; recorded calls may bring any. */
export function doubtOfTrait(name: string, workspace: Pick<WorkspaceView, 'traits' | 'scenarios'> | null): string | null {
  const { traits = [], scenarios = [] } = workspace ?? {}
  const isKnown = traits.includes(name) || traits.includes(name.split('.')[0] ?? name)
  if (isKnown || traits.length === 0) return null
  return scenarios.some(({ isRecorded }) => isRecorded)
    ? 'No profile of the scenarios has this trait, unless recorded calls bring it.'
    : 'No profile of the scenarios has this trait.'
}
