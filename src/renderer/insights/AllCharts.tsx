import { type ReactNode, useEffect, useState } from 'react'
import styles from './insights.module.css'
import { type ChartName, chartNames } from './insights-store.ts'

/** All charts, put up one after the other: the window answers in between. */
export function AllCharts({ card }: { readonly card: (name: ChartName) => ReactNode }) {
  const [count, setCount] = useState(1)
  useEffect(() => {
    if (count >= chartNames.length) return
    const timer = setTimeout(() => setCount(count + 1))
    return () => clearTimeout(timer)
  }, [count])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
    <section className={styles.grid} tabIndex={0} aria-label="All charts">
      {chartNames.slice(0, count).map((name) => (
        <div key={name}>{card(name)}</div>
      ))}
    </section>
  )
}
