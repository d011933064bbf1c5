import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { fieldWords } from '../../place-words/field-words.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { useSetValueAt } from '../fields/fields-document.ts'
import { useValueAt } from '../fields/use-field.ts'
import { SegmentField } from '../fields/WorkspaceFields.tsx'

/** A segment, and whether the profile is in it. */
export function MembershipFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const member = useValueAt([...at, 'member'])
  return (
    <>
      <SegmentField at={[...at, 'segment']} label={fieldWords.segment} required />
      <ChoiceField
        at={[...at, 'member']}
        label={fieldWords.member}
        fallback={String(member ?? true)}
        choices={[
          { value: 'true', label: 'a member' },
          { value: 'false', label: 'no member' },
        ]}
        choose={(chosen) => setValueAt([...at, 'member'], chosen === 'true', 'membership', false)}
      />
    </>
  )
}
