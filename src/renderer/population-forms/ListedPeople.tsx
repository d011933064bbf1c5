import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { withItemAdded, withItemRemoved } from '../../engine/edit/list-items.ts'
import { textOf } from '../format/text-of.ts'
import inspector from '../inspector/inspector.module.css'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { FoldedItem } from '../step-forms/lists/FoldedItem.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { MoreButton } from '../step-forms/lists/MoreButton.tsx'
import { setOpen, useItemKey } from '../step-forms/lists/open-items.ts'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { useWorkspaceItems } from '../workspace-forms/use-workspace-items.ts'
import { ListedIdentities } from './ListedIdentities.tsx'
import { personInWords, valueInWords } from './person-in-words.ts'

const list = ['profiles'] as const
/** So many are shown at once; more on demand. */
const page = 50

/** People that the scenario names one by one, each with what is known of them. */
export function ListedPeople() {
  const { edit } = useFieldsDocument()
  const keyOf = useItemKey()
  const count = useCount(list)
  const [shown, show] = useState(page)
  const add = () => {
    show(Math.max(shown, count + 1))
    setOpen(keyOf([...list, count]), true)
    edit('add a person', (document) => withItemAdded(document, list, { id: 'person' }))
  }
  return (
    <section className={inspector.section} aria-label="Listed people">
      <h3>Listed people</h3>
      <div className={forms.form}>
        <WholeRemark at={list} />
        {count === 0 && <p className={forms.none}>None: nobody is named by hand.</p>}
        {Array.from({ length: Math.min(count, shown) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is their place in the list
          <Person key={index} index={index} />
        ))}
        {count > shown && (
          <Button variant="default" size="compact-xs" style={{ justifySelf: 'start' }} onClick={() => show(shown + page)}>
            {`Show ${Math.min(page, count - shown)} more of ${count}`}
          </Button>
        )}
        <MoreButton label="Add a person" onClick={add} />
      </div>
    </section>
  )
}

function Person({ index }: { readonly index: number }) {
  const { edit } = useFieldsDocument()
  const at: DocumentPath = [...list, index]
  const id = useOfValue([...at, 'id'], textOf)
  const segments = useWorkspaceItems('segments').map((segment) => segment.id)
  const namespaces = useWorkspaceItems('namespaces').map((namespace) => namespace.id)
  const hasSegments = useValueAt([...at, 'segments']) !== undefined
  return (
    <FoldedItem
      at={at}
      title={id || `Person ${index + 1}`}
      summary={personInWords}
      remove={() => edit(`remove ${id}`, (document) => withItemRemoved(document, list, index))}
    >
      <WholeRemark at={at} />
      <TextField at={[...at, 'id']} label="Id" required hint="The timeline names people by it." />
      <RecordFields at={[...at, 'traits']} title="Traits" one="trait" fresh="">
        {(place, name) => <JsonField at={place} label={`Value of ${name}`} isLabelHidden required />}
      </RecordFields>
      <RecordFields
        at={[...at, 'identities']}
        title="Identities"
        one="namespace"
        fresh={[]}
        suggestions={['user_id', 'anonymous_id', ...namespaces]}
        summary={valueInWords}
      >
        {(place, name) => <ListedIdentities list={place} namespace={name} />}
      </RecordFields>
      <TagsField
        at={[...at, 'segments']}
        label="Segments at the start"
        suggestions={segments}
        hint={hasSegments ? 'Scripted ones, and batch ones as last calculated.' : undefined}
      />
    </FoldedItem>
  )
}
