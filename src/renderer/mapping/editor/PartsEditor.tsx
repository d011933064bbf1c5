import { useShallow } from 'zustand/react/shallow'
import { isJsonObject } from '../../../engine/model/json-value.ts'
import { useWindow } from '../../state/window-state.ts'
import { documentValue } from '../../step-forms/fields/use-field.ts'
import { AddField } from './AddField.tsx'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'
import { fieldsToEdit } from './fields-to-edit.ts'
import { useOpened } from './use-opened.ts'

/** The parts of an object, each filled for itself. */
export function PartsEditor({ activation, place, about, label, row, suggestions }: FieldEditorProps) {
  const mapped = useWindow(
    useShallow((state) => {
      const value = documentValue(state, [...activation, 'mapping', ...place])
      return isJsonObject(value) ? Object.keys(value) : []
    }),
  )
  const { opened, open, putAway } = useOpened(mapped)
  const { shown, others } = fieldsToEdit(about?.properties ?? [], mapped, opened)
  return (
    <div className={styles.parts}>
      {shown.map(({ name, about: part }) => (
        <FieldEditor
          key={name}
          activation={activation}
          place={[...place, name]}
          about={part}
          row={row?.parts.find((one) => one.name === name) ?? null}
          suggestions={suggestions}
          onPutAway={() => putAway(name)}
        />
      ))}
      <AddField
        label={`Add a part to ${label ?? about?.label ?? String(place.at(-1))}`}
        others={others}
        takesAny={about === null || about.properties === null || about.takesOthers}
        taken={shown.map(({ name }) => name)}
        onAdd={open}
      />
    </div>
  )
}
