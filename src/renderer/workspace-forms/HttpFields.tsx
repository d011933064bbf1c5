import { useState } from 'react'
import { isSecretName } from '../../engine/delivery/secret-headers.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { SecretField } from '../step-forms/fields/SecretField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import forms from '../step-forms/step-forms.module.css'
import { RecordFields } from './RecordFields.tsx'

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'].map((value) => ({ value, label: value }))

/** An address of one's own. */
export function HttpFields({ at }: { readonly at: DocumentPath }) {
  return (
    <>
      <ChoiceField at={[...at, 'method']} label={fieldWords.method} fallback="POST" choices={methods} />
      <AddressField at={[...at, 'url']} />
      <TextField at={[...at, 'path']} label={fieldWords.path} hint="An expression; what it gives is added to the address." />
      <RecordFields at={[...at, 'query']} title={fieldWords.query} one="parameter" fresh="">
        {(place, name) => <Value at={place} name={name} />}
      </RecordFields>
      <RecordFields at={[...at, 'headers']} title={fieldWords.headers} one="header" fresh="">
        {(place, name) => <Value at={place} name={name} />}
      </RecordFields>
      <AuthenticationFields at={[...at, 'auth']} />
      <DurationField
        at={[...at, 'timeout']}
        label={fieldWords['destinations/timeout']}
        required={false}
        hint="As the product says where left empty."
      />
    </>
  )
}

/** One with a secret in its query is shown like a secret. */
function AddressField({ at }: { readonly at: DocumentPath }) {
  const url = textOf(useValueAt(at))
  // As it was found: what is typed here is the person's own, and stays in view.
  const [isSecret] = useState(() => /[?&][^=&]*=/.test(url))
  const props = { at, label: 'Address', required: true }
  return isSecret ? (
    <SecretField {...props} hint="It holds values that are shown to nobody; what is typed takes its place." />
  ) : (
    <TextField {...props} placeholder="https://crm.example/notify" />
  )
}

function Value({ at, name }: { readonly at: DocumentPath; readonly name: string }) {
  const props = { at, label: `Value of ${name}`, isLabelHidden: true, required: true }
  return isSecretName(name) ? <SecretField {...props} /> : <TextField {...props} />
}

const authentications = [
  { value: 'none', label: 'Nothing' },
  { value: 'basic', label: 'User name and password' },
  { value: 'api-key', label: 'API key' },
]
const fresh = {
  basic: { type: 'basic', username: '', password: '' },
  'api-key': { type: 'api-key', in: 'header', name: 'x-api-key', value: '' },
} as const

function AuthenticationFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const type = textOf(useValueAt([...at, 'type']))
  const choose = (chosen: string) =>
    setValueAt(at, chosen === 'basic' || chosen === 'api-key' ? fresh[chosen] : undefined, 'authentication', false)
  return (
    <fieldset className={forms.fields} aria-label="Authentication">
      <ChoiceField at={[...at, 'type']} label={fieldWords['auth/type']} fallback="none" choices={authentications} choose={choose} />
      {type === 'basic' && (
        <div className={forms.pair}>
          <SecretField at={[...at, 'username']} label={fieldWords['auth/username']} required />
          <SecretField at={[...at, 'password']} label={fieldWords['auth/password']} required />
        </div>
      )}
      {type === 'api-key' && (
        <>
          <div className={forms.pair}>
            <ChoiceField
              at={[...at, 'in']}
              label={fieldWords['auth/in']}
              choices={[
                { value: 'header', label: 'a header' },
                { value: 'query', label: 'the query' },
              ]}
            />
            <TextField at={[...at, 'name']} label={fieldWords['auth/name']} required />
          </div>
          <SecretField at={[...at, 'value']} label={fieldWords['auth/value']} required />
        </>
      )}
    </fieldset>
  )
}
