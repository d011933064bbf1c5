import { Button, Group } from '@mantine/core'
import { formatClock } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { journeyCounts, shownJourney } from '../state/derived.ts'
import { perform } from '../state/session.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './dialogs.module.css'
import { WindowDialog } from './WindowDialog.tsx'

/** Asks before a journey is ended for everybody. */
export function ArchiveDialog({ opened }: { readonly opened: boolean }) {
  const journey = useWindow(shownJourney)
  const at = useWindow((state) => state.at ?? 0)
  const inside = useWindow((state) => journeyCounts(state)?.outcomes.waiting ?? 0)
  const archive = () => {
    openDialog(null)
    void perform({ do: 'archive' })
  }
  return (
    <WindowDialog opened={opened} title={`Archive ${journey?.name ?? journey?.id ?? 'the journey'}?`}>
      <p className={styles.lead}>
        At <span className="num">{formatClock(at)}</span> UTC, for the rest of the rehearsal:
      </p>
      <ul className={styles.consequences}>
        <li>Nobody enters any more, in any version.</li>
        <li>{insideWords(inside)}</li>
        <li>Nothing more is sent.</li>
      </ul>
      <p className={styles.small}>An archived version cannot be resumed. Undo takes the archiving back.</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        <Button color="red" autoContrast onClick={archive}>
          Archive
        </Button>
      </Group>
    </WindowDialog>
  )
}

function insideWords(inside: number): string {
  if (inside === 0) return 'Nobody is inside now.'
  return inside === 1 ? 'The one instance inside ends as archived.' : `The ${counted(inside, 'instance')} inside end as archived.`
}
