import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWindow } from '../state/window-state.ts'
import { ChartSelect } from './ChartSelect.tsx'
import styles from './insights.module.css'
import { type MeasureNames, measureName } from './measure-words.ts'
import type { ComparedMeasure } from './replication-measures.ts'
import { mostRuns, replicate, type StopRule, stopReplications, useReplications } from './replications.ts'

interface ReplicationControlsProps {
  readonly measures: readonly ComparedMeasure[]
  readonly version: number | null
  readonly names: MeasureNames
}

const fixedCounts = [5, 10, 30] as const
const points = [0.5, 1, 2, 5] as const

/** How many other seeds, and the way out while they run. */
export function ReplicationControls({ measures, version, names }: ReplicationControlsProps) {
  const [count, setCount] = useState('10')
  const [measure, setMeasure] = useState<string | null>(null)
  const [width, setWidth] = useState('1')
  const running = useReplications((state) => state.running)
  const filesChanged = useWindow((state) => state.filesChanged)
  const isUntil = count === 'until'
  const wanted = measures.find(({ key }) => key === measure) ?? measures.find(({ what }) => what.kind === 'branch') ?? measures[0]
  const rule: StopRule | null =
    isUntil && wanted
      ? { kind: 'until', measure: wanted.key, plusMinus: Number(width) }
      : isUntil
        ? null
        : { kind: 'after', runs: Number(count) }
  if (running !== null) return <ReplicationProgress seed={running.seed} most={running.most} />
  return (
    <div className={styles.replicating}>
      <ChartSelect
        label="Runs"
        value={count}
        choices={[...fixedCounts.map((runs) => [String(runs), String(runs)] as const), ['until', 'until narrow enough']]}
        choose={setCount}
      />
      {isUntil && wanted && (
        <>
          <ChartSelect
            label="Measure"
            value={wanted.key}
            choices={measures.map((one) => [one.key, measureName(one, names)])}
            choose={setMeasure}
          />
          <ChartSelect
            label="±"
            value={width}
            choices={points.map((each) => [String(each), wanted.kind === 'share' ? `${each} points` : `${each} %`])}
            choose={setWidth}
          />
        </>
      )}
      <Button
        size="compact-xs"
        disabled={filesChanged || rule === null}
        title={filesChanged ? 'The files have changed since this run: run again first.' : undefined}
        onClick={() => rule && void replicate(rule, version)}
      >
        Run other seeds
      </Button>
    </div>
  )
}

function ReplicationProgress({ seed, most }: { readonly seed: number; readonly most: number }) {
  const done = useReplications((state) => state.runs.length)
  return (
    <div className={styles.replicating} role="status">
      <span>
        Seed {seed}, run {done + 1} of {most === mostRuns ? `at most ${most}` : most}
      </span>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label="Replications"
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={most}
      >
        <div style={{ width: `${(done / most) * 100}%` }} />
      </div>
      <Button variant="default" size="compact-xs" onClick={stopReplications}>
        Stop
      </Button>
    </div>
  )
}
