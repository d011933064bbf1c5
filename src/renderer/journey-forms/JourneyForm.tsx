import { useShallow } from 'zustand/react/shallow'
import { findPreset, presetIds } from '../../engine/presets/find-preset.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import styles from '../step-forms/step-forms.module.css'
import { SettingsFields } from './SettingsFields.tsx'

/** What a journey says of itself beside its steps; it is written into its document as it is typed. */
export function JourneyForm() {
  const id = textOf(useValueAt(['id']))
  const preset = textOf(useValueAt(['preset']))
  return (
    <div className={styles.form}>
      <WholeRemark at={[]} />
      <TextField at={['name']} label={fieldWords.name} placeholder={id} />
      <ChoiceField
        at={['preset']}
        label={fieldWords.preset}
        required
        hint={`${preset}: what the product does not have is an error.`}
        choices={presetIds.map((value) => ({ value, label: findPreset(value)?.product ?? value }))}
      />
      <StartField />
      <SettingsFields />
    </div>
  )
}

/** Steps that nobody comes to from another one, as a choice of where the journey starts. */
function StartField() {
  const entries = useWindow(useShallow(entrySteps))
  return (
    <ChoiceField
      at={['start']}
      label={fieldWords.start}
      required
      choices={entries.map((text) => {
        const [value = '', label = ''] = text.split('\t')
        return { value, label: label === value ? value : `${label} (${value})` }
      })}
    />
  )
}

const entryTypes: readonly string[] = ['event', 'segment-qualification', 'segment-trigger']

/** Ids with titles, as texts that can be compared. */
function entrySteps(state: WindowState): string[] {
  const journey = shownJourney(state)
  if (journey === null) return []
  const own = findPreset(journey.preset)?.stepTypes ?? entryTypes
  return Object.entries(journey.steps).flatMap(([id, step]) =>
    entryTypes.includes(step.type) && own.includes(step.type) ? [`${id}\t${stepTitle(id, step)}`] : [],
  )
}
