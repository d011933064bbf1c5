import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useRef, useState } from 'react'
import { useWindow } from '../state/window-state.ts'
import { ChartTableView } from './ChartTableView.tsx'
import { ChartTools } from './ChartTools.tsx'
import type { ChartTable } from './chart-table.ts'
import styles from './insights.module.css'
import { type ChartName, chartTitles } from './insights-store.ts'
import { chartOfStretch } from './stretch-words.ts'

interface ChartCardProps {
  readonly name: ChartName
  /** What it shows, in one line. */
  readonly sentence: string
  /** The same numbers; null while they are not there. */
  readonly table: ChartTable | null
  readonly trouble?: string | null
  /** What is said where there is nothing to draw. */
  readonly empty?: string | null
  readonly controls?: ReactNode
  readonly legend?: ReactNode
  readonly children: (size: { readonly width: number; readonly height: number }) => ReactNode
}

/** Lower, a chart says nothing: it is scrolled instead. */
const leastHeight = 150

/** A chart with its title, what it says, the same numbers as a table, and the ways to take it along. */
export function ChartCard({ name, sentence, table, trouble, empty, controls, legend, children }: ChartCardProps) {
  const [isTable, showTable] = useState(false)
  const { ref, width, height } = useElementSize<HTMLElement>()
  const card = useRef<HTMLElement>(null)
  const title = chartTitles[name]
  const brush = useWindow((state) => state.brush)
  const ofStretch = brush === null || sentence === '' ? '' : chartOfStretch(name, brush)
  const told = [ofStretch, sentence].filter((words) => words !== '').join(' ')
  return (
    <section className={styles.card} aria-label={title} ref={card}>
      <header className={styles.cardHead}>
        <div className={styles.words}>
          <h3>{title}</h3>
          <p title={told}>
            {ofStretch !== '' && <span className={styles.kept}>{ofStretch} </span>}
            {sentence}
          </p>
        </div>
        {controls && <div className={styles.controls}>{controls}</div>}
        {table !== null && !empty && (
          <ChartTools
            caption={{ title, sentence: told }}
            table={table}
            isTable={isTable}
            showTable={showTable}
            cardOf={() => card.current}
          />
        )}
      </header>
      {!isTable && !empty && legend}
      <div className={styles.chart}>
        {trouble ? (
          <p className={styles.none} role="alert">
            This could not be counted: {trouble}
          </p>
        ) : empty ? (
          <p className={styles.none}>{empty}</p>
        ) : table !== null && isTable ? (
          <ChartTableView title={title} table={table} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is higher than its card is scrolled, also by keyboard
          <section className={styles.drawing} ref={ref} tabIndex={0} aria-label={`${title}, drawn`}>
            {table === null ? (
              <p className={styles.none}>Counting…</p>
            ) : (
              width > 0 && height > 0 && children({ width, height: Math.max(leastHeight, height - 4) })
            )}
          </section>
        )}
      </div>
    </section>
  )
}
