import { IconArrowLeft } from '@tabler/icons-react'
import type { SendDetail } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { JsonValue } from '../../engine/model/json-value.ts'
import { destinationName } from '../canvas/step-words.ts'
import { formatDate, formatExactTime } from '../format/instant.ts'
import { selectInstance } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { Facts } from './Facts.tsx'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'
import { JsonView } from './JsonView.tsx'
import { sendOrigin } from './send-origin.ts'

/** A send: the Track event that the journey emitted (an action has none), what the mapping made of it, and the requests that were made. */
export function SendInspector({ send, journey }: { readonly send: SendDetail; readonly journey: Journey }) {
  const destinations = useWindow((state) => state.workspace?.destinations)
  const { row, result } = send
  return (
    <>
      <button type="button" className={styles.back} onClick={() => void selectInstance(row.instanceIndex)}>
        <IconArrowLeft size={14} aria-hidden /> Story of {row.profileName ?? row.profile}
      </button>
      <Heading kind="Payload" title={row.eventName} detail={`${formatDate(row.at)} ${formatExactTime(row.at)} UTC`} />
      <section className={styles.section}>
        <Facts
          facts={[
            { name: 'Destination', value: destinationName(row.destination, destinations ?? []) },
            { name: row.step === null ? 'Sent by' : 'Step', value: sendOrigin(row, journey) },
            { name: 'Instance', value: <span className="mono">{row.instance}</span> },
            { name: 'Status', value: row.status },
            ...(result.action === null ? [] : [{ name: 'Action', value: result.action }]),
            ...(result.error === null ? [] : [{ name: 'Error', value: `${result.error.code}: ${result.error.message}` }]),
          ]}
        />
      </section>
      {result.event !== null && (
        <section className={styles.section}>
          <JsonView title="Track event" what="the Track event" value={result.event} />
        </section>
      )}
      {result.payload !== null && !isSame(result.payload, result.event) && (
        <section className={styles.section}>
          <JsonView title="Payload" what="the payload" value={result.payload} />
        </section>
      )}
      {result.requests.map(({ method, url, headers, body }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the requests of one send never change
        <section key={place} className={styles.section}>
          <Facts
            facts={[
              { name: 'Request', value: <span className="mono">{`${method} ${url}`}</span> },
              ...Object.entries(headers).map(([name, value]) => ({ name, value: <span className="mono">{value}</span> })),
            ]}
          />
          <JsonView title="Request body" what="the body of the request" value={body} />
        </section>
      ))}
    </>
  )
}

/** Without a mapping the payload is the event, and would only be shown twice. */
function isSame(payload: JsonValue, event: JsonValue): boolean {
  return JSON.stringify(payload) === JSON.stringify(event)
}
