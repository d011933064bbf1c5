import { NativeSelect } from '@mantine/core'
import type { DirectiveName, DirectivePart } from '../../../engine/edit/directive-forms.ts'
import { withKeyAs } from '../../../engine/edit/with-key-as.ts'
import { isJsonObject } from '../../../engine/model/json-value.ts'
import { editJourney } from '../../editing/edit-journey.ts'
import { useOfValue } from '../../step-forms/fields/use-field.ts'
import { pathOfField } from './edit-field.ts'
import styles from './editor.module.css'
import { FieldEditor, type FieldEditorProps } from './FieldEditor.tsx'
import { rowInside } from './row-inside.ts'

interface TestPartProps {
  readonly name: DirectiveName
  readonly part: Extract<DirectivePart, { readonly control: 'test' }>
  readonly field: FieldEditorProps
}

/** What a condition asks about, and what it asks of it: the one that the product looks at first, where there are two. */
export function TestPart({ name, part: { keys, label }, field: { activation, place, row, suggestions } }: TestPartProps) {
  const at = pathOfField({ activation, place: [...place, name], label })
  const asked = useOfValue(
    at,
    (value) => keys.find(({ key }) => isJsonObject(value) && Object.hasOwn(value, key))?.key ?? keys[0]?.key ?? '',
  )
  const askFor = (key: string) => editJourney(`change ${label.toLowerCase()}`, (document) => withKeyAs(document, [...at, asked], key))
  return (
    <>
      <FieldEditor
        key={asked}
        activation={activation}
        place={[...place, name, asked]}
        label={label}
        about={null}
        row={rowInside(row, [name, asked])}
        suggestions={suggestions}
        onPutAway={nothing}
      />
      <NativeSelect
        size="xs"
        className={styles.test}
        aria-label="What is asked of it"
        data={keys.map(({ key, label: words }) => ({ value: key, label: words }))}
        value={asked}
        onChange={({ currentTarget }) => askFor(currentTarget.value)}
      />
    </>
  )
}

/** It always stands there. */
function nothing(): void {}
