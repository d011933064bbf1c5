import { Button } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
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
  const { box, follow } = useFollowingFocus(running !== null)
  if (running !== null) return <ReplicationProgress seed={running.seed} most={running.most} box={box} />
  return (
    <div className={styles.replicating} ref={box}>
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
        onClick={() => {
          follow()
          if (rule) void replicate(rule, version)
        }}
      >
        Run other seeds
      </Button>
    </div>
  )
}

/** The button that was pressed makes way for the other one: who pressed it by key goes on from there. */
function useFollowingFocus(isRunning: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const follows = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is then that the buttons change places
  useEffect(() => {
    if (follows.current && document.activeElement === document.body) box.current?.querySelector('button')?.focus()
  }, [isRunning])
  const follow = () => {
    follows.current = true
  }
  return { box, follow }
}

interface ReplicationProgressProps {
  readonly seed: number
  readonly most: number
  readonly box: RefObject<HTMLDivElement | null>
}

function ReplicationProgress({ seed, most, box }: ReplicationProgressProps) {
  const done = useReplications((state) => state.runs.length)
  return (
    <div className={styles.replicating} role="status" ref={box}>
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
