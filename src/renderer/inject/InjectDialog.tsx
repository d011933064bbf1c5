import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { formatDayAndTime } from '../format/instant.ts'
import { type InjectionKind, useWindow } from '../state/window-state.ts'
import { InjectForm } from './InjectForm.tsx'

/** Asks what is to happen at the clock's time. */
export function InjectDialog({ wish }: { readonly wish: { readonly what: InjectionKind; readonly profile: string | null } | null }) {
  const at = useWindow((state) => state.at ?? 0)
  return (
    <WindowDialog opened={wish !== null} title={`Inject at ${formatDayAndTime(Math.floor(at))}`} size={520}>
      {wish !== null && <InjectForm key={wish.what} what={wish.what} profile={wish.profile} />}
    </WindowDialog>
  )
}
