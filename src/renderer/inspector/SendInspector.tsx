import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { SendDetail } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { formatDate, formatExactTime } from '../format/instant.ts'
import { AttemptsPart } from '../sends/AttemptsPart.tsx'
import { activationJump, showOrigin } from '../sends/activation-jump.ts'
import { deliveryInWords } from '../sends/delivery-in-words.ts'
import { EventPart } from '../sends/EventPart.tsx'
import { MappingPart } from '../sends/MappingPart.tsx'
import { PayloadPart } from '../sends/PayloadPart.tsx'
import { RequestPart } from '../sends/RequestPart.tsx'
import { SendFacts } from '../sends/SendFacts.tsx'
import { SendTools } from '../sends/SendTools.tsx'
import { SendTrouble } from '../sends/SendTrouble.tsx'
import { StatusBadge } from '../sends/StatusBadge.tsx'
import sends from '../sends/sends.module.css'
import { selectInstance } from '../state/select.ts'
import { Heading } from './Heading.tsx'
import styles from './inspector.module.css'

/** A send from the event to its answer: what the journey emitted, what was made of it on the way, and what became of it. */
export function SendInspector({ send, journey }: { readonly send: SendDetail; readonly journey: Journey }) {
  const { row, result, mapping } = send
  const { event, payload, changes, requests, attempts, error } = result
  const isEvent = useMemo(() => event !== null && JSON.stringify(payload) === JSON.stringify(event), [event, payload])
  return (
    <>
      <button type="button" className={styles.back} onClick={() => void selectInstance(row.instanceIndex)}>
        <IconArrowLeft size={14} aria-hidden /> Story of {row.profileName ?? row.profile}
      </button>
      <Heading kind="Payload" title={row.eventName} detail={<Outcome send={send} />} />
      {error !== null && <SendTrouble error={error} changes={changes} onShow={activationJump(result, journey)} />}
      <SendTools result={result} />
      <SendFacts send={send} journey={journey} />
      {event !== null && <EventPart event={event} isPayload={isEvent} />}
      {mapping !== null && <MappingPart mapping={mapping} onShow={() => showOrigin(result)} />}
      <PayloadPart isEvent={isEvent} payload={payload} changes={changes} />
      {requests.map((request, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the requests of one send never change
        <RequestPart key={place} request={request} number={place + 1} total={requests.length} />
      ))}
      {attempts.length > 0 && <AttemptsPart attempts={attempts} />}
    </>
  )
}

function Outcome({ send: { row, result } }: { readonly send: SendDetail }) {
  return (
    <span className={sends.outcome}>
      <StatusBadge status={result.status} />
      <span>{deliveryInWords(result)}</span>
      <span className="num">{`${formatDate(row.at)} ${formatExactTime(row.at)} UTC`}</span>
    </span>
  )
}
