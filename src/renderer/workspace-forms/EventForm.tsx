import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { EventDefinition } from '../../engine/model/workspace.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { RecordFields } from './RecordFields.tsx'

type PropertyType = NonNullable<EventDefinition['properties']>[string]

const labels: Readonly<Record<PropertyType, string>> = {
  string: 'Text',
  integer: 'Whole number',
  decimal: 'Decimal number',
  number: 'Number',
  boolean: 'True or false',
  dateTime: 'Date and time',
  dateTimeOnly: 'Date and time, no zone',
  dateOnly: 'Date',
  duration: 'Duration',
  object: 'Object',
  list: 'List',
}
const types = Object.entries(labels).map(([value, label]) => ({ value, label }))

/** An event of the catalogue: its properties, and what they hold. */
export function EventForm({ at }: { readonly at: DocumentPath }) {
  return (
    <div className={forms.form}>
      <WholeRemark at={at} />
      <RecordFields at={[...at, 'properties']} title={fieldWords.properties} one="property" fresh="string">
        {(place, name) => <ChoiceField at={place} label={`Type of ${name}`} isLabelHidden choices={types} />}
      </RecordFields>
    </div>
  )
}
