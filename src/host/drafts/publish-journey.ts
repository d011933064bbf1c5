import type { FileProblem } from '../../engine/model/file-problem.ts'
import { openWorkspaceFolder } from '../workspace/open-workspace-folder.ts'
import type { EditedFiles, PublishedFile } from './edited-files.ts'

/** What came of publishing a journey; only `published` has written anything. */
export type Published =
  | PublishedFile
  /** What has to be mended first; nothing where the journey says what its newest version says. */
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }

/**
 * Publishes a journey of a workspace as it is edited: as the version that was read about, without an error. Never throws.
 * @param file of the journey, relative to the workspace's folder
 * @param version which one it was said to become
 */
export async function publishJourney(edited: EditedFiles, file: string, version: number): Promise<Published> {
  const answer = await openWorkspaceFolder(edited.folder, edited.documents)
  const workspace = answer.kind === 'opened' ? answer.workspace : null
  const journey = workspace?.journeys.find((one) => one.file === file)
  if (!workspace || !journey?.publication)
    return { kind: 'failed', message: 'The journey’s file can no longer be read: reload the workspace.' }
  const { publication } = journey
  if (publication.next !== version) return { kind: 'exists' }
  const problems = [...workspace.problems.filter((one) => one.file === file), ...publication.problems]
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0 || journey.journey === null || !publication.isChanged) return { kind: 'refused', problems: errors }
  return edited.publish(file, publication.file)
}
