import { useMemo } from 'react'
import { keptRun } from '../runs/kept-runs.ts'
import styles from './compare.module.css'
import type { ComparedRuns } from './comparison-state.ts'
import { settingsBeside } from './settings-beside.ts'

/** Whatever was set otherwise in the two runs. */
export function SettingsBeside({ runs: { a, b } }: { readonly runs: ComparedRuns }) {
  const [one, other] = [keptRun(a), keptRun(b)]
  const settings = useMemo(() => (one && other ? settingsBeside(one, other) : []), [one, other])
  if (one === null || other === null) return <p className={styles.none}>One of the runs is gone.</p>
  if (settings.length === 0)
    return <p className={styles.none}>Nothing was set otherwise: seed, journeys, segments, answers and what was done are the same.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.beside}>
        <thead>
          <tr>
            <th>Of</th>
            <th>What</th>
            <th>{one.name}</th>
            <th>{other.name}</th>
          </tr>
        </thead>
        <tbody>
          {settings.map((setting, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the settings of two runs never change
            <tr key={place}>
              <td>{setting.part === settings[place - 1]?.part ? '' : setting.part}</td>
              <td className="mono">{setting.place}</td>
              <td className="selectable">{setting.a}</td>
              <td className="selectable">{setting.b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
