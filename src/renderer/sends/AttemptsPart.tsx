import type { AttemptResult } from '../../engine/account/result.ts'
import { formatElapsed } from '../format/duration.ts'
import { formatDay, formatExactTime } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { AnswerView } from './AnswerView.tsx'
import { RequestView } from './RequestPart.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import styles from './sends.module.css'

/** Each attempt, how it was answered and when it is tried again, in virtual time. */
export function AttemptsPart({ attempts }: { readonly attempts: readonly AttemptResult[] }) {
  return (
    <FoldingSection name="send.attempts" title={attempts.length === 1 ? 'Answer' : 'Answers'} note={counted(attempts.length, 'attempt')}>
      <table className={`${styles.attempts} num`} aria-label="Attempts">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">At</th>
            <th scope="col">Status</th>
            <th scope="col">Took</th>
            <th scope="col">Retry</th>
          </tr>
        </thead>
        {attempts.map((attempt, at) => (
          <Attempt key={attempt.at} attempt={attempt} number={at + 1} before={attempts[at - 1]} isOnly={attempts.length === 1} />
        ))}
      </table>
    </FoldingSection>
  )
}

interface AttemptProps {
  readonly attempt: AttemptResult
  readonly number: number
  readonly before: AttemptResult | undefined
  readonly isOnly: boolean
}

function Attempt({ attempt, number, before, isOnly }: AttemptProps) {
  const { at, status, latency, retryAt, error } = attempt
  const time = Date.parse(at)
  const hasMore = error !== undefined || attempt.response !== undefined || attempt.requests !== undefined
  return (
    <tbody>
      <tr>
        <td>{number}</td>
        <td title={at}>
          <AttemptTime time={time} before={before === undefined ? null : Date.parse(before.at)} />
        </td>
        <td>
          <StatusBadge status={status} />
        </td>
        <td>{latency === undefined ? '' : formatElapsed(latency)}</td>
        <td title={retryAt}>{retryAt === undefined ? '' : `in ${formatElapsed(Date.parse(retryAt) - time)}`}</td>
      </tr>
      {hasMore && (
        <tr className={styles.why}>
          <td />
          <td colSpan={4}>
            <AttemptDetails attempt={attempt} isOnly={isOnly} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** The time, with how long after the attempt before. */
function AttemptTime({ time, before }: { readonly time: number; readonly before: number | null }) {
  const isOtherDay = before !== null && formatDay(before) !== formatDay(time)
  return (
    <>
      {isOtherDay && `${formatDay(time)} `}
      {formatExactTime(time)}
      {before !== null && <span className={styles.gap}>+{formatElapsed(time - before)}</span>}
    </>
  )
}

function AttemptDetails({ attempt, isOnly }: Pick<AttemptProps, 'attempt' | 'isOnly'>) {
  const { status, error, response, requests } = attempt
  return (
    <>
      {error !== undefined && <div className="selectable">{error}</div>}
      {response !== undefined && (
        <details className={styles.details} open={isOnly}>
          <summary>What it brought along</summary>
          <AnswerView status={status} response={response} />
        </details>
      )}
      {requests !== undefined && (
        <details className={styles.details}>
          <summary>{requests.length === 1 ? 'Its own request' : `Its own ${requests.length} requests`}</summary>
          {requests.map((request, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the requests of an attempt never change
            <RequestView key={place} request={request} />
          ))}
        </details>
      )}
    </>
  )
}
