/** The host's door for the window. */
export { RunSession } from './run/run-session.ts'
export { openWorkspaceFolder } from './workspace/open-workspace-folder.ts'
