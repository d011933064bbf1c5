import { counted, formatCount } from '../format/number.ts'
import { type MeasureNames, measureName, measureValue } from './measure-words.ts'
import type { ComparedMeasure } from './replication-measures.ts'

interface SeriesOfRuns {
  /** How many with other seeds have finished. */
  readonly runs: number
  /** How many there would have been, where somebody stopped them. */
  readonly stoppedOf: number | null
}

/** What runs with other seeds say of the shown one, all of them from start to end. */
export function replicationsSentence(measures: readonly ComparedMeasure[], { runs, stoppedOf }: SeriesOfRuns, names: MeasureNames): string {
  const whole = 'Whole runs, whatever the time above.'
  if (runs === 0) return `${whole} How much of these numbers is chance.`
  const stopped = stoppedOf === null ? '' : `, stopped at ${formatCount(runs)} of ${formatCount(stoppedOf)}`
  const [first] = [...measures.filter(({ what }) => what.kind === 'branch'), ...measures].filter(({ others }) => others?.plusMinus != null)
  if (runs === 1 || first?.others?.plusMinus == null) return `${whole} One run with another seed${stopped}. A range needs two or more.`
  const { mean, plusMinus } = first.others
  const low = measureValue({ ...first, value: Math.max(0, mean - plusMinus) })
  const high = measureValue({ ...first, value: mean + plusMinus })
  return `${whole} In ${counted(runs, 'run')} with other seeds${stopped}: were there very many, the mean of ${measureName(first, names)} would lie between ${low} and ${high} (95 % sure).`
}
