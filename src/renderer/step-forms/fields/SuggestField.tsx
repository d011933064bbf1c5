import type { WorkspaceList } from '../../../engine/edit/workspace-items.ts'
import { textOf } from '../../format/text-of.ts'
import { EditButton } from './EditButton.tsx'
import { type FieldProps, useFrame } from './field-props.ts'
import { useSetValueAt } from './fields-document.ts'
import { SuggestInput, type Suggestion } from './SuggestInput.tsx'
import { useValueAt } from './use-field.ts'

interface SuggestFieldProps extends FieldProps {
  readonly suggestions: readonly Suggestion[]
  /** What there is to doubt about a text that is not among them; none where anything may stand there. */
  readonly doubt?: (text: string) => string | null
  /** What of the workspace is picked: it can be made here, and gone to. */
  readonly list?: WorkspaceList
}

/** A text of the document that is mostly one of those that are known; any other may be typed. */
export function SuggestField(props: SuggestFieldProps) {
  const setValueAt = useSetValueAt()
  const { at, label, required = false, suggestions, doubt, list } = props
  const text = textOf(useValueAt(at))
  const chosen = suggestions.find(({ id }) => id === text)
  const frame = useFrame<HTMLInputElement>(
    { ...props, hint: props.hint ?? (chosen?.name !== chosen?.id ? chosen?.name : undefined) },
    {
      doubt: text === '' || chosen !== undefined ? null : doubt?.(text),
      lacking: required && text === '' ? `${label} is yet to be chosen.` : null,
    },
  )
  return (
    <SuggestInput
      {...frame}
      text={text}
      suggestions={suggestions}
      list={list}
      write={(value) => setValueAt(at, value === '' && !required ? undefined : value, label, true)}
      {...(list !== undefined && chosen !== undefined && { rightSection: <EditButton list={list} id={text} /> })}
    />
  )
}
