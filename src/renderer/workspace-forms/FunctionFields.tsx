import { Textarea } from '@mantine/core'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { documentWith } from '../../engine/edit/document-with.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { type FieldProps, useFrame } from '../step-forms/fields/field-props.ts'
import { useFieldsDocument, useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { SecretField } from '../step-forms/fields/SecretField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { RecordFields } from './RecordFields.tsx'

/** JavaScript of one's own, here or in a file. */
export function FunctionFields({ at }: { readonly at: DocumentPath }) {
  const { edit } = useFieldsDocument()
  const isInFile = useValueAt([...at, 'source']) !== undefined
  const choose = (chosen: string) => {
    const [kept, put] = chosen === 'source' ? (['source', 'code'] as const) : (['code', 'source'] as const)
    edit('change where the code is', (document) => documentWith(documentWith(document, [...at, put], undefined), [...at, kept], ''))
  }
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label="Its code"
        fallback={isInFile ? 'source' : 'code'}
        choices={[
          { value: 'code', label: 'stands here' },
          { value: 'source', label: 'is a file of the workspace' },
        ]}
        choose={choose}
      />
      {isInFile ? (
        <TextField at={[...at, 'source']} label={fieldWords.source} required placeholder="destinations/fn.js" />
      ) : (
        <CodeField at={[...at, 'code']} label={fieldWords.code} required />
      )}
      <RecordFields at={[...at, 'settings']} title={fieldWords.settings} one="setting" fresh="">
        {(place, name) => <SecretField at={place} label={`Value of ${name}`} isLabelHidden required />}
      </RecordFields>
    </>
  )
}

function CodeField(props: FieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label } = props
  const frame = useFrame<HTMLTextAreaElement>(props)
  return (
    <Textarea
      {...frame}
      autosize
      minRows={6}
      maxRows={24}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mono)', fontSize: 11.5 } }}
      value={textOf(useValueAt(at))}
      onChange={({ currentTarget: { value } }) => setValueAt(at, value, label, true)}
    />
  )
}
