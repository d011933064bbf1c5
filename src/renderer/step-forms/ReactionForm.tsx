import { useShallow } from 'zustand/react/shallow'
import type { Interaction } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { TimeoutPart } from './TimeoutPart.tsx'
import { usePreset } from './use-preset.ts'

const labels: Readonly<Record<Interaction, string>> = {
  sent: 'It was sent',
  opened: 'It was opened',
  clicked: 'It was clicked',
  failed: 'It failed',
}

/** What a profile does with a message that was sent before. */
export function ReactionForm({ id, at }: StepFormProps) {
  const messages = useWindow(
    useShallow((state) =>
      Object.entries(shownJourney(state)?.steps ?? {}).flatMap(([step, one]) =>
        one.type === 'action' ? [`${step}\t${stepTitle(step, one)}`] : [],
      ),
    ),
  )
  const interactions = usePreset()?.interactions ?? []
  return (
    <>
      <ChoiceField
        at={[...at, 'to']}
        label={fieldWords['reaction/to']}
        required
        choices={messages.map((text) => {
          const [value = '', label = ''] = text.split('\t')
          return { value, label: label === value ? value : `${label} (${value})` }
        })}
      />
      <ChoiceField
        at={[...at, 'interaction']}
        label={fieldWords['reaction/interaction']}
        required
        choices={interactions.map((value) => ({ value, label: labels[value] }))}
      />
      <TimeoutPart step={id} at={[...at, 'timeout']} />
      <ThenField step={id} at={at} />
    </>
  )
}
