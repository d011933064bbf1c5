import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'

const kinds = ['person', 'device', 'cookie'].map((id) => ({ id }))

/** A namespace of identities. */
export function NamespaceForm({ at }: { readonly at: DocumentPath }) {
  return (
    <div className={forms.form}>
      <WholeRemark at={at} />
      <SuggestField at={[...at, 'kind']} label={fieldWords.kind} suggestions={kinds} hint="What its identities tell apart." />
    </div>
  )
}
