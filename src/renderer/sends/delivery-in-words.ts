import type { SendResult } from '../../engine/account/result.ts'
import { formatElapsed } from '../format/duration.ts'
import { counted } from '../format/number.ts'

/** What it took: "at attempt 2, 30 s after the first"; '' where there is nothing to say. */
export function deliveryInWords({ status, attempts }: Pick<SendResult, 'status' | 'attempts'>): string {
  const [first] = attempts
  const last = attempts.at(-1)
  if (first === undefined || last === undefined) return status === 'failed' ? 'never went out' : ''
  const gap = formatElapsed(Date.parse(last.at) - Date.parse(first.at))
  switch (status) {
    case 'delivered':
      return attempts.length === 1 ? '' : `at attempt ${attempts.length}, ${gap} after the first`
    case 'failed':
      return attempts.length === 1 ? 'at the first attempt' : `after ${counted(attempts.length, 'attempt')} in ${gap}`
    case 'pending':
      return `${counted(attempts.length, 'attempt')} by the end of the clock`
  }
}
