import { fieldWords } from '../place-words/field-words.ts'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { useWorkspaceItems } from './use-workspace-items.ts'

const caps = ['caps'] as const

/** How often destinations are called at most, of the workspace or of a scenario. */
export function CapFields() {
  const count = useCount(caps)
  const destinations = useWorkspaceItems('destinations')
  return (
    <div className={forms.form}>
      {count === 0 && <p className={forms.none}>None: destinations are called as often as journeys send.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cap is its place in the list
        <ItemBox key={index} list={caps} index={index} count={count} title={`Cap ${index + 1}`} isOrdered={false} least={0}>
          <TagsField
            at={[...caps, index, 'destinations']}
            label={fieldWords.destinations}
            required
            list="destinations"
            suggestions={destinations.map(({ id }) => id)}
          />
          <div className={forms.pair}>
            <TextField at={[...caps, index, 'max']} label={fieldWords.max} required isNumber />
            <DurationField at={[...caps, index, 'per']} label={fieldWords.per} />
          </div>
        </ItemBox>
      ))}
      <AddButton list={caps} label="Add a cap" item={() => ({ destinations: [], max: 100, per: '1s' })} />
    </div>
  )
}
