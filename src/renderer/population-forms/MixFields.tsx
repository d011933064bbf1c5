import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import { NumberField } from './NumberField.tsx'
import { ValueRecipeFields } from './ValueRecipeFields.tsx'

/** Several rules, of which each person is given one by weight; one may make nothing. */
export function MixFields({ list, name }: { readonly list: DocumentPath; readonly name: string }) {
  const count = useCount(list)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the list
        <ItemBox key={index} list={list} index={index} count={count} title={`Rule ${index + 1} of ${name}`}>
          <NumberField at={[...list, index, 'weight']} label="Weight" required />
          <OptionalPart at={[...list, index, 'make']} label="Makes a value" fresh={{ value: '' }}>
            <ValueRecipeFields at={[...list, index, 'make']} name={`${name} by rule ${index + 1}`} isPlain />
          </OptionalPart>
        </ItemBox>
      ))}
      <AddButton list={list} label="Add a rule" item={() => ({ weight: 1, make: { value: '' } })} />
    </>
  )
}
