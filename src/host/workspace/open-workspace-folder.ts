import { namedFrom } from '../files/named-from.ts'
import { type Documents, readWorkspaceFolder } from './read-workspace-folder.ts'
import type { WorkspaceAnswer } from './workspace-answer.ts'

/** Opens a workspace for the window: problems name their files as seen from the folder. Data files are not read for it: a run does that. Never throws.
 * @param documents what is being edited, and stands for its files
 */
export async function openWorkspaceFolder(path: string, documents: Documents = {}): Promise<WorkspaceAnswer> {
  const answer = await readWorkspaceFolder(path, 'unread', documents)
  switch (answer.kind) {
    case 'opened': {
      const { workspace } = answer
      return { kind: 'opened', workspace: { ...workspace, problems: namedFrom(workspace.folder, workspace.problems) } }
    }
    case 'refused':
      return { ...answer, problems: namedFrom(answer.folder, answer.problems) }
  }
}
