import styles from './row-table.module.css'

/** @param template the grid tracks of all rows */
export function TableHead({ titles, template }: { readonly titles: readonly string[]; readonly template: string }) {
  return (
    <thead>
      <tr className={styles.head} style={{ gridTemplateColumns: template }}>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}
