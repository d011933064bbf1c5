import { StepIcon } from '../theme/StepIcon.tsx'
import type { CanvasCard } from './journey-to-canvas.ts'
import styles from './step-card.module.css'

/** What a card says of its step: icon, title, and its settings in a line. */
export function CardHead({ card }: { readonly card: CanvasCard }) {
  return (
    <span className={styles.head}>
      <span className={styles.icon}>
        <StepIcon type={card.type} size={card.type === 'end' ? 14 : 17} />
      </span>
      <span className={styles.words}>
        <span className={styles.title} title={card.after === null ? card.title : `${card.title}, after ${card.after}`}>
          {card.title}
          {/* Its way is seen. */}
          {card.after !== null && <span className="heard">{`, after ${card.after}`}</span>}
        </span>
        {card.type !== 'end' && (
          <span className={styles.summary} title={card.summary}>
            {card.summary}
          </span>
        )}
      </span>
    </span>
  )
}
