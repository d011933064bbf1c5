import { formatCount } from '../format/number.ts'
import type { Measure } from './replication-measures.ts'

export function measureName({ what }: Measure, nameOf: (step: string) => string): string {
  switch (what.kind) {
    case 'admitted':
      return 'Admitted'
    case 'refused':
      return 'Refused'
    case 'completed':
      return 'Completed'
    case 'branch':
      return `${nameOf(what.step)} · ${what.branch}`
    case 'sends':
      return `Sends to ${what.destination}`
  }
}

/** "44.6 %", "10,041", "12.5". */
export function measureValue({ kind, value }: Measure): string {
  if (value === null) return ''
  if (kind === 'share') return `${value.toFixed(value > 0 && value < 0.1 ? 2 : 1)} %`
  return Number.isInteger(value) || value >= 100 ? formatCount(value) : value.toFixed(1)
}
