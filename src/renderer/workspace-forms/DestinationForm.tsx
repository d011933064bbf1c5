import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { textOf } from '../format/text-of.ts'
import inspector from '../inspector/inspector.module.css'
import { fieldWords } from '../place-words/field-words.ts'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { FunctionFields } from './FunctionFields.tsx'
import { HttpFields } from './HttpFields.tsx'
import { IntegrationFields } from './IntegrationFields.tsx'
import { ItemActions } from './ItemActions.tsx'
import { ResponsesFields } from './ResponsesFields.tsx'
import { formName } from './show-item.ts'
import { usePlaceOf } from './use-workspace-items.ts'

/** A destination of the workspace, to be changed; nothing where it is the scenario's own. */
export function DestinationForm({ id }: { readonly id: string }) {
  const at = usePlaceOf('destinations', id)
  if (at === null) return null
  return (
    <FieldsDocumentContext value={fieldsOf(workspaceFile)}>
      <ItemActions list="destinations" id={id} />
      <section className={inspector.section} aria-label="Destination" data-form-of={formName('destinations', id)}>
        <div className={forms.form}>
          <WholeRemark at={at} />
          <TextField at={[...at, 'name']} label={fieldWords.name} placeholder={id} />
          <KindFields at={at} />
        </div>
      </section>
      <section className={inspector.section} aria-label="Responses">
        <h3>Responses</h3>
        <div className={forms.form}>
          <ResponsesFields at={[...at, 'responses']} />
        </div>
      </section>
    </FieldsDocumentContext>
  )
}

function KindFields({ at }: { readonly at: DocumentPath }) {
  const kind = textOf(useValueAt([...at, 'kind']))
  switch (kind) {
    case 'actions':
      return <IntegrationFields at={at} />
    case 'http':
      return <HttpFields at={at} />
    case 'function':
      return <FunctionFields at={at} />
    default:
      return null
  }
}
