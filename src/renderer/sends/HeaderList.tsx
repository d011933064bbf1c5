import styles from './sends.module.css'

const manyHeaders = 3

/** Headers of a request or an answer; many are folded. */
export function HeaderList({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
  const all = Object.entries(headers)
  if (all.length === 0) return null
  return (
    <details className={styles.headers} open={all.length <= manyHeaders}>
      <summary>{all.length === 1 ? '1 header' : `${all.length} headers`}</summary>
      <dl>
        {all.map(([name, value]) => (
          <div key={name} className="selectable">
            <dt>{name}:</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
