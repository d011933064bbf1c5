import type { SampledPerson } from '../../engine/synthesis/sample-population.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { textOf } from '../format/text-of.ts'
import styles from './people.module.css'

/** What one of them does, with all that comes with it. */
export function PersonEvents({ person: { profile, eventCount, events } }: { readonly person: SampledPerson }) {
  const more = eventCount === null ? 0 : eventCount - events.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows scroll here, also for those without a mouse
    <section className={styles.events} aria-label={`What ${profile.id} does`} tabIndex={0}>
      <h3>What {profile.id} does</h3>
      {eventCount === null && <p className="muted">More than can be shown: lower how often they do it.</p>}
      {eventCount === 0 && <p className="muted">Nothing within the clock.</p>}
      <ol className="selectable">
        {events.map(({ at, event, properties }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event is its place among theirs
          <li key={place}>
            <span className="num muted">{formatDayAndTime(at)}</span>
            <strong>{event}</strong>
            <span className={styles.properties}>
              {Object.entries(properties).map(([name, value]) => (
                <span key={name}>
                  {name} <b>{textOf(value)}</b>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted">and {counted(more, 'more event')}</p>}
    </section>
  )
}
