import { type ReactNode, useEffect, useState } from 'react'
import styles from './insights.module.css'
import { type ChartName, chartNames } from './insights-store.ts'

/** How long a chart waits for an idle moment. */
const patienceMs = 100

/** All charts, put up one after the other when the window has nothing else to do, or a little later. */
export function AllCharts({ card }: { readonly card: (name: ChartName) => ReactNode }) {
  const [count, setCount] = useState(1)
  useEffect(() => {
    if (count >= chartNames.length) return
    const timer = requestIdleCallback(() => setCount(count + 1), { timeout: patienceMs })
    return () => cancelIdleCallback(timer)
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
