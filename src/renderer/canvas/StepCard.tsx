import { IconAlertCircle } from '@tabler/icons-react'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, use } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { toggleStep } from '../canvas-editing/select-steps.ts'
import { EndGrip, WayGrip } from '../canvas-editing/WayGrip.tsx'
import { useWayDrag, type WayDrag } from '../canvas-editing/way-drag.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { useStoryPoint } from '../inspector/story-point.ts'
import { selectedSteps, shownVersionCounts } from '../state/derived.ts'
import { selectStep } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { toneOfStep } from '../theme/step-tone.ts'
import { CardCounts } from './CardCounts.tsx'
import { CardHead } from './CardHead.tsx'
import type { CardNode } from './canvas-elements.ts'
import { useCanvasRun } from './canvas-run.ts'
import { useCanvasSearch } from './canvas-search.ts'
import { cardCounts } from './card-counts.ts'
import { coverageState } from './coverage.ts'
import { errorOfStep } from './error-of-step.ts'
import { HereMark } from './HereMark.tsx'
import type { CanvasCard } from './journey-to-canvas.ts'
import { edgeId } from './journey-to-canvas.ts'
import { LitPathContext } from './lit-path-context.ts'
import { Restarts } from './Restarts.tsx'
import styles from './step-card.module.css'

/** A step on the canvas: what it is, what it is set to, and how many are where. */
export const StepCard = memo(function StepCard({ data: { card, starts } }: NodeProps<CardNode>) {
  const isEditable = useWindow(canBeEdited)
  return (
    <>
      {!card.isStart && <Handle type="target" position={Position.Top} isConnectable={false} className={styles.handle} />}
      <Card card={card} />
      {card.restarts.length > 0 && <Restarts restarts={card.restarts} />}
      {starts.map(({ way, at }) => (
        <Handle
          key={way.id}
          id={way.id}
          type="source"
          position={Position.Bottom}
          isConnectable={false}
          className={styles.handle}
          style={{ left: `${at * 100}%` }}
        />
      ))}
      {isEditable && starts.map(({ way, at }) => <WayGrip key={way.id} way={way} at={at} />)}
      {isEditable && card.step === null && card.endsWay !== null && <EndGrip way={card.endsWay} />}
    </>
  )
})

/** Drawn again only when its numbers change, and not with every picture. */
function Card({ card }: { readonly card: CanvasCard }) {
  const { step } = card
  const words = cardCounts(card, null).map(({ word }) => word)
  const counts = useWindow(useShallow((state) => cardCounts(card, shownVersionCounts(state)).map(({ count }) => count)))
  const isSelected = useWindow((state) => step !== null && selectedSteps(state).includes(step))
  const coverage = useCardCoverage(card)
  const isFound = useCanvasSearch(({ found }) => step !== null && found.includes(step))
  const isEditable = useWindow(canBeEdited)
  const isTold = useStoryPoint((point) => point.step !== null && point.step === step)
  const { cards, here, outcome } = use(LitPathContext)
  const target = useWayDrag(({ drag }) => (drag === null ? undefined : targetMark(drag, step)))
  const visits = cards.get(card.id) ?? 0
  const error = useWindow((state) => (step === null ? null : errorOfStep(state, step)))
  return (
    <>
      <button
        type="button"
        className={`${card.type === 'end' ? styles.end : styles.card} tone-${toneOfStep(card.type)}${isEditable ? ' nopan' : ''}`}
        aria-pressed={isSelected}
        data-lit={visits > 0}
        data-coverage={coverage}
        data-told={isTold}
        data-found={isFound}
        data-step={step}
        data-card={card.id}
        data-target={target}
        disabled={step === null}
        onClick={(event) => step !== null && (event.shiftKey ? toggleStep(step) : selectStep(step))}
      >
        <CardHead card={card} />
        {error !== null && (
          <span className={styles.error} title={error}>
            <IconAlertCircle size={14} stroke={2} aria-label="has an error" />
          </span>
        )}
        <CardCounts counts={words.map((word, at) => ({ word, count: counts[at] ?? null }))} />
      </button>
      {visits > 0 && <HereMark isHere={here === card.id} outcome={outcome} visits={visits} isEnd={card.type === 'end'} />}
    </>
  )
}

/** Whether the way that is dragged may lead here; "here" where it would if it were let go now. */
function targetMark({ targets, over }: WayDrag, step: string | null): 'here' | 'may' | 'not' | undefined {
  if (step === null) return undefined
  if (targets.get(step) !== null) return 'not'
  return over?.step === step ? 'here' : 'may'
}

/** Whether the step was entered, or the way to this end taken; undefined under other overlays. */
function useCardCoverage({ step, endsWay }: CanvasCard) {
  const firstAt = useCanvasRun(({ coverage }) =>
    endsWay === null ? coverage?.canvas.steps.get(step ?? '') : coverage?.canvas.ways.get(edgeId(endsWay)),
  )
  return useWindow(({ frame }) => (firstAt === undefined || frame === null ? undefined : coverageState(firstAt, frame.at)))
}
