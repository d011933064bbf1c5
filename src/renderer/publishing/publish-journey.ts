import { notifications } from '@mantine/notifications'
import { withChange } from '../../engine/edit/history.ts'
import { isSame } from '../../engine/edit/merge-documents.ts'
import { bridge } from '../bridge/bridge.ts'
import { isUnsaved } from '../editing/edited-file.ts'
import { setEdited } from '../editing/edited-files.ts'
import { keepAll } from '../editing/keep-drafts.ts'
import { saveMine } from '../editing/save-edited.ts'
import { ownFile } from '../editing/shown-file.ts'
import { focusSoon } from '../keyboard/focus-soon.ts'
import { openDialog } from '../state/choose.ts'
import { messageOf } from '../state/report-trouble.ts'
import { setWindow, windowState } from '../state/window-state.ts'
import { withSameParts } from '../state/with-same-parts.ts'

/** The dialog opens with the problems of what is on the canvas now, not of what was there before the last change. */
export function openPublishing(): void {
  if (windowState().journey !== null) void keepAll().finally(() => openDialog({ kind: 'publish-journey' }))
}

/** Publishes the journey on the canvas as the version that the person was told. What keeps it from that, in a sentence, or null. */
export async function publishShown(version: number): Promise<string | null> {
  const file = ownFile(windowState())
  if (file === null) return 'There is no journey to publish.'
  await keepAll()
  const { outcome, workspace } = await bridge.publishJourney(file, version)
  if (workspace.kind === 'opened') setWindow({ workspace: withSameParts(windowState().workspace, workspace.workspace) })
  switch (outcome.kind) {
    case 'published': {
      for (const written of outcome.files) {
        const history = windowState().edited[written.file]?.history
        if (!history) continue
        // What was typed while it was being written stays, and is unsaved.
        const isOurs = !outcome.merged || isSame(history.present, written.document)
        const now = isOurs ? history : withChange(history, written.document, 'take in what others changed')
        setEdited(written.file, { history: now, saved: written.saved })
      }
      setWindow({ begun: windowState().begun.filter((one) => one !== file), published: null })
      openDialog(null)
      keepKeyboard()
      notifications.show({
        title: `v${version} is published`,
        message: outcome.merged
          ? 'With what others had changed in the files meanwhile. It can only be read now.'
          : 'It can only be read now: a change begins the next version.',
      })
      return null
    }
    case 'refused':
      return outcome.problems.length === 0
        ? 'It says what its newest version says: there is nothing to publish.'
        : 'It has errors that have to be mended first.'
    case 'exists':
      return `v${version} was published by others meanwhile. Read again what would be published now.`
    case 'conflict':
      setWindow({
        dialog: { kind: 'save-conflict', file: outcome.file, places: outcome.places, theirs: outcome.theirs, publishing: version },
      })
      return null
    case 'failed':
      return `${outcome.message} Nothing was published, and nothing is lost.`
  }
}

/** Writes a file that others changed in the same places too, and goes on with the version that was asked for; what keeps it from that is read anew. */
export async function goOnPublishing(file: string, version: number): Promise<void> {
  await saveMine(file)
  const written = windowState().edited[file]
  // It could not be saved, which was told; or others were quicker again, which is asked.
  if (windowState().dialog !== null || (written !== undefined && isUnsaved(written))) return
  const trouble = await publishShown(version).catch(messageOf)
  if (trouble === null) return
  openPublishing()
  notifications.show({ title: `v${version} was not published`, message: trouble, color: 'red', autoClose: false })
}

/** A field that the keyboard was in is gone with the form: it goes to the way on from what can only be read. */
function keepKeyboard(): void {
  focusSoon(() => {
    const now = document.activeElement
    return now instanceof HTMLElement && now !== document.body ? now : document.querySelector<HTMLElement>('[data-read-only] button')
  })
}
