import { useRef, useState } from 'react'
import { askRunOf } from '../state/ask-run.ts'
import { useAnswer } from './use-answer.ts'
import type { ShownScope } from './use-insight-scope.ts'

/** Some twenty milliseconds of the run's thread, which answers others in between. */
const rowsPerStretch = 250_000

interface Reading {
  /** What charts answer about at once: the newest that everything was read for; null while that is nothing of the shown run. */
  readonly ready: ShownScope | null
  /** 0 to 1. */
  readonly share: number
  readonly trouble: string | null
  readonly isStopped: boolean
  readonly stop: () => void
  readonly goOn: () => void
}

/** Has a run read what its charts are made from, stretch by stretch: most of it once, and what a stretch of time needs. */
export function useReadInsights(shown: ShownScope | null): Reading {
  const [read, setRead] = useState<{ readonly run: number | null; readonly share: number }>({ run: null, share: 0 })
  const [isStopped, setStopped] = useState(false)
  const stopped = useRef(false)
  const turn = (isOver: boolean) => {
    stopped.current = isOver
    setStopped(isOver)
  }

  async function readFor({ run, scope }: ShownScope): Promise<boolean> {
    for (let share = 0; share < 1; ) {
      if (stopped.current) return false
      share = (await askRunOf(run, 'readInsights', rowsPerStretch, scope)) ?? 1
      setRead((before) => (before.run === run && before.share >= share ? before : { run, share }))
    }
    return true
  }
  const { value, trouble } = useAnswer(`${shown?.key} ${isStopped}`, async () => (shown !== null && (await readFor(shown)) ? shown : null))

  return {
    ready: value !== null && value.run === shown?.run ? value : null,
    share: read.run === shown?.run ? read.share : 0,
    trouble,
    isStopped,
    stop: () => turn(true),
    goOn: () => turn(false),
  }
}
