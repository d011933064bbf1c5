import { bridge } from '../bridge/bridge.ts'
import { chooseJourney, openDialog } from '../state/choose.ts'
import { showOpenAnswer } from '../state/open-workspace.ts'
import { type Dialog, windowState } from '../state/window-state.ts'
import { NameForm } from './NameForm.tsx'
import { WindowDialog } from './WindowDialog.tsx'

type Original = Extract<Dialog, { kind: 'duplicate' }>

/** Copies a journey's file as a draft with a name of its own. */
export function DuplicateDialog({ original }: { readonly original: Original | null }) {
  return (
    <WindowDialog opened={original !== null} title="Duplicate the journey">
      {original && (
        <NameForm
          label="Name of the copy"
          suggestion={freeName(original.name)}
          note="The copy is a draft with a new id: its sync keys are its own, so whoever reads them downstream needs the new ones. The original stays as it is."
          action="Duplicate"
          mayReplace={false}
          write={(name) => bridge.duplicateJourney({ file: original.file, name })}
          written={({ file, workspace }) => {
            openDialog(null)
            showOpenAnswer(workspace)
            const copy = windowState().workspace?.journeys.find((journey) => journey.file === file)
            if (copy) chooseJourney(copy.id)
          }}
        />
      )}
    </WindowDialog>
  )
}

/** "Nudge (copy)", or "Nudge (copy 2)" where that is taken. */
function freeName(name: string): string {
  const taken = new Set(windowState().workspace?.journeys.map((journey) => journey.name))
  let free = `${name} (copy)`
  for (let number = 2; taken.has(free); number++) free = `${name} (copy ${number})`
  return free
}
