import { formatDay, formatExactTime } from '../format/instant.ts'
import { selectSend } from '../state/select.ts'
import styles from './story.module.css'
import type { StoryLine } from './story-lines.ts'

/** A story as a line through time. The day is written where it changes. */
export function StoryLines({ lines }: { readonly lines: readonly StoryLine[] }) {
  return (
    <ol className={styles.story} aria-label="Story">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows at its end
        <li key={at} className={`${styles.line} tone-${line.tone}`}>
          <span className={styles.point} />
          <div className="selectable">
            <strong>{line.strong}</strong> {line.rest}
            <div className={`${styles.small} num`}>{timesOf(line, lines[at - 1]?.at)}</div>
            {line.details.map((detail) => (
              <div key={`${detail.at}${detail.text}`} className={styles.small}>
                {detail.at === null ? '' : `${timeOf(detail.at, line.since ?? line.at)}  `}
                {detail.text}
              </div>
            ))}
            {line.send !== null && <SendLink send={line.send} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function SendLink({ send }: { readonly send: number }) {
  return (
    <button type="button" className={styles.link} onClick={() => void selectSend(send)}>
      Show the payload
    </button>
  )
}

/** A moment, or from when to when. */
function timesOf({ at, since }: StoryLine, before: number | undefined): string {
  return since === null ? timeOf(at, before) : `${timeOf(since, before)} to ${timeOf(at, since)}`
}

function timeOf(at: number, before: number | undefined): string {
  const sameDay = before !== undefined && formatDay(before) === formatDay(at)
  return sameDay ? formatExactTime(at) : `${formatDay(at)} ${formatExactTime(at)}`
}
