import { parseAbsoluteInstant } from '../../engine/time/instant.ts'
import { formatClock } from '../format/instant.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { InstantField } from '../step-forms/fields/InstantField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { JourneysField } from './JourneysField.tsx'
import { MomentField } from './MomentField.tsx'
import { clockEnd, clockStart } from './places.ts'

/** What a scenario is called, how it draws, from when to when it runs, and of what. */
export function SettingsFields({ file }: { readonly file: string }) {
  const zone = useWindow((state) => state.workspace?.timezone ?? 'UTC')
  const start = useOfValue(clockStart, (value) => parseAbsoluteInstant(textOf(value)))
  return (
    <div className={forms.form}>
      <WholeRemark at={[]} />
      <TextField at={['name']} label={fieldWords.name} required />
      <TextField
        at={['seed']}
        label={fieldWords.seed}
        isNumber
        placeholder="1"
        wrong={wrongSeed}
        hint="The same seed, the same run; 1 where left empty."
      />
      <InstantField
        at={clockStart}
        label={fieldWords['clock/start']}
        required
        hint={start === null ? undefined : `${formatClock(start)} UTC.`}
      />
      <MomentField at={clockEnd} label={fieldWords['clock/end']} required />
      <p className={forms.none}>
        {zone === 'UTC'
          ? 'The window tells times in UTC, which is the workspace’s time zone too.'
          : `The window tells times in UTC. Schedules and times on the wall go by ${zone}, the workspace’s time zone, unless a journey has its own.`}
      </p>
      <JourneysField file={file} />
    </div>
  )
}

const largestSeed = 2 ** 32 - 1
const wrongSeed = (text: string): string | null =>
  /^\d+$/.test(text) && Number(text) <= largestSeed ? null : 'Write a whole number from 0 to 4,294,967,295.'
