import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { isReadOnly } from '../editing/can-be-edited.ts'
import { focusSoon } from '../keyboard/focus-soon.ts'
import runStyles from '../run/run-notice.module.css'
import { useWindow } from '../state/window-state.ts'
import { publishedVersions, shownPublication } from './journey-publication.ts'
import styles from './publishing.module.css'
import { beginVersionFrom, discardChangesSince, readVersion } from './versions-of-journey.ts'

/** Above the canvas while what it shows was published: that it can only be read, and how to go on. */
export function ReadOnlyNote() {
  const isLocked = useWindow(isReadOnly)
  const publication = useWindow(shownPublication)
  const read = useWindow((state) => state.published)
  const last = useWindow((state) => publishedVersions(state)[0]?.version ?? null)
  const version = read ?? publication?.newest ?? last
  if (!isLocked || version === null) return null
  return (
    <div className={`${runStyles.note} ${styles.note}`} role="note" aria-label="Read-only" data-read-only>
      <IconLock size={16} stroke={1.8} aria-hidden />
      <span title="As in the product: a change needs a new version">v{version} is published and can only be read.</span>
      <Button size="compact-xs" onClick={() => void beginVersionFrom(version).then(toCanvas)}>
        New version from v{version}
      </Button>
      {read !== null && publication?.isChanged === true && read === publication.newest && (
        <Button size="compact-xs" variant="default" onClick={() => void discardChangesSince().then(toCanvas)}>
          Discard changes since v{read}
        </Button>
      )}
      {read !== null && publication !== null && (
        <Button size="compact-xs" variant="default" aria-label="Back to the journey" onClick={() => void readVersion(null).then(toCanvas)}>
          Back
        </Button>
      )}
    </div>
  )
}

/** The note goes with what was pressed in it: the keyboard goes to the step that is selected, else to the first. */
function toCanvas(): void {
  focusSoon(
    () =>
      document.querySelector<HTMLElement>('button[data-step][aria-pressed="true"]') ??
      document.querySelector<HTMLElement>('button[data-step]'),
  )
}
