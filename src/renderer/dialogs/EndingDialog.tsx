import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Frame } from '../../engine/account/views.ts'
import { formatClock } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { askRun } from '../state/ask-run.ts'
import { openDialog } from '../state/choose.ts'
import { shownJourney } from '../state/derived.ts'
import { perform } from '../state/session.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './dialogs.module.css'
import { WindowDialog } from './WindowDialog.tsx'

type Ending = 'archive' | 'stop'

const words = {
  archive: { title: 'Archive', ended: 'archived', back: 'An archived version cannot be resumed. Undo takes the archiving back.' },
  stop: { title: 'Stop', ended: 'stopped', back: 'A stopped version cannot be taken up again. Undo takes the stopping back.' },
} as const

/** Asks before a journey is ended for everybody. */
export function EndingDialog({ ending }: { readonly ending: Ending | null }) {
  // What is asked stays while the dialog goes away.
  const [shown, show] = useState<Ending>('archive')
  if (ending !== null && ending !== shown) show(ending)
  const { title, ended, back } = words[shown]
  const journey = useWindow(shownJourney)
  const end = () => {
    openDialog(null)
    void perform({ do: shown })
  }
  return (
    <WindowDialog opened={ending !== null} title={`${title} ${journey?.name ?? journey?.id ?? 'the journey'}?`}>
      <Consequences ended={ended} />
      <p className={styles.small}>{back}</p>
      <Group justify="flex-end" gap={8} mt={14}>
        <Button variant="default" onClick={() => openDialog(null)} data-autofocus>
          Cancel
        </Button>
        <Button color="red" onClick={end}>
          {title}
        </Button>
      </Group>
    </WindowDialog>
  )
}

/** Apart, so that only an open dialog follows the clock. */
function Consequences({ ended }: { readonly ended: string }) {
  const at = useWindow((state) => state.at ?? 0)
  const inside = useInsideNow(Math.round(at))
  return (
    <>
      <p className={styles.lead}>
        At <span className="num">{formatClock(at)}</span> UTC, for the rest of the rehearsal:
      </p>
      <ul className={styles.consequences}>
        <li>Nobody enters any more, in any version.</li>
        {inside !== null && <li>{insideWords(inside, ended)}</li>}
        <li>Nothing more is sent.</li>
      </ul>
    </>
  )
}

/** Whatever stretch of time the shown counts are of, it is who is inside now that is ended; null until it is known. */
function useInsideNow(at: number): number | null {
  const journey = useWindow((state) => state.journey)
  const [frame, setFrame] = useState<Frame | null>(null)
  useEffect(() => {
    let isWanted = true
    void askRun('frame', at).then((answer) => {
      if (isWanted) setFrame(answer)
    })
    return () => {
      isWanted = false
    }
  }, [at])
  return frame === null || journey === null ? null : (frame.journeys[journey]?.outcomes.waiting ?? 0)
}

function insideWords(inside: number, ended: string): string {
  if (inside === 0) return 'Nobody is inside now.'
  return inside === 1 ? `The one instance inside ends as ${ended}.` : `The ${counted(inside, 'instance')} inside end as ${ended}.`
}
