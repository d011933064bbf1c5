import styles from './insights.module.css'

/** What the tones of a chart stand for. */
export function Legend({ entries }: { readonly entries: readonly { readonly words: string; readonly sign: string }[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ words, sign }) => (
        <li key={words}>
          <span className={styles[sign]} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  )
}
