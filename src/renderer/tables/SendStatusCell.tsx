import type { SendRow } from '../../engine/account/views.ts'
import { counted } from '../format/number.ts'
import styles from './cells.module.css'

/** What became of a send: delivered at which attempt, or the code of its error. */
export function SendStatusCell({ row }: { readonly row: SendRow }) {
  const more = moreOf(row)
  return (
    <span className={styles.status} data-status={row.status} title={[row.status, more].filter(Boolean).join(', ')}>
      {row.status}
      {more !== '' && <span className={styles.statusMore}>{more}</span>}
    </span>
  )
}

function moreOf({ status, attempts, errorCode }: SendRow): string {
  if (status === 'failed' && errorCode !== null) return errorCode
  return attempts > 1 || status === 'pending' ? counted(attempts, 'attempt') : ''
}
