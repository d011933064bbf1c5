import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'

/** A value that is given where something is there, and another one where it is not. */
export function IfEditor({ activation, place, about, suggestions }: FieldEditorProps) {
  const part = (key: string, label: string, what: IntegrationField | null) => (
    <FieldEditor
      activation={activation}
      place={[...place, '@if', key]}
      label={label}
      about={what}
      row={null}
      suggestions={suggestions}
      onPutAway={nothing}
    />
  )
  const given = about && { ...about, isRequired: false }
  return (
    <div className={styles.parts}>
      {part('exists', 'If this is there', null)}
      {part('then', 'Then', given)}
      {part('else', 'Otherwise', given)}
    </div>
  )
}

/** The three of them always stand there. */
function nothing(): void {}
