import { useId, useState } from 'react'
import type { SuggestedPath } from '../../../engine/account/preview-sends.ts'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { isMadeText, type MappedKind, mappedAs, mappedKind } from '../../../engine/edit/mapped-kind.ts'
import { isSame } from '../../../engine/edit/merge-documents.ts'
import type { IntegrationField } from '../../../engine/integrations/integration.ts'
import type { PreviewRow } from '../../../engine/mapping/preview-mapping.ts'
import type { JsonValue } from '../../../engine/model/json-value.ts'
import { useIsMarked, useMarkedField, useRemark, useValueAt } from '../../step-forms/fields/use-field.ts'
import { DefaultButton } from './DefaultButton.tsx'
import { type MappedPlace, mapField, pathOfField } from './edit-field.ts'
import styles from './editor.module.css'
import { FieldControl } from './FieldControl.tsx'
import { FieldHead } from './FieldHead.tsx'
import { FieldHelp } from './FieldHelp.tsx'
import { FieldResult } from './FieldResult.tsx'

export interface FieldEditorProps {
  /** Where the activation stands. */
  readonly activation: DocumentPath
  /** Where the field stands within its mapping. */
  readonly place: DocumentPath
  /** What the action says of it; null of a key that is none of its fields. */
  readonly about: IntegrationField | null
  /** What it is called, where it is a part of something that the action knows nothing of. */
  readonly label?: string | undefined
  /** What comes of it in the send that is previewed; null where there is none. */
  readonly row: PreviewRow | null
  readonly suggestions: readonly SuggestedPath[]
  /** What the vendor suggests; undefined where it suggests nothing. */
  readonly suggested?: JsonValue | undefined
  /** What stands there while nothing fills it, where something has to. */
  readonly empty?: JsonValue | undefined
  /** A bare text is a path. */
  readonly isPath?: boolean | undefined
  /** How it is filled where nothing is written yet. */
  readonly first?: MappedKind | undefined
  /** Takes it out of the list in which it stands. */
  readonly onTakeOut?: (() => void) | undefined
  /** Takes a field out of the editor, where it is none that is asked for. */
  readonly onPutAway: () => void
}

/** One field of a mapping: how it is filled, what that gives, and what is wrong with it. */
export function FieldEditor(props: FieldEditorProps) {
  const { activation, place, about, row, suggestions, suggested, empty, onPutAway } = props
  const name = String(place.at(-1) ?? '')
  const field: MappedPlace = { activation, place, label: props.label ?? about?.label ?? name, empty }
  const at = pathOfField(field)
  const value = writtenIn(useValueAt(at), props)
  const hasParts = value !== undefined && hasOwnFields(value)
  const remark = useRemark(at, hasParts)
  const ref = useMarkedField<HTMLFieldSetElement>(at, hasParts)
  const isMarked = useIsMarked(at, hasParts)
  const help = useId()
  const [wanted, setWanted] = useState<MappedKind>(props.first ?? (about?.choices || about?.type === 'boolean' ? 'literal' : 'path'))
  const kind = value === undefined ? wanted : mappedKind(value)
  const isMissing = value === undefined && about?.isRequired === true
  const choose = (chosen: MappedKind) => {
    setWanted(chosen)
    const changed = mappedAs(value, chosen)
    if (changed !== undefined || value !== undefined) mapField(field, changed, false)
  }
  const isRemovable = value !== undefined || props.onTakeOut !== undefined || (props.label === undefined && about?.isRequired !== true)
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      className={styles.field}
      data-row
      aria-label={field.label}
      data-depth={place.length > 1}
      data-marked={isMarked}
    >
      <FieldHead
        {...{ field, name, about, kind }}
        onChoose={choose}
        onRemove={
          isRemovable
            ? () => {
                if (props.onTakeOut) props.onTakeOut()
                else mapField(field, undefined, false)
                onPutAway()
              }
            : null
        }
      />
      <FieldControl
        {...{ field, about, value, suggestions, row, help }}
        kind={kind}
        isWrong={isMissing || remark?.severity === 'error'}
        parts={props}
      />
      <FieldResult
        field={field}
        value={value}
        row={row}
        remark={remark ?? (isMissing ? { severity: 'error', message: 'Required, and nothing is mapped to it.' } : null)}
        suggestions={suggestions}
      />
      <DefaultButton field={field} value={value} suggested={suggested} />
      <FieldHelp id={help} about={props.label === undefined ? about : null} />
    </fieldset>
  )
}

/** What of a value is written by people; undefined of what only keeps its place. */
function writtenIn(value: JsonValue | undefined, { empty, isPath = false }: FieldEditorProps): JsonValue | undefined {
  if (value !== undefined && empty !== undefined && isSame(value, empty)) return undefined
  return isPath && typeof value === 'string' ? { '@path': value } : value
}

/** Whether its parts have fields of their own, which tell what is wrong with them. */
function hasOwnFields(value: JsonValue): boolean {
  const kind = mappedKind(value)
  return kind === 'parts' || kind === 'list' || kind?.startsWith('@') === true || isMadeText(value)
}
