import { Autocomplete, Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { valueAt } from '../../engine/edit/document-path.ts'
import { withKeyAs } from '../../engine/edit/with-key-as.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { useWindow } from '../state/window-state.ts'
import { useFieldsDocument, useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { FoldedItem } from '../step-forms/lists/FoldedItem.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { setOpen, useItemKey } from '../step-forms/lists/open-items.ts'
import { TakeOutButton } from '../step-forms/lists/TakeOutButton.tsx'
import forms from '../step-forms/step-forms.module.css'
import styles from './workspace-forms.module.css'

interface RecordFieldsProps {
  readonly at: DocumentPath
  readonly title: string
  /** What each of them is: "property". */
  readonly one: string
  /** What stands under a new name. */
  readonly fresh: JsonValue
  /** Names that a new one mostly has. */
  readonly suggestions?: readonly string[]
  /** What it is stands above it already: the title is only read out. */
  readonly isTitleHidden?: boolean
  /** What a value says, in a few words, where it has several fields: then it is folded. */
  readonly summary?: ((value: JsonValue | undefined) => string) | undefined
  /** Without the last one there is an empty record, not none. */
  readonly isKept?: boolean
  /** Gives one another name where others name it too; left out: it changes here alone. */
  readonly rename?: ((from: string, to: string) => void) | undefined
  /** The field of a value. */
  readonly children: (at: DocumentPath, name: string) => ReactNode
}

/** A value for each name; names can be changed, and the order is that of the file. */
export function RecordFields(props: RecordFieldsProps) {
  const { at, title, one, fresh, suggestions = [], isTitleHidden = false, summary, isKept = false, rename, children } = props
  const { fileIn } = useFieldsDocument()
  const names = useWindow(
    useShallow((state) => {
      const file = fileIn(state)
      const value = file === null ? undefined : valueAt(state.edited[file]?.history.present, at)
      return isJsonObject(value) ? Object.keys(value) : []
    }),
  )
  const setValueAt = useSetValueAt()
  const keyOf = useItemKey()
  // Without the last one there is no record, where nothing needs one.
  const remove = (name: string) => setValueAt(names.length === 1 && !isKept ? at : [...at, name], undefined, `${one} ${name}`, false)
  return (
    <fieldset className={forms.fields} aria-label={title}>
      {!isTitleHidden && <p className={forms.caption}>{title}</p>}
      <WholeRemark at={at} />
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may be changed, and its field stays
        <Row key={index} at={[...at, name]} name={name} summary={summary} remove={() => remove(name)}>
          <NameField
            at={[...at, name]}
            name={name}
            one={one}
            taken={names}
            rename={rename}
            renamed={(to) => setOpen(keyOf([...at, to]), true)}
          />
          {children([...at, name], name)}
        </Row>
      ))}
      <NewName
        at={at}
        one={one}
        taken={names}
        fresh={fresh}
        suggestions={suggestions}
        added={(name) => summary !== undefined && setOpen(keyOf([...at, name]), true)}
      />
    </fieldset>
  )
}

interface RowProps {
  readonly at: DocumentPath
  readonly name: string
  readonly summary: RecordFieldsProps['summary']
  readonly remove: () => void
  readonly children: ReactNode
}

function Row({ at, name, summary, remove, children }: RowProps) {
  if (summary !== undefined) {
    return (
      <FoldedItem at={at} title={name} summary={summary} remove={remove}>
        {children}
      </FoldedItem>
    )
  }
  return (
    <div className={styles.record} data-row>
      {children}
      <TakeOutButton label={`Remove ${name}`} gapAbove={4} onTakeOut={remove} />
    </div>
  )
}

interface NameFieldProps {
  readonly at: DocumentPath
  readonly name: string
  readonly one: string
  readonly taken: readonly string[]
  readonly rename: RecordFieldsProps['rename']
  readonly renamed: (to: string) => void
}

/** Written when it is left, and only where it is a name of its own: in between it may be another's. */
function NameField({ at, name, one, taken, rename, renamed }: NameFieldProps) {
  const { edit } = useFieldsDocument()
  const [typed, setTyped] = useState<string | null>(null)
  const wanted = (typed ?? name).trim()
  const trouble =
    wanted === '' ? `A ${one} needs a name.` : wanted !== name && taken.includes(wanted) ? `There is a ${one} of this name.` : null
  const leave = () => {
    if (trouble === null && wanted !== name) {
      renamed(wanted)
      if (rename) rename(name, wanted)
      else edit(`rename ${one} ${name}`, (document) => withKeyAs(document, at, wanted))
    }
    setTyped(null)
  }
  return (
    <TextInput
      size="xs"
      aria-label={`Name of ${one} ${name}`}
      value={typed ?? name}
      error={trouble}
      spellCheck={false}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}

interface NewNameProps {
  readonly at: DocumentPath
  readonly one: string
  readonly taken: readonly string[]
  readonly fresh: JsonValue
  readonly suggestions: readonly string[]
  readonly added: (name: string) => void
}

function NewName({ at, one, taken, fresh, suggestions, added }: NewNameProps) {
  const setValueAt = useSetValueAt()
  const [name, setName] = useState('')
  const isTaken = taken.includes(name.trim())
  const suggested = suggestions.filter((suggestion) => !taken.includes(suggestion))
  const field = {
    size: 'xs',
    'aria-label': `Name of a new ${one}`,
    placeholder: `Name of a new ${one}`,
    value: name,
    error: isTaken ? `There is a ${one} of this name.` : null,
    spellCheck: false,
  } as const
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || isTaken) return
    added(name.trim())
    setValueAt([...at, name.trim()], fresh, `add ${one} ${name.trim()}`, false)
    setName('')
  }
  return (
    <form className={forms.newName} onSubmit={add}>
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
