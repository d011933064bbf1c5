import type { SendStatus } from '../../engine/account/result.ts'
import type { AttemptStatus } from '../../engine/delivery/retry-policy.ts'
import styles from './sends.module.css'

/** What became of a send or of an attempt. */
export function StatusBadge({ status }: { readonly status: SendStatus | AttemptStatus }) {
  return (
    <span className={`${styles.status} num`} data-kind={kindOf(status)}>
      {status}
    </span>
  )
}

function kindOf(status: SendStatus | AttemptStatus): 'good' | 'bad' | 'open' {
  if (status === 'delivered' || (typeof status === 'number' && status >= 200 && status < 300)) return 'good'
  return status === 'pending' || status === 'capped' ? 'open' : 'bad'
}
