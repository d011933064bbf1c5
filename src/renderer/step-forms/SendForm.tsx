import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { destinationName } from '../canvas/step-words.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { shownDestinations } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { ActivationFields } from './ActivationFields.tsx'
import { TextField } from './fields/TextField.tsx'
import { useValueAt } from './fields/use-field.ts'
import { AddButton } from './lists/AddButton.tsx'
import { ItemBox, WholeRemark } from './lists/ItemBox.tsx'
import { useCount } from './lists/use-count.ts'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'

/** What is sent, and to whom. */
export function SendForm({ id, at }: StepFormProps) {
  const list = [...at, 'activations']
  const count = useCount(list)
  return (
    <>
      <TextField at={[...at, 'eventName']} label={fieldWords.eventName} hint="The name of the step where left empty." />
      <WholeRemark at={list} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an activation is its place in the list
        <ActivationBox key={index} list={list} index={index} count={count} />
      ))}
      <AddButton list={list} label="Add a destination" item={() => ({ id: 'a1', destination: '' })} />
      <ThenField step={id} at={at} />
    </>
  )
}

function ActivationBox({ list, index, count }: { readonly list: DocumentPath; readonly index: number; readonly count: number }) {
  const at = [...list, index]
  const destinations = useWindow(shownDestinations)
  const destination = textOf(useValueAt([...at, 'destination']))
  const id = textOf(useValueAt([...at, 'id']))
  const name = destinationName(destination, destinations)
  return (
    <ItemBox list={list} index={index} count={count} title={name === '' ? `Activation ${id}` : count === 1 ? name : `${id}: ${name}`}>
      <ActivationFields at={at} destination={destination} />
    </ItemBox>
  )
}
