import type { ReactNode } from 'react'
import styles from './insights.module.css'
import { type ChartName, chartNames } from './insights-store.ts'

/** All charts. Each asks its own question, and is drawn when that is answered: so the window is free in between. */
export function AllCharts({ card }: { readonly card: (name: ChartName) => ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
    <section className={styles.grid} tabIndex={0} aria-label="All charts">
      {chartNames.map((name) => (
        <div key={name}>{card(name)}</div>
      ))}
    </section>
  )
}
