import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import styles from '../dialogs/dialogs.module.css'
import { ProblemJumps } from '../dialogs/ProblemJumps.tsx'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { ownFile, workspaceFile } from '../editing/shown-file.ts'
import { counted } from '../format/number.ts'
import { openDialog } from '../state/choose.ts'
import { messageOf } from '../state/report-trouble.ts'
import { useWindow } from '../state/window-state.ts'
import { problemsOfPublication, shownPublication } from './journey-publication.ts'
import { publishShown } from './publish-journey.ts'

/** What is wrong with the journey, what publishing it would write, and the word for it. */
export function PublishJourneyDialog({ opened }: { readonly opened: boolean }) {
  const name = useWindow(({ workspace, journey }) => workspace?.journeys.find(({ id }) => id === journey)?.name ?? 'the journey')
  return (
    <WindowDialog opened={opened} title={`Publish ${name}`} size={620}>
      <Publishing />
    </WindowDialog>
  )
}

function Publishing() {
  const publication = useWindow(shownPublication)
  const problems = useWindow(useShallow(problemsOfPublication))
  const file = useWindow(ownFile)
  const savedToo = useWindow(useShallow(({ workspace }) => workspace?.unsaved.filter((one) => one === file || one === workspaceFile) ?? []))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (publication === null || file === null) return <GoneFile />
  const { newest, isChanged, next } = publication
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const why =
    errors > 0 ? `${counted(errors, 'error')} to mend first.` : isChanged ? null : `v${newest} is this very journey: change it first.`
  const publish = async () => {
    if (isBusy) return
    setIsBusy(true)
    setTrouble(await publishShown(next).catch(messageOf))
    setIsBusy(false)
  }
  return (
    <>
      <p className={styles.lead}>
        {newest === null ? 'It was never published.' : `v${newest} is the newest published version.`} A published version can only be read:
        a change needs the next one.
      </p>
      <ProblemJumps problems={problems} />
      {why === null && (
        <ul className={styles.consequences} style={{ marginTop: 12 }}>
          <li>
            <code>{publication.file}</code> is written: v{next}, as the journey is now.
          </li>
          {savedToo.map((one) => (
            <li key={one}>
              <code>{one}</code> is saved with it{one === workspaceFile && ', with all that was changed in it'}.
            </li>
          ))}
          {savedToo.length > 0 && <li>All of these are written, or none.</li>}
        </ul>
      )}
      <Group justify="space-between" gap={12} mt={16} wrap="nowrap">
        <span className={styles.small} id="publish-journey-why" role="status">
          {trouble ?? why ?? 'Scenarios go on rehearsing the file that they name.'}
        </span>
        <Group gap={8} wrap="nowrap">
          <Button variant="default" onClick={() => openDialog(null)}>
            Cancel
          </Button>
          <Button
            disabled={why !== null}
            loading={isBusy}
            aria-describedby="publish-journey-why"
            data-autofocus={why === null && problems.length === 0 ? true : undefined}
            onClick={() => void publish()}
          >
            Publish v{next}
          </Button>
        </Group>
      </Group>
    </>
  )
}

function GoneFile() {
  return <p className={styles.lead}>The journey’s own file is gone: begin a new version from one that was published.</p>
}
