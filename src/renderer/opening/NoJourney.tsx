import { Button } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { withKey } from '../keyboard/key-names.ts'
import { openDialog } from '../state/choose.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './opening.module.css'

/** The canvas of a workspace that has no journey to show. */
export function NoJourney() {
  const isEmpty = useWindow((state) => state.workspace?.journeys.length === 0)
  return (
    <section className={styles.nothing} aria-label="No journey" data-nothing-to-show>
      <IconRoute size={30} stroke={1.4} aria-hidden />
      <h2>{isEmpty ? 'No journey yet' : 'No journey can be shown'}</h2>
      <p>
        {isEmpty
          ? 'A journey begins with an event or a segment that lets people in. Its steps are put together here.'
          : 'What is wrong with the journeys of this workspace is listed below, under Problems.'}
      </p>
      <Button title={withKey('A journey of your own', 'new-journey')} onClick={() => openDialog({ kind: 'new-journey', from: 'entry' })}>
        Create a journey
      </Button>
      {isEmpty && (
        <Button
          variant="default"
          title={withKey('A journey that is ready, to be changed', 'new-journey-from-template')}
          onClick={() => openDialog({ kind: 'new-journey', from: 'template' })}
        >
          Begin with a template
        </Button>
      )}
    </section>
  )
}
