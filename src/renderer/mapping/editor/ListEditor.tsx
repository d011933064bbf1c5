import type { JsonValue } from '../../../engine/model/json-value.ts'
import { firstFieldOf, focusSoon } from '../../keyboard/focus-soon.ts'
import { useOfValue } from '../../step-forms/fields/use-field.ts'
import { MoreButton } from '../../step-forms/lists/MoreButton.tsx'
import { mapField, pathOfField } from './edit-field.ts'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'
import { rowInside } from './row-inside.ts'

interface ListEditorProps {
  /** The field that it fills, or that the function fills in which it stands. */
  readonly parts: FieldEditorProps
  /** From the field to the list; empty where the list is what fills it. */
  readonly inside: readonly (string | number)[]
  /** What people call the list. */
  readonly label: string
  /** "object", of one of them. */
  readonly item: string
  /** What an item is while nothing is written into it. */
  readonly empty: JsonValue
}

/** Values one after the other, each filled for itself. */
export function ListEditor({ parts: { activation, place, about, row, suggestions }, inside, label, item, empty }: ListEditorProps) {
  const list = { activation, place: [...place, ...inside], label }
  const count = useOfValue(pathOfField(list), (value) => (Array.isArray(value) ? value.length : 0))
  const each = about === null || inside.length > 0 ? null : { ...about, isMultiple: false, isRequired: false }
  const at = (index: number) => ({ activation, place: [...list.place, index], label: `${capital(item)} ${index + 1}` })
  const add = (button: HTMLElement) => {
    const last = button.previousElementSibling
    mapField(at(count), empty, false)
    focusSoon(() => (button.previousElementSibling === last ? null : firstFieldOf(button.previousElementSibling)))
  }
  return (
    <div className={styles.parts}>
      {inside.length > 0 && count > 0 && <p className={styles.caption}>{label}</p>}
      {Array.from({ length: count }, (_, index) => (
        <FieldEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
          key={index}
          activation={activation}
          place={at(index).place}
          label={at(index).label}
          about={each}
          row={rowInside(row, [...inside, index])}
          suggestions={suggestions}
          empty={empty}
          first={typeof empty === 'object' ? 'parts' : 'literal'}
          onTakeOut={() => mapField(at(index), undefined, false)}
          onPutAway={nothing}
        />
      ))}
      <MoreButton label={`Add ${/^[aeiou]/.test(item) ? 'an' : 'a'} ${item}`} onClick={({ currentTarget }) => add(currentTarget)} />
    </div>
  )
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** An item that is taken out is gone. */
function nothing(): void {}
