import { useMemo } from 'react'
import { formatCount } from '../format/number.ts'
import inspector from '../inspector/inspector.module.css'
import { chooseJourney } from '../state/choose.ts'
import { stretchInWords } from '../state/counts-time.ts'
import { exitSendsOf } from '../state/derived.ts'
import { clearSelection, selectStep } from '../state/select.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import styles from './destinations.module.css'
import { type Sender, sendersTo } from './senders.ts'

/** What sends to a destination; with a run, how often by the clock's time or within the chosen one. */
export function SenderList({ destination }: { readonly destination: string }) {
  const files = useWindow((state) => state.workspace?.journeys)
  const senders = useMemo(() => sendersTo(destination, files?.map(({ journey }) => journey) ?? []), [destination, files])
  const frame = useWindow((state) => state.frame)
  return (
    <section className={inspector.section} aria-label="Sent by">
      <h3>
        Sent by
        {frame !== null && senders.length > 0 && <span>{frame.during ? `only ${stretchInWords(frame.during)}` : 'by this time'}</span>}
      </h3>
      {senders.length === 0 && <p className={inspector.paragraph}>No journey of the workspace sends to it.</p>}
      {senders.map((sender) => (
        <button
          key={`${sender.journey}/${sender.step}`}
          type="button"
          className={styles.sender}
          title={`Go to ${sender.title} of ${sender.journeyName}`}
          onClick={() => goTo(sender)}
        >
          <span className={styles.senderWords}>
            <span>{sender.title}</span>
            <span className={styles.small}>{[sender.journeyName, ...actionsOf(sender)].join(' · ')}</span>
          </span>
          <SendCount sender={sender} frame={frame} />
        </button>
      ))}
    </section>
  )
}

/** Of a step that sends elsewhere too, the sends are counted together. */
function SendCount({ sender, frame }: { readonly sender: Sender; readonly frame: WindowState['frame'] }) {
  const count = frame === null ? undefined : sendsOf(sender, frame)
  if (count === undefined) return null
  const hint = sender.isOnly ? undefined : 'Sends of the step; some of them go to other destinations'
  return (
    <span className="num" title={hint}>
      {formatCount(count)}
      {!sender.isOnly && <span className="muted"> in all</span>}
    </span>
  )
}

function sendsOf({ journey, step }: Sender, frame: NonNullable<WindowState['frame']>): number | undefined {
  const { journeys, versions } = frame
  if (step !== null) return journeys[journey]?.steps[step]?.sends
  return versions[journey] === undefined ? undefined : exitSendsOf(frame, journey)
}

function actionsOf({ activations }: Sender): string[] {
  return [...new Set(activations.flatMap(({ action }) => action ?? []))]
}

function goTo({ journey, step }: Sender): void {
  chooseJourney(journey)
  if (step === null) clearSelection()
  else selectStep(step)
}
