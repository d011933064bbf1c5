import type { VersionRow } from '../../engine/account/views.ts'
import type { FileProblem, WorkspaceView } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'

type JourneyFile = WorkspaceView['journeys'][number]

/** The files that may become the next version of a journey: those with its id. */
export function candidates(workspace: WorkspaceView | null, journey: string | null): readonly JourneyFile[] {
  return workspace?.journeys.filter(({ id }) => id === journey) ?? []
}

export function problemsOf(workspace: WorkspaceView | null, file: string | undefined): readonly FileProblem[] {
  return workspace?.problems.filter((problem) => problem.file === file) ?? []
}

/** A file that says the same as a version is that version: there is nothing new to publish. Where things stand on the canvas is no change. */
export function isSame(file: JourneyFile | undefined, version: VersionRow | null): boolean {
  const meaning = (journey: JourneyFile['journey'] | undefined) => journey && JSON.stringify({ ...journey, layout: undefined })
  return version !== null && meaning(file?.journey) === meaning(version.definition)
}

interface Standing {
  readonly file: JourneyFile | undefined
  readonly problems: readonly FileProblem[]
  readonly newest: VersionRow | null
  readonly hasRun: boolean
  readonly hindrance: string | null
}

/** Why a new version cannot be published now; null where it can. */
export function whyNot({ file, problems, newest, hasRun, hindrance }: Standing): string | null {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (file === undefined) return 'This journey has no file of its own: it stands in the scenario.'
  if (errors > 0) return `${counted(errors, 'error')} to mend first.`
  if (!hasRun) return 'Run a scenario that rehearses this journey: publishing acts at the virtual now.'
  if (newest === null) return 'The scenario publishes this journey later: go to that time.'
  if (newest.isFinal !== null) return newest.isFinal
  if (isSame(file, newest))
    return `Version ${newest.version} is this very definition. Change the file and reload the workspace to publish a new one.`
  return hindrance
}
