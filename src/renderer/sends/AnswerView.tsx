import type { SendResponse } from '../../engine/account/result.ts'
import type { AttemptStatus } from '../../engine/delivery/retry-policy.ts'
import { JsonText } from '../json/JsonText.tsx'
import { HeaderList } from './HeaderList.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import styles from './sends.module.css'

/** What came back, with all that it brought along. */
export function AnswerView({ status, response }: { readonly status: AttemptStatus; readonly response: SendResponse }) {
  const { headers = {}, body } = response
  return (
    <div className={styles.answer}>
      <div className={styles.answered}>
        Answered <StatusBadge status={status} />
      </div>
      <HeaderList headers={headers} />
      {body !== undefined && <JsonText value={body} />}
    </div>
  )
}
