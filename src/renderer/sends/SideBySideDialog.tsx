import type { ReactNode } from 'react'
import type { SendDetail } from '../../engine/account/views.ts'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import inspector from '../inspector/inspector.module.css'
import { CopyButton } from '../json/CopyButton.tsx'
import { JsonText } from '../json/JsonText.tsx'
import { useWindow } from '../state/window-state.ts'
import { AttemptsTable, answersTitle } from './AttemptsPart.tsx'
import { ChangeList } from './ChangeList.tsx'
import { deliveryInWords } from './delivery-in-words.ts'
import { RequestView } from './RequestPart.tsx'
import { StatusBadge } from './StatusBadge.tsx'
import styles from './side-by-side.module.css'

/** The selected send as wide as the window: event, payload, request and answer beside each other. */
export function SideBySideDialog({ opened }: { readonly opened: boolean }) {
  const send = useWindow((state) => state.send)
  const title = send === null ? 'Payload' : `${send.row.eventName} · ${send.row.profileName ?? send.row.profile}`
  return (
    <WindowDialog opened={opened && send !== null} title={title} size="96%">
      {send !== null && <Columns send={send} />}
    </WindowDialog>
  )
}

function Columns({ send: { result } }: { readonly send: SendDetail }) {
  const { event, payload, changes, requests, attempts } = result
  return (
    <div className={styles.columns}>
      {event !== null && (
        <Column title="Track event" copied={event}>
          <JsonText value={event} />
        </Column>
      )}
      <Column title="Payload" copied={payload}>
        {changes !== undefined && changes.length > 0 && <ChangeList changes={changes} />}
        {payload === null ? (
          <p className={inspector.paragraph}>There is none: it was refused before it could go out.</p>
        ) : (
          <JsonText value={payload} changes={changes} />
        )}
      </Column>
      <Column title={requests.length > 1 ? `${requests.length} requests` : 'Request'} copied={requests.length === 0 ? null : requests}>
        {requests.length === 0 && <p className={inspector.paragraph}>This destination is told its payload without a request.</p>}
        {requests.map((request, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the requests of one send never change
          <RequestView key={place} request={request} />
        ))}
      </Column>
      <Column title={answersTitle(attempts)} copied={null}>
        <p className={styles.outcome}>
          <StatusBadge status={result.status} /> {deliveryInWords(result)}
        </p>
        {result.error !== null && <p className={`${inspector.paragraph} selectable`}>{result.error.message}</p>}
        {attempts.length > 0 && <AttemptsTable attempts={attempts} />}
      </Column>
    </div>
  )
}

interface ColumnProps {
  readonly title: string
  /** What its button copies; null where there is nothing. */
  readonly copied: object | string | number | boolean | null
  readonly children: ReactNode
}

function Column({ title, copied, children }: ColumnProps) {
  return (
    <section className={styles.column} aria-label={title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{title}</h3>
        {copied !== null && <CopyButton label={`Copy: ${title}`} copied={title} text={() => JSON.stringify(copied, null, 2)} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div className={styles.content} tabIndex={0}>
        {children}
      </div>
    </section>
  )
}
