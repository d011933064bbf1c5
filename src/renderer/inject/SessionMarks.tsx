import { IconBolt } from '@tabler/icons-react'
import { parseDuration } from '../../engine/time/duration.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { goTo } from '../playback/transport.ts'
import { useWindow } from '../state/window-state.ts'
import { actWords } from './act-words.ts'
import styles from './inject.module.css'

interface SessionMarksProps {
  /** What of virtual time is shown, ms since 1970. */
  readonly range: { readonly start: number; readonly end: number }
}

/** What was done in this run, as marks over virtual time; a click goes there. */
export function SessionMarks({ range: { start, end } }: SessionMarksProps) {
  const { acts, responses } = useWindow((state) => state.session)
  const share = (at: number) => `${((at - start) / (end - start)) * 100}%`
  const isShown = (at: number) => at >= start && at <= end
  const outages = Object.entries(responses).flatMap(([destination, said]) =>
    Array.isArray(said) ? [] : (said.outages ?? []).map(({ at, for: length }) => ({ destination, at: Date.parse(at), length })),
  )
  return (
    <div className={styles.marks}>
      {outages
        .filter(({ at }) => isShown(at))
        .map(({ destination, at, length }) => (
          <span
            key={`${destination} ${at}`}
            className={styles.outage}
            title={`${destination} fails for ${length}`}
            style={{ left: share(at), width: share(start + Math.min(parseDuration(length) ?? 0, end - at)) }}
          />
        ))}
      {acts
        .filter(({ at }) => isShown(at))
        .map((act) => {
          const words = `${formatDayAndTime(act.at)}  ${actWords(act)}`
          return (
            <button
              key={`${act.at} ${words}`}
              type="button"
              className={styles.mark}
              style={{ left: share(act.at) }}
              aria-label={words}
              title={words}
              onClick={() => goTo(act.at)}
            >
              <IconBolt size={10} stroke={2} aria-hidden />
            </button>
          )
        })}
    </div>
  )
}
