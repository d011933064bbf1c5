import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'

/** Something of the workspace that got another name, in all files that name it: one step back, and forth again. */
export class Renaming {
  constructor(
    readonly list: WorkspaceList,
    readonly from: string,
    readonly to: string,
  ) {}
}
