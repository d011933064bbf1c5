import { CopyButton } from '../json/CopyButton.tsx'
import { MiddleCut } from './MiddleCut.tsx'
import styles from './middle-cut.module.css'

interface LongIdProps {
  readonly id: string
  /** Whose it is: "the instance". */
  readonly of: string
}

/** An id that may be longer than its line, to be copied whole. */
export function LongId({ id, of }: LongIdProps) {
  return (
    <span className={`${styles.id} mono`}>
      <MiddleCut text={id} />
      <CopyButton label={`Copy the id of ${of}`} copied="Id" text={() => id} />
    </span>
  )
}
