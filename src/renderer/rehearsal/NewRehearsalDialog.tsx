import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { useWindow } from '../state/window-state.ts'
import { RehearsalFields } from './RehearsalFields.tsx'

/** Makes a scenario with a population for journeys of the workspace. */
export function NewRehearsalDialog({ opened }: { readonly opened: boolean }) {
  const workspace = useWindow((state) => state.workspace)
  const journey = useWindow((state) => state.journey)
  if (workspace === null) return null
  const sound = workspace.journeys.filter(({ ok, journey: read }) => ok && read !== null)
  const first = sound.find(({ id }) => id === journey) ?? sound[0]
  return (
    <WindowDialog opened={opened} title="New rehearsal" size={780}>
      {first === undefined ? (
        <p>This workspace has no journey without problems yet: mend one first, its problems are in the Problems tab.</p>
      ) : (
        <RehearsalFields journeys={sound} first={first.id} />
      )}
    </WindowDialog>
  )
}
