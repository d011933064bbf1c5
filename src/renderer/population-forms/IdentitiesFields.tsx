import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { type IdentityKind, identityAs, identityKinds, kindOfIdentity } from '../../engine/edit/identity-kind.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { useWorkspaceItems } from '../workspace-forms/use-workspace-items.ts'
import { FakerField } from './FakerField.tsx'
import { identitiesPlace, traitsPlace } from './places.ts'
import { identityInWords } from './recipe-in-words.ts'
import { ShareField } from './ShareField.tsx'

const labels: Readonly<Record<IdentityKind, string>> = { trait: 'A trait of theirs', id: 'An id of its own', faker: 'Made up, by Faker' }
const kinds = identityKinds.map((value) => ({ value, label: labels[value] }))

/** By what people are known, in which namespace, and how many of them. */
export function IdentitiesFields() {
  const namespaces = useWorkspaceItems('namespaces').map(({ id }) => id)
  return (
    <RecordFields
      at={identitiesPlace}
      title="Identities"
      isTitleHidden
      one="namespace"
      fresh={{ id: 'id-' }}
      suggestions={['user_id', 'anonymous_id', ...namespaces]}
      summary={identityInWords}
    >
      {(at, name) => <IdentityFields at={at} name={name} />}
    </RecordFields>
  )
}

function IdentityFields({ at, name }: { readonly at: DocumentPath; readonly name: string }) {
  const setValueAt = useSetValueAt()
  const kind = useOfValue(at, kindOfIdentity)
  const identity = useValueAt(at)
  const traits = namesIn(useValueAt(traitsPlace))
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label={`Where ${name} comes from`}
        isLabelHidden
        fallback={kind ?? ''}
        choices={kinds}
        choose={(chosen) => setValueAt(at, identityAs(identity, chosen as IdentityKind, traits), `where ${name} comes from`, false)}
      />
      <WholeRemark at={at} />
      {kind === 'trait' && <SuggestField at={[...at, 'trait']} label="Trait" required suggestions={traits.map((id) => ({ id }))} />}
      {kind === 'id' && <TextField at={[...at, 'id']} label="Begins with" required hint="The person’s number comes behind." />}
      {kind === 'faker' && <FakerField at={[...at, 'faker']} label="Faker method" required />}
      <ShareField at={[...at, 'coverage']} label="Had by" hint="By everybody where left empty." />
    </>
  )
}

const namesIn = (value: JsonValue | undefined): readonly string[] => (isJsonObject(value) ? Object.keys(value) : [])
