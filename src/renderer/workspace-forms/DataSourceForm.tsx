import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { platformSource } from '../../engine/expression/index.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { RecordFields } from './RecordFields.tsx'
import { ResponsesFields } from './ResponsesFields.tsx'
import { renameFieldGroup } from './rename-item.ts'

/** Where expressions get data from: what is fetched together, for how long it is kept, and what calls are answered. */
export function DataSourceForm({ at, id }: { readonly at: DocumentPath; readonly id: string }) {
  // What a scenario has for itself is named by no more than its run.
  const { fileIn } = useFieldsDocument()
  const isOfWorkspace = useWindow((state) => fileIn(state) === workspaceFile)
  const groups = [...at, 'fieldGroups']
  const rename = isOfWorkspace ? (from: string, to: string) => void renameFieldGroup(groups, id, from, to) : undefined
  const isPlatform = id === platformSource
  const hasAnswers = useValueAt([...at, 'responses']) !== undefined
  return (
    <div className={forms.form}>
      <WholeRemark at={at} />
      <RecordFields at={groups} rename={rename} title={fieldWords.fieldGroups} one="field group" fresh={{}} isKept>
        {(place, name) => <DurationField at={[...place, 'cache']} label={`How long ${name} is kept`} isLabelHidden required={false} />}
      </RecordFields>
      <p className={forms.none}>Beside each: how long an instance keeps what it fetched, where the product lets one say it.</p>
      {isPlatform && <p className={forms.none}>This one is the profile itself: its groups read traits, and nobody is called.</p>}
      {(!isPlatform || hasAnswers) && (
        <fieldset className={forms.item} aria-label="Responses">
          <h3>Responses</h3>
          {!hasAnswers && <p className={forms.none}>Without a body there is no data: expressions that read it fail.</p>}
          <ResponsesFields at={[...at, 'responses']} />
        </fieldset>
      )}
    </div>
  )
}
