import { Loader } from '@mantine/core'
import type { RehearsalTried } from '../../preload/bridge-contract.ts'
import { counted } from '../format/number.ts'
import { aboutCount } from './about-count.ts'
import styles from './rehearsal.module.css'

interface TrialNoteProps {
  readonly tried: RehearsalTried | null
  readonly days: number
  readonly notes: readonly string[]
}

/** What came of a sample that was really sent through, and what the proposal leaves out. */
export function TrialNote({ tried, days, notes }: TrialNoteProps) {
  return (
    <div className={styles.trial} role="status">
      <Trial tried={tried} days={days} />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}

function Trial({ tried, days }: Omit<TrialNoteProps, 'notes'>) {
  if (tried === null || tried.kind === 'cancelled') {
    return (
      <p className={styles.waiting}>
        <Loader size={14} /> Sending a sample of them through…
      </p>
    )
  }
  if (tried.kind === 'failed') return <p className={styles.trouble}>{tried.message}</p>
  const { admitted, refused, sends, untaken } = tried
  return (
    <>
      <p>
        About <strong>{aboutCount(admitted)} entries</strong> in {counted(days, 'day')}, {aboutCount(refused)} not let in,{' '}
        {aboutCount(sends)} sends.{' '}
        <span className={styles.quiet}>Counted up from {counted(tried.tried, 'person', 'people')} who were sent through.</span>
      </p>
      {untaken.length > 0 && (
        <p className={styles.note}>
          Nobody of them took {untaken.map(({ way }) => way).join(', ')}: change the numbers, or see whether it can be taken at all.
        </p>
      )}
    </>
  )
}
