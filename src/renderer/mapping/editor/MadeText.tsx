import { directiveIn } from '../../../engine/edit/mapped-kind.ts'
import { isJsonObject } from '../../../engine/model/json-value.ts'
import { useOfValue } from '../../step-forms/fields/use-field.ts'
import { pathOfField } from './edit-field.ts'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'
import { rowInside } from './row-inside.ts'

/** A path or a template that is no fixed text, but is itself filled. */
export function MadeText({ parts: { activation, place, row, suggestions } }: { readonly parts: FieldEditorProps }) {
  const name = useOfValue(pathOfField({ activation, place, label: '' }), (value) => (isJsonObject(value) ? directiveIn(value) : null))
  if (name === null) return null
  return (
    <div className={styles.parts}>
      <FieldEditor
        activation={activation}
        place={[...place, name]}
        label={name === '@path' ? 'Read the path that this gives' : 'Fill the template that this gives'}
        about={null}
        row={rowInside(row, [name])}
        suggestions={suggestions}
        onPutAway={nothing}
      />
    </div>
  )
}

/** It always stands there. */
function nothing(): void {}
