import { IconChevronRight } from '@tabler/icons-react'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import styles from './new-journey.module.css'
import { stepsOf } from './template-words.ts'

/** The steps of a journey in its own order, each as its icon and its name. */
export function StepStrip({ journey }: { readonly journey: JsonObject }) {
  const steps = stepsOf(journey)
  return (
    <ol className={styles.strip} aria-label="Steps">
      {steps.map(({ id, type, name }, index) => (
        <li key={id} title={stepKindName(type, String(journey.preset))}>
          <StepIcon type={type} size={14} />
          <span>{name}</span>
          {index < steps.length - 1 && <IconChevronRight size={12} aria-hidden />}
        </li>
      ))}
    </ol>
  )
}
