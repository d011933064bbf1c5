import { useMemo } from 'react'
import { askRunOf } from '../state/ask-run.ts'
import { type ComparedMeasure, compareMeasures } from './replication-measures.ts'
import { useReplications } from './replications.ts'
import { useAnswer } from './use-answer.ts'
import type { ShownScope } from './use-insight-scope.ts'

/** The measures of the shown run at its end, with what its replications gave; null while they are not known. */
export function useComparedMeasures({ run, scope }: ShownScope): {
  readonly measures: readonly ComparedMeasure[] | null
  readonly trouble: string | null
} {
  const { value, trouble } = useAnswer(String(run), () => askRunOf(run, 'measures'))
  const of = useReplications((state) => state.of)
  const runs = useReplications((state) => state.runs)
  const { journey, version } = scope
  const measures = useMemo(() => {
    if (value === null) return null
    const others = of === run ? runs.map(({ measures: own }) => own) : []
    return compareMeasures(value, others, journey, version ?? null)
  }, [value, of, run, runs, journey, version])
  return { measures, trouble }
}
