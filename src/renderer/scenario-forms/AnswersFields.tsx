import { withItemAdded, withItemRemoved } from '../../engine/edit/list-items.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useFieldsDocument } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { FoldedItem } from '../step-forms/lists/FoldedItem.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { MoreButton } from '../step-forms/lists/MoreButton.tsx'
import { setOpen, useItemKey } from '../step-forms/lists/open-items.ts'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { CapFields } from '../workspace-forms/CapFields.tsx'
import { DataSourceForm } from '../workspace-forms/DataSourceForm.tsx'
import { RecordFields } from '../workspace-forms/RecordFields.tsx'
import { ResponsesFields } from '../workspace-forms/ResponsesFields.tsx'
import { ItemMenu } from './ItemMenu.tsx'
import { answersPlace, sourcesPlace } from './places.ts'
import { focusItem } from './show-expectation.ts'
import { useDefined } from './use-scenario.ts'

/** What destinations and data sources answer in this scenario, whatever else is said of them, and how often they are called. */
export function AnswersFields() {
  const destinations = useDefined('destinations').map(({ id }) => id)
  const sources = useDefined('dataSources').map(({ id }) => id)
  return (
    <div className={forms.form}>
      <RecordFields
        at={answersPlace}
        title="Answers in this scenario"
        one="destination"
        fresh={[{ status: 503, for: '20m' }, { status: 200 }]}
        suggestions={[...destinations, ...sources]}
        summary={(responses) => (Array.isArray(responses) ? 'one answer after the other' : 'by chance, outages and limits')}
      >
        {(place) => <ResponsesFields at={place} />}
      </RecordFields>
      <p className={forms.caption}>Caps on calls, beside those of the workspace</p>
      <CapFields />
      <p className={forms.caption}>Data sources of its own</p>
      <SourcesFields />
    </div>
  )
}

function SourcesFields() {
  const { edit } = useFieldsDocument()
  const keyOf = useItemKey()
  const count = useCount(sourcesPlace)
  const add = () => {
    setOpen(keyOf([...sourcesPlace, count]), true)
    edit('add a data source', (document) => withItemAdded(document, sourcesPlace, { id: 'Source', fieldGroups: { fields: {} } }))
    focusItem([...sourcesPlace, count])
  }
  return (
    <>
      <WholeRemark at={sourcesPlace} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a data source is its place in the list
        <Source key={index} index={index} count={count} />
      ))}
      <MoreButton label="Add a data source" onClick={add} />
    </>
  )
}

function Source({ index, count }: { readonly index: number; readonly count: number }) {
  const { edit } = useFieldsDocument()
  const at = [...sourcesPlace, index]
  const id = useOfValue([...at, 'id'], textOf)
  const title = id || `Data source ${index + 1}`
  return (
    <FoldedItem
      at={at}
      title={title}
      summary={() => ''}
      tools={<ItemMenu list={sourcesPlace} index={index} count={count} title={title} />}
      remove={() => edit(`remove ${title}`, (document) => withItemRemoved(document, sourcesPlace, index))}
    >
      <TextField at={[...at, 'id']} label={fieldWords.id} required hint="By which expressions name it." />
      <DataSourceForm at={at} id={id} />
    </FoldedItem>
  )
}
