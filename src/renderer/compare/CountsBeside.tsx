import { useEffect, useState } from 'react'
import { stepTitle } from '../canvas/step-words.ts'
import { formatCount } from '../format/number.ts'
import { type KeptRun, keptRun } from '../runs/kept-runs.ts'
import { askRunOf } from '../state/ask-run.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './compare.module.css'
import type { ComparedRuns } from './comparison-state.ts'
import { type CountBeside, countsBeside, signed } from './counts-beside.ts'
import { journeyIn } from './side.ts'

/** The counts of the journey on the canvas, at the end of both runs. */
export function CountsBeside({ runs: { a, b } }: { readonly runs: ComparedRuns }) {
  const journey = useWindow((state) => state.journey)
  const [counts, setCounts] = useState<readonly CountBeside[] | null>(null)
  const [one, other] = [keptRun(a), keptRun(b)]
  useEffect(() => {
    let wanted = true
    void readCounts(keptRun(a), keptRun(b), journey ?? '').then((read) => wanted && setCounts(read))
    return () => {
      wanted = false
    }
  }, [a, b, journey])
  if (counts === null || one === null || other === null) return <p className={styles.none}>Counting…</p>
  if (counts.length === 0) return <p className={styles.none}>Neither run has the journey on the canvas: choose another one.</p>
  const definition = journeyIn(other, journey ?? '') ?? journeyIn(one, journey ?? '')
  const titleOf = (group: string) => {
    const step = definition?.steps[group]
    return step === undefined ? group : stepTitle(group, step)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.beside}>
        <thead>
          <tr>
            <th>{definition?.name ?? journey}</th>
            <th>What</th>
            <th>{one.name}</th>
            <th>{other.name}</th>
            <th>Difference</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, place) => (
            <tr key={`${count.group}/${count.name}`} data-same={count.a === count.b}>
              <td>{count.group === counts[place - 1]?.group ? '' : titleOf(count.group)}</td>
              <td>{count.name}</td>
              <td className="num">{formatCount(count.a)}</td>
              <td className="num">{formatCount(count.b)}</td>
              <td className="num">{signed(count.b - count.a)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

async function readCounts(one: KeptRun | null, other: KeptRun | null, journey: string): Promise<readonly CountBeside[]> {
  const read = async (run: KeptRun | null) => {
    if (run === null) return { counts: undefined, discards: [] }
    const [frame, discards] = await Promise.all([askRunOf(run.id, 'frame', run.overview.end), askRunOf(run.id, 'discardCounts')])
    return { counts: frame?.journeys[journey], discards: discards ?? [] }
  }
  const [a, b] = await Promise.all([read(one), read(other)])
  return countsBeside(journey, a, b)
}
