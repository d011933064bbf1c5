import { formatCount } from '../format/number.ts'
import type { Measure } from './replication-measures.ts'

/** What the parts that measures are of are called, by id. */
export interface MeasureNames {
  readonly step: (step: string) => string
  readonly branch: (step: string, branch: string) => string
  readonly destination: (destination: string) => string
}

export function measureName({ what }: Measure, names: MeasureNames): string {
  switch (what.kind) {
    case 'admitted':
      return 'Admitted'
    case 'refused':
      return 'Refused'
    case 'completed':
      return 'Completed'
    case 'branch':
      return `${names.step(what.step)} · ${names.branch(what.step, what.branch)}`
    case 'sends':
      return `Sends to ${names.destination(what.destination)}`
  }
}

/** "44.6 %", "10,041", "12.5". */
export function measureValue({ kind, value }: Measure): string {
  if (value === null) return ''
  if (kind === 'share') return `${value.toFixed(value > 0 && value < 0.1 ? 2 : 1)} %`
  return Number.isInteger(value) || value >= 100 ? formatCount(value) : value.toFixed(1)
}
