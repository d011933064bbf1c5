import { Autocomplete, Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { focusSoon } from '../keyboard/focus-soon.ts'
import { useWindow } from '../state/window-state.ts'
import { ExpressionField } from './fields/ExpressionField.tsx'
import { documentValue, setValueAt } from './fields/use-field.ts'
import { WholeRemark } from './lists/ItemBox.tsx'
import { TakeOutButton } from './lists/TakeOutButton.tsx'
import styles from './step-forms.module.css'

interface ExpressionsFieldsProps {
  readonly at: DocumentPath
  readonly title: string
  /** What each of them is: "parameter". */
  readonly one: string
  /** Names that are known; any other may be typed. */
  readonly suggestions?: readonly string[]
}

/** An expression for each name. */
export function ExpressionsFields({ at, title, one, suggestions = [] }: ExpressionsFieldsProps) {
  const names = useWindow(
    useShallow((state) => {
      const value = documentValue(state, at)
      return isJsonObject(value) ? Object.keys(value) : []
    }),
  )
  return (
    <fieldset className={styles.fields} aria-label={title}>
      <p className={styles.caption}>{title}</p>
      <WholeRemark at={at} />
      {names.map((name) => (
        <div key={name} className={styles.filter} data-row>
          <div>
            <ExpressionField at={[...at, name]} label={name} required expected="any" />
          </div>
          <TakeOutButton label={`Remove ${name}`} onTakeOut={() => setValueAt([...at, name], undefined, name, false)} />
        </div>
      ))}
      <NewName at={at} one={one} taken={names} suggestions={suggestions} />
    </fieldset>
  )
}

interface NewNameProps extends Required<Pick<ExpressionsFieldsProps, 'at' | 'one' | 'suggestions'>> {
  readonly taken: readonly string[]
}

function NewName({ at, one, taken, suggestions }: NewNameProps) {
  const [name, setName] = useState('')
  const isTaken = taken.includes(name.trim())
  const suggested = suggestions.filter((known) => !taken.includes(known))
  const field = {
    size: 'xs',
    'aria-label': `Name of a new ${one}`,
    placeholder: `Name of a new ${one}`,
    value: name,
    error: isTaken ? `There is a ${one} of this name.` : null,
  } as const
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (name.trim() === '' || isTaken) return
    setValueAt([...at, name.trim()], '', `add ${name.trim()}`, false)
    // The editor of its expression is drawn once its libraries are read.
    const form = event.currentTarget
    const list = form.parentElement
    focusSoon(() => {
      const editors = list?.querySelectorAll<HTMLElement>('[contenteditable="true"]') ?? []
      return editors.length === taken.length + 1 ? editors[taken.length] : null
    })
    setName('')
  }
  return (
    <form className={styles.newName} onSubmit={add}>
      {suggested.length === 0 ? (
        <TextInput {...field} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      ) : (
        <Autocomplete {...field} data={suggested} maxDropdownHeight={220} onChange={setName} />
      )}
      <Button type="submit" variant="default" disabled={name.trim() === ''} leftSection={<IconPlus size={13} aria-hidden />}>
        Add
      </Button>
    </form>
  )
}
