import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDurationInWords } from '../format/duration.ts'
import { formatDay, formatExactTime } from '../format/instant.ts'
import { RuleMark } from '../spec/RuleMark.tsx'
import { selectSend } from '../state/select.ts'
import { ContextAfter } from './ContextAfter.tsx'
import styles from './story.module.css'
import type { StoryLine } from './story-lines.ts'

interface StoryLinesProps {
  readonly lines: readonly StoryLine[]
  /** What lies after the clock. */
  readonly toCome: readonly StoryLine[]
  /** Goes to where a line was. */
  readonly onShow: (line: StoryLine) => void
}

/** A story as a line through time. The day is written where it changes; a wait has a bar as long as it was, beside the longest one. */
export function StoryLines({ lines, toCome, onShow }: StoryLinesProps) {
  const all = [...lines, ...toCome]
  const longest = Math.max(...all.map(stayOf), 1)
  return (
    <ol className={styles.story} aria-label="Story">
      {all.map((line, place) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows at its end
          key={place}
          line={line}
          before={all[place - 1]?.at}
          share={stayOf(line) / longest}
          isToCome={place >= lines.length}
          onShow={onShow}
        />
      ))}
    </ol>
  )
}

interface LineProps {
  readonly line: StoryLine
  readonly before: number | undefined
  /** Of the longest wait of the story. */
  readonly share: number
  readonly isToCome: boolean
  readonly onShow: (line: StoryLine) => void
}

function Line({ line, before, share, isToCome, onShow }: LineProps) {
  const stay = stayOf(line)
  return (
    <li className={`${styles.line} tone-${line.tone}`} data-to-come={isToCome}>
      <span className={styles.point} />
      <div className="selectable">
        <div className={styles.head}>
          <button type="button" className={styles.move} title="Set the clock to this moment" onClick={() => onShow(line)}>
            <strong>{line.strong}</strong> {line.rest}
          </button>
          {line.rule != null && <RuleMark rule={line.rule} />}
        </div>
        <div className={`${styles.small} num`}>{timesOf(line, before)}</div>
        {stay > 0 && (
          <div className={styles.stay} title={`Waited ${formatDurationInWords(stay)}`}>
            <span className={styles.bar} style={{ width: `max(4px, calc((100% - 110px) * ${share}))` }} />
            <span className="num">{formatDurationInWords(stay)}</span>
          </div>
        )}
        {line.details.map((detail) => (
          <div key={`${detail.at}${detail.text}`} className={styles.small}>
            {detail.at === null ? '' : `${timeOf(detail.at, line.since ?? line.at)}  `}
            {detail.text} {detail.rule !== undefined && <RuleMark rule={detail.rule} />}
          </div>
        ))}
        {line.context !== undefined && <ContextFold context={line.context} />}
        {line.send !== null && <SendLink send={line.send} />}
      </div>
    </li>
  )
}

/** The context as it was after a move, with what the move changed; folded until somebody wants it. */
function ContextFold({ context }: { readonly context: NonNullable<StoryLine['context']> }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={12} aria-hidden data-open={isOpen} /> Context before and after
      </button>
      {isOpen && <ContextAfter {...context} />}
    </>
  )
}

function SendLink({ send }: { readonly send: number }) {
  return (
    <button type="button" className={styles.link} onClick={() => void selectSend(send)}>
      Show the payload
    </button>
  )
}

/** How long a line lasted, ms; 0 of a moment. */
const stayOf = ({ at, since }: StoryLine): number => (since === null ? 0 : at - since)

/** A moment, or from when to when. */
function timesOf({ at, since }: StoryLine, before: number | undefined): string {
  return since === null ? timeOf(at, before) : `${timeOf(since, before)} to ${timeOf(at, since)}`
}

function timeOf(at: number, before: number | undefined): string {
  const sameDay = before !== undefined && formatDay(before) === formatDay(at)
  return sameDay ? formatExactTime(at) : `${formatDay(at)} ${formatExactTime(at)}`
}
