import type { PreviewedSend } from '../../engine/account/preview-sends.ts'
import { AttemptsPart } from '../sends/AttemptsPart.tsx'
import { EventPart } from '../sends/EventPart.tsx'
import { PayloadPart } from '../sends/PayloadPart.tsx'
import { RequestPart } from '../sends/RequestPart.tsx'

/** A send as it would go out, from its event to its answers. */
export function SendPreview({ send: { event, payload, changes, requests, answer } }: { readonly send: PreviewedSend }) {
  const isEvent = JSON.stringify(payload) === JSON.stringify(event)
  return (
    <>
      <EventPart event={event} isPayload={isEvent} />
      <PayloadPart isEvent={isEvent} payload={payload} changes={changes} />
      {requests.map((request, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the requests of one send never change
        <RequestPart key={place} request={request} number={place + 1} total={requests.length} />
      ))}
      {answer.attempts.length > 0 && <AttemptsPart attempts={answer.attempts} />}
    </>
  )
}
