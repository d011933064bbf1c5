import type { FunnelLevel, ReasonFunnel } from '../../engine/account/funnel/reason-funnel.ts'
import { counted, formatCount, formatShare } from '../format/number.ts'
import { isRefusal, levelInWords, wholeInWords, wholeLevel } from './funnel-words.ts'
import styles from './why.module.css'
import { chooseLevel, useWhy } from './why-state.ts'

interface FunnelBarsProps {
  readonly funnel: ReasonFunnel
  /** Title of the step that was asked for; null without. */
  readonly step: string | null
}

/** The levels of the funnel, in the order of the tests; each a button that lists its people. */
export function FunnelBars({ funnel, step }: FunnelBarsProps) {
  const chosen = useWhy((state) => state.level)
  const countOf = (id: FunnelLevel['id']): number => funnel.levels.find((level) => level.id === id)?.count ?? 0
  return (
    <ol className={styles.levels} aria-label="Funnel of reasons">
      {funnel.levels.map((level) => (
        <li key={level.id} data-kind={isRefusal(level.id) ? 'refused' : level.id}>
          <Level level={level} whole={countOf(wholeLevel(level.id))} step={step} isChosen={level.id === chosen} />
        </li>
      ))}
    </ol>
  )
}

interface LevelProps {
  readonly level: FunnelLevel
  readonly whole: number
  readonly step: string | null
  readonly isChosen: boolean
}

function Level({ level: { id, count, profiles }, whole, step, isChosen }: LevelProps) {
  const title = levelInWords(id, step)
  const share = formatShare(count, whole)
  const of = wholeInWords(id)
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      data-level={id}
      title={`${title}: ${formatCount(count)}${share === '' ? '' : `, ${[share, of].filter(Boolean).join(' ')}`}, ${counted(profiles, 'person', 'people')}`}
      onClick={() => chooseLevel(isChosen || id === 'offered' ? null : id)}
    >
      <span className={styles.levelTitle}>{title}</span>
      <span className={`${styles.levelCount} num`}>{formatCount(count)}</span>
      <span className={`${styles.levelShare} num`}>{share}</span>
      {(id === 'entered' || id === 'reached') && <span className={styles.levelWhole}>{of}</span>}
      <span className={styles.track}>
        <span style={{ width: `${whole === 0 ? 0 : (count / whole) * 100}%` }} />
      </span>
    </button>
  )
}
