import { Checkbox, TextInput } from '@mantine/core'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { identityOf, rankedIdentity } from '../../engine/edit/listed-identity.ts'
import { useFrame } from '../step-forms/fields/field-props.ts'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { RemoveButton } from '../step-forms/lists/RemoveButton.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import styles from './population-forms.module.css'

/** Identities of a person in one namespace, the newest last; one may be the primary one. */
export function ListedIdentities({ list, namespace }: { readonly list: DocumentPath; readonly namespace: string }) {
  const count = useCount(list)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an identity is its place in the list
        <Identity key={index} list={list} index={index} label={`${namespace} ${index + 1}`} />
      ))}
      <AddButton list={list} label="Add an identity" item={() => ''} />
    </>
  )
}

function Identity({ list, index, label }: { readonly list: DocumentPath; readonly index: number; readonly label: string }) {
  const setValueAt = useSetValueAt()
  const at = [...list, index]
  const value = useValueAt(at)
  const { id, isPrimary } = useIdentity(at)
  const frame = useFrame<HTMLInputElement>({ at, label, isLabelHidden: true, required: true })
  return (
    <div className={styles.identity} data-row>
      <TextInput
        {...frame}
        value={id}
        spellCheck={false}
        onChange={({ currentTarget }) => setValueAt(at, rankedIdentity(value, currentTarget.value, isPrimary), label, true)}
      />
      <Checkbox
        size="xs"
        label="Primary"
        aria-label={`${label} is primary`}
        checked={isPrimary}
        onChange={({ currentTarget }) => setValueAt(at, rankedIdentity(value, id, currentTarget.checked), label, false)}
      />
      <RemoveButton list={list} index={index} label={`Remove ${label}`} />
    </div>
  )
}

function useIdentity(at: DocumentPath): { readonly id: string; readonly isPrimary: boolean } {
  const id = useOfValue(at, (value) => identityOf(value).id)
  const isPrimary = useOfValue(at, (value) => identityOf(value).isPrimary)
  return { id, isPrimary }
}
