import { useState } from 'react'
import type { AttemptResult } from '../../engine/account/result.ts'
import { formatElapsed } from '../format/duration.ts'
import { formatDay, formatExactTime, formatTime } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import inspector from '../inspector/inspector.module.css'
import { AnswerView } from './AnswerView.tsx'
import { RequestView } from './RequestPart.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import styles from './sends.module.css'

/** Of many attempts the first and the last ones are shown at once. */
const shownAtFirst = 4
const shownAtLast = 2

/** Each attempt, how it was answered and when it is tried again, in virtual time. */
export function AttemptsPart({ attempts }: { readonly attempts: readonly AttemptResult[] }) {
  return (
    <FoldingSection name="send.attempts" title={answersTitle(attempts)} note={counted(attempts.length, 'attempt')}>
      <AttemptsTable attempts={attempts} />
    </FoldingSection>
  )
}

export const answersTitle = (attempts: readonly AttemptResult[]): string => (attempts.length === 1 ? 'Answer' : 'Answers')

export function AttemptsTable({ attempts }: { readonly attempts: readonly AttemptResult[] }) {
  const [isWhole, setWhole] = useState(false)
  const between = attempts.length - shownAtFirst - shownAtLast
  const isShown = (place: number) => isWhole || between <= 1 || place < shownAtFirst || place >= attempts.length - shownAtLast
  return (
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
      {attempts.map((attempt, place) =>
        isShown(place) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the attempts of one send never change, and several may be of one instant
          <Attempt key={place} attempt={attempt} number={place + 1} before={attempts[place - 1]} isOnly={attempts.length === 1} />
        ) : (
          place === shownAtFirst && <Between key={attempt.at} count={between} onShow={() => setWhole(true)} />
        ),
      )}
    </table>
  )
}

function Between({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <tbody>
      <tr>
        <td />
        <td colSpan={4}>
          <button type="button" className={inspector.link} onClick={onShow}>
            Show {counted(count, 'attempt')} between
          </button>
        </td>
      </tr>
    </tbody>
  )
}

interface AttemptProps {
  readonly attempt: AttemptResult
  readonly number: number
  readonly before: AttemptResult | undefined
  readonly isOnly: boolean
}

function Attempt({ attempt, number, before, isOnly }: AttemptProps) {
  const { at, status, latency, retryAt } = attempt
  const time = Date.parse(at)
  // The same again need not be said again.
  const error = attempt.error === before?.error ? undefined : attempt.error
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
        <td title={retryAt}>{retryAt === undefined ? '' : `in ${pauseText(Date.parse(retryAt) - time)}`}</td>
      </tr>
      {hasMore && (
        <tr className={styles.why}>
          <td />
          <td colSpan={4}>
            <AttemptDetails attempt={attempt} error={error} isOnly={isOnly} />
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
      {time % 1_000 === 0 ? formatTime(time) : formatExactTime(time)}
      {before !== null && <span className={styles.gap}>+{pauseText(time - before)}</span>}
    </>
  )
}

/** "15 m" rather than "15 m 0 s": pauses are mostly round. */
const pauseText = (ms: number): string => formatElapsed(ms).replace(/ 0 \w$/, '')

interface AttemptDetailsProps extends Pick<AttemptProps, 'attempt' | 'isOnly'> {
  readonly error: string | undefined
}

function AttemptDetails({ attempt: { status, response, requests }, error, isOnly }: AttemptDetailsProps) {
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
