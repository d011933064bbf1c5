import { Chip } from '@mantine/core'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import type { Weekday } from '../../../engine/model/condition.ts'
import { fieldWords } from '../../place-words/field-words.ts'
import { useSetValueAt } from '../fields/fields-document.ts'
import { TextField } from '../fields/TextField.tsx'
import { useValueAt } from '../fields/use-field.ts'
import styles from '../step-forms.module.css'

const days: readonly (readonly [day: Weekday, label: string])[] = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
  ['sat', 'Sat'],
  ['sun', 'Sun'],
]

/** Days of a week, and hours of these. */
export function TimeFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const value = useValueAt([...at, 'days'])
  const chosen = Array.isArray(value) ? value.map(String) : []
  const choose = (next: readonly string[]) => {
    const inOrder = days.flatMap(([day]) => (next.includes(day) ? [day] : []))
    setValueAt([...at, 'days'], inOrder.length === 0 ? undefined : inOrder, 'days', false)
  }
  return (
    <>
      <fieldset className={styles.days} aria-label="Days">
        <Chip.Group multiple value={chosen} onChange={choose}>
          {days.map(([day, label]) => (
            <Chip key={day} value={day} size="xs" radius="sm">
              {label}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      {chosen.length === 0 && <p className={styles.caption}>On every day</p>}
      <div className={styles.pair}>
        <TextField at={[...at, 'from']} label={fieldWords.from} placeholder="09:00" wrong={wrongTime} />
        <TextField at={[...at, 'to']} label={fieldWords.to} placeholder="17:00" wrong={wrongTime} />
      </div>
    </>
  )
}

const wrongTime = (text: string): string | null => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? null : 'Write a time like 09:00.')
