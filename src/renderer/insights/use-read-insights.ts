import { useEffect, useState } from 'react'
import { askRunOf } from '../state/ask-run.ts'
import { messageOf } from '../state/report-trouble.ts'

/** Some fifty milliseconds of the run's thread, which answers others in between. */
const rowsPerStretch = 250_000

interface Reading {
  /** 0 to 1; at 1 every chart answers at once. */
  readonly share: number
  readonly trouble: string | null
  readonly isStopped: boolean
  readonly stop: () => void
  readonly goOn: () => void
}

/** Has a run read what its charts are made from, stretch by stretch, once. */
export function useReadInsights(run: number | null): Reading {
  const [read, setRead] = useState<{ readonly run: number | null; readonly share: number }>({ run: null, share: 0 })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isStopped, setStopped] = useState(false)
  useEffect(() => {
    if (run === null || isStopped) return
    let wanted = true
    setTrouble(null)
    const goThrough = async () => {
      for (let share = 0; wanted && share < 1; ) {
        share = (await askRunOf(run, 'readInsights', rowsPerStretch)) ?? 1
        if (wanted) setRead({ run, share })
      }
    }
    goThrough().catch((error: unknown) => wanted && setTrouble(messageOf(error)))
    return () => {
      wanted = false
    }
  }, [run, isStopped])
  const share = read.run === run ? read.share : 0
  return { share, trouble, isStopped, stop: () => setStopped(true), goOn: () => setStopped(false) }
}
