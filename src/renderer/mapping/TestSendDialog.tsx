import { Button, Loader } from '@mantine/core'
import { IconCircleCheckFilled, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { curlCommand } from '../../engine/account/curl-command.ts'
import type { PreviewedSend } from '../../engine/account/preview-sends.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { EventPart } from '../sends/EventPart.tsx'
import { PayloadPart } from '../sends/PayloadPart.tsx'
import { RequestPart } from '../sends/RequestPart.tsx'
import { SendTrouble } from '../sends/SendTrouble.tsx'
import sends from '../sends/sends.module.css'
import { shownJourney } from '../state/derived.ts'
import { copyText } from '../state/export-result.ts'
import { useWindow } from '../state/window-state.ts'
import { MappingRows, Remark } from './MappingRows.tsx'
import styles from './mapping.module.css'
import { ProfileSelect } from './ProfileSelect.tsx'
import { usePreviews } from './use-previews.ts'

/** Which activation of which step is tried. */
export interface TestSendPlace {
  readonly step: string
  readonly activation: string
}

/** The product's "send test event", kept at home: the send, from its event to its request. */
export function TestSendDialog({ place }: { readonly place: TestSendPlace | null }) {
  const journey = useWindow(shownJourney)
  const step = place === null ? undefined : journey?.steps[place.step]
  const title = place !== null && step !== undefined ? `Test event of ${stepTitle(place.step, step)}` : 'Test event'
  return (
    <WindowDialog opened={place !== null} title={title} size={760}>
      {place !== null && journey !== null && <TestSend journey={journey} place={place} />}
    </WindowDialog>
  )
}

function TestSend({ journey, place }: { readonly journey: Journey; readonly place: TestSendPlace }) {
  const { answer, isLoading, again } = usePreviews(journey, place.step)
  if (answer === null) {
    return (
      <div className={styles.waiting}>
        <Loader size="sm" /> Making the test event…
      </div>
    )
  }
  if (answer.kind === 'failed') {
    return (
      <>
        <Remark severity="error" text={answer.message} />
        <Button variant="default" mt={10} onClick={again}>
          Try again
        </Button>
      </>
    )
  }
  if (answer.kind === 'refused')
    return answer.problems.map(({ pointer, code, message }) => <Remark key={`${pointer} ${code}`} severity="error" text={message} />)
  const send = answer.sends.find(({ activation }) => activation === place.activation)
  return (
    <div className={styles.testSend} data-stale={isLoading} aria-busy={isLoading}>
      <p className={styles.lead}>
        Made as the step would send it, and accepted by nobody: nothing leaves this machine, and nothing is counted.
      </p>
      <div className={styles.profile}>
        <span className={styles.caption}>Data of</span>
        <ProfileSelect profiles={answer.profiles} />
      </div>
      {send === undefined ? <Remark severity="error" text="The step has no such activation any more." /> : <Sent send={send} />}
    </div>
  )
}

function Sent({ send }: { readonly send: PreviewedSend }) {
  const { event, payload, changes, requests, error, mapping } = send
  const isEvent = JSON.stringify(payload) === JSON.stringify(event)
  return (
    <>
      {error === null ? (
        <p className={styles.sound} role="status">
          <IconCircleCheckFilled size={16} aria-hidden /> It is valid, and would go out
          {requests.length === 0 ? '' : ` as ${requests[0]?.method} ${requests[0]?.url}`}.
        </p>
      ) : (
        <SendTrouble error={error} />
      )}
      <div className={sends.tools}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCopy size={13} aria-hidden />}
          onClick={() => void copyText(JSON.stringify({ event, payload, changes, requests, error }, null, 2), 'Test event')}
        >
          Copy JSON
        </Button>
        {requests.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconTerminal2 size={13} aria-hidden />}
            onClick={() => void copyText(requests.map(curlCommand).join('\n\n'), 'Request as cURL')}
          >
            Copy cURL
          </Button>
        )}
      </div>
      <EventPart event={event} isPayload={isEvent} />
      {mapping.length > 0 && (
        <FoldingSection name="test-send.mapping" title="Mapping result">
          <MappingRows rows={mapping} label="Mapping result" />
        </FoldingSection>
      )}
      <PayloadPart isEvent={isEvent} payload={payload} changes={changes} />
      {requests.map((request, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the requests of one send never change
        <RequestPart key={place} request={request} number={place + 1} total={requests.length} />
      ))}
    </>
  )
}
