import { problemsOfChange, publishJourney, type WorkspaceWatch } from '../../host/index.ts'
import type { BridgeHandlers } from '../bridge/serve-bridge.ts'
import type { OpenWorkspace } from './open-workspace.ts'

/** What the window asks for when files are edited. @param watch has to know what we write ourselves */
export function editingHandlers(
  workspace: OpenWorkspace,
  watch: WorkspaceWatch,
): Pick<BridgeHandlers, 'readDocument' | 'keepDraft' | 'problemsOfChange' | 'saveDrafts' | 'publishJourney'> {
  return {
    readDocument: async (file) => (await workspace.edited?.read(file)) ?? null,
    keepDraft: async (file, document) => {
      const isKept = workspace.edited?.keep(file, document) ?? false
      return { isKept, workspace: await workspace.refresh() }
    },
    problemsOfChange: async (file, document) => (workspace.edited === null ? [] : problemsOfChange(workspace.edited, file, document)),
    saveDrafts: async (files, precedence) => {
      const { edited } = workspace
      const saved = edited === null ? [] : await watch.whileWriting(() => edited.save(files, precedence))
      return { files: saved, workspace: await workspace.refresh() }
    },
    publishJourney: async (file, version) => {
      const { edited } = workspace
      if (edited === null) return { outcome: { kind: 'failed', message: 'No workspace is open.' }, workspace: { kind: 'cancelled' } }
      const outcome = await watch.whileWriting(() => publishJourney(edited, file, version))
      return { outcome, workspace: await workspace.refresh() }
    },
  }
}
