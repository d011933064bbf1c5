import { IconRepeat } from '@tabler/icons-react'
import { use } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { formatCount } from '../format/number.ts'
import { shownVersionCounts } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import type { Restart } from './journey-to-canvas.ts'
import { LitPathContext } from './lit-path-context.ts'
import styles from './restarts.module.css'
import { leftBy } from './way-counts.ts'

/** Branches that lead back to the beginning of their own hold, as loops on its card, each with how many passes were made. */
export function Restarts({ restarts }: { readonly restarts: readonly Restart[] }) {
  const passes = useWindow(
    useShallow((state) => {
      const version = shownVersionCounts(state)
      return version && restarts.map((way) => leftBy(version, way))
    }),
  )
  const lit = use(LitPathContext)
  return (
    <div className={styles.restarts}>
      <svg className={styles.loop} viewBox="0 0 22 44" aria-hidden>
        <path d="M0 38 H8 Q18 38 18 28 V16 Q18 6 8 6 H3 M7 2 L2.5 6 L7 10" />
      </svg>
      {restarts.map(({ id, branch, label }, at) => (
        <div key={id} className={styles.chip} data-branch={branch} data-lit={lit.edges.has(id)} title={`${label}: back to the beginning`}>
          <IconRepeat size={12} stroke={2} aria-hidden />
          <span className={styles.label}>{label}</span>
          {passes !== null && <b>{formatCount(passes[at] ?? 0)}</b>}
          {(lit.edges.get(id) ?? 0) > 1 && <em>{lit.edges.get(id)} times</em>}
        </div>
      ))}
    </div>
  )
}
