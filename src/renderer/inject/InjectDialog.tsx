import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { formatDayAndTime } from '../format/instant.ts'
import { type InjectionKind, useWindow } from '../state/window-state.ts'
import { InjectForm } from './InjectForm.tsx'

/** Asks what is to happen at the clock's time. */
export function InjectDialog({ wish }: { readonly wish: { readonly what: InjectionKind; readonly profile: string | null } | null }) {
  return (
    <WindowDialog opened={wish !== null} title={<Title />} size={520}>
      {wish !== null && <InjectForm key={wish.what} what={wish.what} profile={wish.profile} />}
    </WindowDialog>
  )
}

/** Apart, so that only an open dialog follows the clock. */
function Title() {
  const at = useWindow((state) => state.at ?? 0)
  return `Inject at ${formatDayAndTime(Math.floor(at))}`
}
