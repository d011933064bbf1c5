import type { WorkspaceView } from '../../engine/account/workspace-view.ts'
import type { FileProblem } from '../../engine/model/file-problem.ts'

export type WorkspaceAnswer =
  | { readonly kind: 'opened'; readonly workspace: WorkspaceView }
  | { readonly kind: 'refused'; readonly folder: string; readonly problems: readonly FileProblem[] }
