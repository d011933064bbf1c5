import { cutInMiddle } from './cut-in-middle.ts'
import styles from './middle-cut.module.css'

/** Longer ones take more than a line of a narrow inspector. */
const longest = 28

/** A text on one line, which loses its middle where it is too long: its ends are read, and all of it by pointing at it. */
export function MiddleCut({ text }: { readonly text: string }) {
  const { start, end } = cutInMiddle(text, longest)
  return (
    <span className={styles.text} title={text}>
      <span className={styles.start}>{start}</span>
      {end !== '' && <span className={styles.end}>{end}</span>}
    </span>
  )
}
