import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, use } from 'react'
import { CardHead } from '../canvas/CardHead.tsx'
import type { CardNode } from '../canvas/canvas-elements.ts'
import cardStyles from '../canvas/step-card.module.css'
import { toneOfStep } from '../theme/step-tone.ts'
import { lookAt, useCompared } from './compared-versions.ts'
import { DifferenceContext } from './difference-context.ts'
import { signs, stepWords } from './difference-words.ts'
import styles from './version-difference.module.css'

/** A step of one of the compared versions, or of both, with what became of it in words. */
export const DifferenceCard = memo(function DifferenceCard({ data: { card, starts } }: NodeProps<CardNode>) {
  const { step } = card
  const isLookedAt = useCompared(({ compared }) => step !== null && compared?.step === step)
  const { steps, ways } = use(DifferenceContext)
  const difference = step === null ? undefined : steps.get(step)
  // The end of a path that is written nowhere goes with the way that leads there.
  const sign =
    difference?.kind ?? (step === null && card.endsWay ? ways.get(`${card.endsWay.step}:${card.endsWay.branch ?? ''}`) : undefined)
  return (
    <>
      {!card.isStart && <Handle type="target" position={Position.Top} isConnectable={false} className={cardStyles.handle} />}
      <button
        type="button"
        className={`${card.type === 'end' ? cardStyles.end : cardStyles.card} ${styles.card} tone-${toneOfStep(card.type)}`}
        data-sign={sign}
        data-step={step}
        aria-pressed={isLookedAt}
        disabled={step === null}
        onClick={() => step !== null && lookAt(step)}
      >
        <CardHead card={card} />
        <span className={styles.what} data-sign={sign}>
          {sign !== undefined && <b aria-hidden>{signs[sign]}</b>}
          {card.type !== 'end' && (difference ? stepWords(difference) : 'As it was')}
        </span>
      </button>
      {starts.map(({ way, at }) => (
        <Handle
          key={way.id}
          id={way.id}
          type="source"
          position={Position.Bottom}
          isConnectable={false}
          className={cardStyles.handle}
          style={{ left: `${at * 100}%` }}
        />
      ))}
    </>
  )
})
