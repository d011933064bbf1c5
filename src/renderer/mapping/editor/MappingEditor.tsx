import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { PreviewedSend, SuggestedPath } from '../../../engine/account/preview-sends.ts'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { withSuggested } from '../../../engine/edit/mapping-edits.ts'
import { type Integration, type IntegrationAction, syncModeKey } from '../../../engine/integrations/integration.ts'
import { readyActivation } from '../../../engine/integrations/ready-activation.ts'
import { isJsonObject, type JsonObject } from '../../../engine/model/json-value.ts'
import { editJourney } from '../../editing/edit-journey.ts'
import { counted } from '../../format/number.ts'
import inspector from '../../inspector/inspector.module.css'
import { useWindow } from '../../state/window-state.ts'
import { documentValue, useMarkedField } from '../../step-forms/fields/use-field.ts'
import { WholeRemark } from '../../step-forms/lists/ItemBox.tsx'
import { AddField } from './AddField.tsx'
import styles from './editor.module.css'
import { FieldEditor } from './FieldEditor.tsx'
import { fieldsToEdit } from './fields-to-edit.ts'
import { SyncModeField } from './SyncModeField.tsx'
import { useOpened } from './use-opened.ts'

interface MappingEditorProps {
  /** Where the activation stands. */
  readonly activation: DocumentPath
  /** null where the destination takes anything, or is not known yet. */
  readonly asked: { readonly integration: Integration; readonly action: IntegrationAction } | null
  readonly send: PreviewedSend | null
  readonly suggestions: readonly SuggestedPath[]
}

/** A mapping to be changed, field by field: those that are asked for first. It is written into the journey's document as it is typed. */
export function MappingEditor({ activation, asked, send, suggestions }: MappingEditorProps) {
  const mapped = useWindow(useShallow((state) => mappedNames(documentValue(state, [...activation, 'mapping']))))
  const { opened, open, putAway } = useOpened(mapped)
  const suggested = useMemo(() => (asked ? readyActivation(asked.integration, asked.action, '').activation.mapping : null), [asked])
  const ref = useMarkedField<HTMLDivElement>([...activation, 'mapping'], true)
  const isWhole = mapped.some((name) => name.startsWith('@') || name === '__segment_internal_directive')
  if (isWhole) return <WholeMapping activation={activation} suggestions={suggestions} />
  const syncMode = asked?.action.syncMode ?? null
  const names = syncMode === null ? mapped : mapped.filter((name) => name !== syncModeKey)
  const { shown, others } = fieldsToEdit(asked?.action.fields ?? [], names, opened)
  const lacking = suggested === null ? 0 : Object.keys(suggested).filter((name) => !mapped.includes(name)).length
  const missing = shown.filter(({ name, about }) => about?.isRequired === true && !names.includes(name))
  return (
    <div className={styles.editor} ref={ref} tabIndex={-1}>
      <WholeRemark at={[...activation, 'mapping']} />
      {missing.length > 0 && (
        <p className={styles.summary} role="status">
          {counted(missing.length, 'required field')} that nothing is mapped to: {missing.map(({ about }) => about?.label).join(', ')}
        </p>
      )}
      {suggested !== null && lacking > 0 && <UseDefaults activation={activation} suggested={suggested} lacking={lacking} />}
      {asked === null && mapped.length === 0 && opened.length === 0 && (
        <p className={inspector.paragraph}>Nothing is mapped: the destination gets the event as it is.</p>
      )}
      {syncMode !== null && <SyncModeField activation={activation} syncMode={syncMode} />}
      {shown.map(({ name, about }) => (
        <FieldEditor
          key={name}
          activation={activation}
          place={[name]}
          about={about}
          row={send?.mapping.find((one) => one.name === name) ?? null}
          suggestions={suggestions}
          suggested={suggested?.[name]}
          onPutAway={() => putAway(name)}
        />
      ))}
      <AddField
        label="Map another field"
        others={others}
        takesAny={asked === null}
        taken={[...shown.map(({ name }) => name), ...(syncMode === null ? [] : [syncModeKey])]}
        onAdd={open}
      />
    </div>
  )
}

function mappedNames(mapping: ReturnType<typeof documentValue>): readonly string[] {
  return isJsonObject(mapping) ? Object.keys(mapping) : []
}

interface UseDefaultsProps {
  readonly activation: DocumentPath
  readonly suggested: JsonObject
  readonly lacking: number
}

/** What the vendor suggests, in every field that nothing is mapped to. */
function UseDefaults({ activation, suggested, lacking }: UseDefaultsProps) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={styles.defaults}
      leftSection={<IconWand size={13} aria-hidden />}
      onClick={() => editJourney('use the defaults', (document) => withSuggested(document, activation, suggested))}
    >
      Use the defaults of {counted(lacking, 'field')}
    </Button>
  )
}

interface WholeMappingProps {
  readonly activation: DocumentPath
  readonly suggestions: readonly SuggestedPath[]
}

/** One directive makes the whole payload. */
function WholeMapping({ activation, suggestions }: WholeMappingProps) {
  return (
    <div className={styles.editor}>
      <p className={inspector.paragraph}>One directive makes the whole payload.</p>
      <FieldEditor
        activation={activation}
        place={[]}
        about={null}
        label="Whole payload"
        row={null}
        suggestions={suggestions}
        onPutAway={nothing}
      />
    </div>
  )
}

/** Without it there is no mapping. */
function nothing(): void {}
