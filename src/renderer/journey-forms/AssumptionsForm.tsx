import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { isJsonObject } from '../../engine/model/json-value.ts'
import type { Parameter } from '../../engine/presets/parameter.ts'
import { useWindow } from '../state/window-state.ts'
import { documentValue, setValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { TakeOutButton } from '../step-forms/lists/TakeOutButton.tsx'
import styles from '../step-forms/step-forms.module.css'
import { usePreset } from '../step-forms/use-preset.ts'
import { AssumptionField } from './AssumptionField.tsx'

const noParameters: readonly Parameter[] = []

/** Parameters of the product that this journey is held to otherwise. */
export function AssumptionsForm() {
  const preset = usePreset()
  const names = useWindow(
    useShallow((state) => {
      const value = documentValue(state, ['assumptions'])
      return isJsonObject(value) ? Object.keys(value) : []
    }),
  )
  const parameters = preset?.parameters ?? noParameters
  return (
    <div className={styles.form}>
      <WholeRemark at={['assumptions']} />
      {names.map((name) => (
        <div key={name} className={styles.filter} data-row>
          <div>
            <AssumptionField name={name} parameter={parameters.find((one) => one.name === name)} />
          </div>
          <TakeOutButton
            label={`Remove ${name}`}
            onTakeOut={() => setValueAt(['assumptions', name], undefined, `assumption ${name}`, false)}
          />
        </div>
      ))}
      <NewAssumption parameters={parameters.filter(({ standing, name }) => standing === 'in-force' && !names.includes(name))} />
    </div>
  )
}

/** One that is chosen begins as the product has it. */
function NewAssumption({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const [text, setText] = useState('')
  const meanings = new Map(parameters.map(({ name, meaning }) => [name, meaning]))
  const add = (name: string) => {
    const parameter = parameters.find((one) => one.name === name)
    if (!parameter) return
    setValueAt(['assumptions', name], parameter.value, `assumption ${name}`, false)
    // The list closes with the name that was chosen in it.
    setTimeout(() => setText(''))
  }
  return (
    <Autocomplete
      size="xs"
      label="Assume otherwise"
      placeholder="Name of a parameter"
      className={styles.field}
      data={[...meanings.keys()]}
      limit={60}
      maxDropdownHeight={240}
      value={text}
      spellCheck={false}
      onChange={setText}
      onOptionSubmit={add}
      renderOption={({ option }) => (
        <span className={styles.parameter}>
          <span className="mono">{option.value}</span>
          <span className="muted">{meanings.get(option.value)}</span>
        </span>
      )}
    />
  )
}
