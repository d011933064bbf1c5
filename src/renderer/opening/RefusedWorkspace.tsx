import { Button, Group, Modal } from '@mantine/core'
import { counted } from '../format/number.ts'
import { copyText } from '../state/export-result.ts'
import { setWindow, useWindow } from '../state/window-state.ts'
import { ProblemsList, problemLine } from '../tables/ProblemsList.tsx'
import styles from './opening.module.css'

/** Why a workspace could not be opened. The one that was open still is. */
export function RefusedWorkspace() {
  const refused = useWindow((state) => state.refused)
  const open = useWindow((state) => state.workspace?.name ?? null)
  const close = () => setWindow({ refused: null })
  const problems = refused?.problems ?? []
  return (
    <Modal
      opened={refused !== null}
      onClose={close}
      title="This workspace could not be opened"
      size={640}
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 120, exitDuration: 0 }}
    >
      <p className={styles.folder}>
        <span className="mono selectable">{refused?.folder}</span>
        <br />
        {counted(problems.length, 'problem')} to mend.{open === null ? '' : ` ${open} stays open.`}
      </p>
      <div className={styles.problems}>
        <ProblemsList problems={problems} />
      </div>
      <Group justify="flex-end" gap={8} mt={12}>
        <Button variant="default" onClick={() => void copyText(problems.map(problemLine).join('\n'), 'Problems')}>
          Copy all
        </Button>
        <Button onClick={close} data-autofocus>
          Close
        </Button>
      </Group>
    </Modal>
  )
}
