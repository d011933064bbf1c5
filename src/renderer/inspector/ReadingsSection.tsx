import type { TriggerReading } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { formatDayAndTime, formatShortInstant } from '../format/instant.ts'
import { formatCount, formatShare } from '../format/number.ts'
import { goTo } from '../playback/transport.ts'
import { shownReadings } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import styles from './inspector.module.css'
import { readingFunnel } from './reading-funnel.ts'

/** The occurrences of a segment trigger: of the last one who was left out on the way to those who entered. Other journeys have none. */
export function ReadingsSection({ journey }: { readonly journey: Journey }) {
  const readings = useWindow(shownReadings)
  const at = useWindow((state) => state.frame?.at ?? null)
  const during = useWindow((state) => state.frame?.during ?? null)
  const start = Object.hasOwn(journey.steps, journey.start) ? journey.steps[journey.start] : undefined
  if (start?.type !== 'segment-trigger' || readings === null || at === null) return null
  const own = readings.filter((reading) => reading.journey === journey.id)
  const past = own.filter((reading) => reading.at <= Math.min(at, during?.to ?? at) && reading.at >= (during?.from ?? 0))
  const next = own.find((reading) => reading.at > at)
  const last = past.at(-1)
  return (
    <section className={styles.section} aria-label="Occurrences">
      <h3>Occurrences{during !== null && <span>in the chosen time</span>}</h3>
      {last !== undefined && <Funnel reading={last} namespace={start.namespace} />}
      {past.length > 1 && past.map((reading) => <ReadingRow key={reading.number} reading={reading} isShown={reading === last} />)}
      <p className={styles.paragraph}>
        {next !== undefined ? (
          <>
            Number {next.number} comes{' '}
            <button type="button" className={styles.link} onClick={() => goTo(next.at)}>
              {formatDayAndTime(next.at)}
            </button>
            .
          </>
        ) : own.length === 0 ? (
          'The segment is not read within this clock.'
        ) : (
          'No other one comes within this clock.'
        )}
      </p>
    </section>
  )
}

function Funnel({ reading, namespace }: { readonly reading: TriggerReading; readonly namespace: string }) {
  return (
    <section aria-label={`Occurrence ${reading.number}`}>
      <p className={styles.reading}>
        Number {reading.number}, <span className="num">{formatDayAndTime(reading.at)}</span>
      </p>
      {readingFunnel(reading, namespace).map(({ label, count, lost }) => (
        <div key={label} className={styles.branch}>
          <span>
            {label}
            {lost !== null && <span className={styles.lost}> {lost}</span>}
          </span>
          <span>
            <strong>{formatCount(count)}</strong> <span className="muted">{formatShare(count, reading.members)}</span>
          </span>
          <div className={styles.meter}>
            <div style={{ width: `${reading.members === 0 ? 0 : (count / reading.members) * 100}%` }} />
          </div>
        </div>
      ))}
    </section>
  )
}

function ReadingRow({ reading, isShown }: { readonly reading: TriggerReading; readonly isShown: boolean }) {
  const { number, at, members, admitted } = reading
  return (
    <button
      type="button"
      className={styles.instance}
      aria-current={isShown}
      title={`Go to ${formatDayAndTime(at)}`}
      onClick={() => goTo(at)}
    >
      <span>
        {number} · {formatShortInstant(at)}
      </span>
      <span className="muted">
        {formatCount(admitted)} of {formatCount(members)} entered
      </span>
    </button>
  )
}
