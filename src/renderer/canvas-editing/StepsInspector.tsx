import { Button, Group } from '@mantine/core'
import type { Journey } from '../../engine/model/journey.ts'
import { stepKindName } from '../canvas/step-kinds.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { canBeEdited } from '../editing/can-be-edited.ts'
import { counted } from '../format/number.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { selectStep } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { StepIcon } from '../theme/StepIcon.tsx'
import styles from './canvas-editing.module.css'
import { copySelected, duplicateSelected } from './copy-selected.ts'
import { removeSelected } from './remove-selected.ts'

/** Several selected steps: which they are, and what can be done to all of them. */
export function StepsInspector({ ids, journey }: { readonly ids: readonly string[]; readonly journey: Journey }) {
  const isEditable = useWindow(canBeEdited)
  const steps = Object.entries(journey.steps).filter(([id]) => ids.includes(id))
  return (
    <>
      <Heading kind="Selected" title={counted(steps.length, 'step')} />
      <section className={inspector.section} aria-label="Selected steps">
        <ul className={styles.selected}>
          {steps.map(([id, step]) => (
            <li key={id}>
              <button type="button" onClick={() => selectStep(id)}>
                <StepIcon type={step.type} size={15} />
                <span className={styles.target}>{stepTitle(id, step)}</span>
                <span className={styles.stepId}>{stepKindName(step.type, journey.preset)}</span>
              </button>
            </li>
          ))}
        </ul>
        <Group gap={8} mt={12}>
          <Button variant="default" size="xs" onClick={() => void copySelected()}>
            Copy
          </Button>
          {isEditable && (
            <>
              <Button variant="default" size="xs" onClick={duplicateSelected}>
                Duplicate
              </Button>
              <Button variant="default" size="xs" onClick={() => void removeSelected()}>
                Delete
              </Button>
            </>
          )}
        </Group>
      </section>
    </>
  )
}
