import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, use } from 'react'
import { formatCount } from '../format/number.ts'
import { shownCounts, shownLeft } from '../state/derived.ts'
import { selectStep } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import type { CardNode } from './canvas-elements.ts'
import { cardCounts } from './card-counts.ts'
import { LitPathContext } from './lit-path-context.ts'
import { Restarts } from './Restarts.tsx'
import styles from './step-card.module.css'

/** A step on the canvas: what it is, what it is set to, and how many are where. */
export const StepCard = memo(function StepCard({ data: { card, starts } }: NodeProps<CardNode>) {
  const counts = useWindow(shownCounts)
  const left = useWindow(shownLeft)
  const isSelected = useWindow(({ selection }) => selection.kind === 'step' && selection.step === card.step)
  const isLit = use(LitPathContext).cards.has(card.id)
  const { step } = card
  return (
    <>
      {!card.isStart && <Handle type="target" position={Position.Top} isConnectable={false} className={styles.handle} />}
      <button
        type="button"
        className={`${card.type === 'end' ? styles.end : styles.card} tone-${toneOfStep(card.type)}`}
        aria-pressed={isSelected}
        aria-label={`Step ${card.title}`}
        data-lit={isLit}
        data-step={step}
        disabled={step === null}
        onClick={() => step !== null && selectStep(step)}
      >
        <span className={styles.head}>
          <span className={styles.icon}>
            <StepIcon type={card.type} size={card.type === 'end' ? 14 : 17} />
          </span>
          <span className={styles.words}>
            <span className={styles.title} title={card.title}>
              {card.title}
            </span>
            {card.type !== 'end' && (
              <span className={styles.summary} title={card.summary}>
                {card.summary}
              </span>
            )}
          </span>
        </span>
        <span className={styles.counts}>
          {cardCounts(card, counts, left).map(({ word, count }) => (
            <span key={word} className={styles.count}>
              <strong>{count === null ? '–' : formatCount(count)}</strong> {word}
            </span>
          ))}
        </span>
      </button>
      {card.restarts.length > 0 && <Restarts restarts={card.restarts} />}
      {starts.map(({ edge, at }) => (
        <Handle
          key={edge}
          id={edge}
          type="source"
          position={Position.Bottom}
          isConnectable={false}
          className={styles.handle}
          style={{ left: `${at * 100}%` }}
        />
      ))}
    </>
  )
})
