import styles from './insights.module.css'

/** A tone by the class of its sign, or a color. */
interface LegendEntry {
  readonly words: string
  readonly sign?: string
  readonly color?: string
}

/** What the tones of a chart stand for. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend} data-legend>
      {entries.map(({ words, sign = '', color }) => (
        <li key={words}>
          <span className={styles[sign]} style={{ background: color }} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  )
}
