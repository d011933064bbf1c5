import { Button, Loader } from '@mantine/core'
import { IconCircleCheckFilled, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { curlCommand } from '../../engine/account/curl-command.ts'
import type { PreviewedSend } from '../../engine/account/preview-sends.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { PreviewWishes } from '../../preload/bridge-contract.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { WindowDialog } from '../dialogs/WindowDialog.tsx'
import { FoldingSection } from '../inspector/FoldingSection.tsx'
import { deliveryInWords } from '../sends/delivery-in-words.ts'
import { SendTrouble } from '../sends/SendTrouble.tsx'
import { StatusBadge } from '../sends/StatusBadge.tsx'
import sends from '../sends/sends.module.css'
import { shownJourney } from '../state/derived.ts'
import { copyText } from '../state/export-result.ts'
import { useWindow } from '../state/window-state.ts'
import { MappingRows, Remark } from './MappingRows.tsx'
import styles from './mapping.module.css'
import { ProblemsToMend } from './ProblemsToMend.tsx'
import { ProfileSelect } from './ProfileSelect.tsx'
import { SendPreview } from './SendPreview.tsx'
import { usePreviews } from './use-previews.ts'

/** Which activation of which place is tried. */
export interface TestSendPlace {
  readonly place: PreviewWishes['place']
  readonly activation: string
}

/** The product's "send test event", kept at home: the send, from its event to its request. */
export function TestSendDialog({ test }: { readonly test: TestSendPlace | null }) {
  const journey = useWindow(shownJourney)
  return (
    <WindowDialog opened={test !== null} title={titleOf(test, journey)} size={760}>
      {test !== null && journey !== null && <TestSend journey={journey} test={test} />}
    </WindowDialog>
  )
}

function titleOf(test: TestSendPlace | null, journey: Journey | null): string {
  if (test === null || journey === null) return 'Test event'
  if (!('step' in test.place)) return 'Test event of the exit send'
  const step = journey.steps[test.place.step]
  return step === undefined ? 'Test event' : `Test event of ${stepTitle(test.place.step, step)}`
}

function TestSend({ journey, test }: { readonly journey: Journey; readonly test: TestSendPlace }) {
  const { answer, isLoading, again } = usePreviews(journey, test.place, false)
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
  if (answer.kind === 'refused') return <ProblemsToMend problems={answer.problems} />
  const send = answer.sends.find(({ activation }) => activation === test.activation)
  return (
    <div className={styles.testSend} data-stale={isLoading} aria-busy={isLoading}>
      <p className={styles.lead}>
        Made as the step would send it, and answered as the scenario says that the destination answers. Nothing leaves this machine, and
        nothing is counted.
      </p>
      <div className={styles.profile}>
        <span className={styles.caption}>Data of</span>
        <ProfileSelect />
      </div>
      {send === undefined ? <Remark severity="error" text="The step has no such activation any more." /> : <Sent send={send} />}
    </div>
  )
}

function Sent({ send }: { readonly send: PreviewedSend }) {
  const { event, payload, changes, requests, error, answer, mapping } = send
  return (
    <>
      {error === null ? <Outcome send={send} /> : <SendTrouble error={error} />}
      <div className={sends.tools}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCopy size={13} aria-hidden />}
          onClick={() => void copyText(JSON.stringify({ event, payload, changes, requests, error, answer }, null, 2), 'Test event')}
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
      {mapping.length > 0 && (
        <FoldingSection name="test-send.mapping" title="Mapping result">
          <MappingRows rows={mapping} label="Mapping result" />
        </FoldingSection>
      )}
      <SendPreview send={send} />
    </>
  )
}

/** That it is valid, and what its destination makes of it. */
function Outcome({ send: { requests, answer } }: { readonly send: PreviewedSend }) {
  const [request] = requests
  const { status, attempts } = answer
  const [first] = attempts
  const isTaken = status === 'delivered' && attempts.length < 2
  return (
    <>
      <p className={styles.sound} role="status">
        <IconCircleCheckFilled size={16} aria-hidden /> It is valid, and would go out
        {request === undefined ? '' : ` as ${request.method} ${request.url}`}.
      </p>
      <p className={styles.answer}>
        Answered <StatusBadge status={first?.status ?? status} />
        {!isTaken && (
          <>
            , which leaves it <StatusBadge status={status} /> {deliveryInWords(answer)}
          </>
        )}
      </p>
      {answer.error !== null && <SendTrouble error={answer.error} />}
    </>
  )
}
