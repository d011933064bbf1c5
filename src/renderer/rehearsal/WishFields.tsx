import { NumberInput, TextInput } from '@mantine/core'
import { formatDate } from '../format/instant.ts'
import styles from './rehearsal.module.css'
import { midnight, type RehearsalForm } from './rehearsal-form.ts'

interface WishFieldsProps {
  readonly form: RehearsalForm
  /** "2026-01-05": where it starts unless a person says otherwise. */
  readonly proposedStart: string
  readonly change: (part: Partial<RehearsalForm>) => void
}

/** How many people, for how long, from when, with which seed. */
export function WishFields({ form, proposedStart, change }: WishFieldsProps) {
  const { profiles, days, start, seed } = form
  const from = dayInWords(start ?? proposedStart)
  return (
    <div className={styles.wishes}>
      <NumberInput
        label="People"
        min={1}
        max={1_000_000}
        step={1_000}
        thousandSeparator=","
        allowDecimal={false}
        value={profiles}
        onChange={(value) => typeof value === 'number' && value >= 1 && change({ profiles: value })}
        data-autofocus
      />
      <NumberInput
        label="Days"
        min={1}
        max={730}
        allowDecimal={false}
        value={days}
        onChange={(value) => typeof value === 'number' && value >= 1 && change({ days: value })}
      />
      <TextInput
        label="From"
        placeholder="2026-01-05"
        value={start ?? proposedStart}
        error={from === null ? 'Like 2026-01-05' : undefined}
        description={from !== null && from !== '' ? from : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => change({ start: event.currentTarget.value || null })}
      />
      <NumberInput
        label="Seed"
        min={0}
        max={4_294_967_295}
        allowDecimal={false}
        value={seed}
        onChange={(value) => typeof value === 'number' && change({ seed: value })}
      />
    </div>
  )
}

/** The day as dates are told everywhere, "" while there is none yet; null of what is no day. */
function dayInWords(text: string): string | null {
  if (text === '') return ''
  const at = midnight(text)
  return Number.isNaN(at) ? null : formatDate(at)
}
