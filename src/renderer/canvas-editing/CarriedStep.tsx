import { stepKindName } from '../canvas/step-kinds.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import { toneOfStep } from '../theme/step-tone.ts'
import { useCarried } from './palette-drag.ts'
import styles from './step-palette.module.css'

/** The kind of step that is dragged, at the pointer. */
export function CarriedStep({ preset }: { readonly preset: string }) {
  const carried = useCarried((state) => state.carried)
  if (carried === null || carried.at === null) return null
  const { type, at, over } = carried
  return (
    <div className={styles.carried} data-over={over !== null} style={{ left: at.x + 10, top: at.y + 8 }} role="status">
      <span className={`${styles.icon} tone-${toneOfStep(type)}`}>
        <StepIcon type={type} size={15} />
      </span>
      <span>
        {stepKindName(type, preset)}
        <em>{over === null ? 'Let it go on a plus' : 'Let go to put it here'}</em>
      </span>
    </div>
  )
}
