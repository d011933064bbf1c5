import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { discardChanges } from '../editing/discard-changes.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { TimeZoneField } from '../step-forms/fields/TimeZoneField.tsx'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { CapFields } from './CapFields.tsx'

/** What the workspace says of itself, to be changed. */
export function WorkspaceInspector() {
  const workspace = useWindow((state) => state.workspace)
  if (workspace === null) return null
  const isChanged = workspace.unsaved.includes(workspaceFile)
  return (
    <FieldsDocumentContext value={fieldsOf(workspaceFile)}>
      <Heading
        kind="Workspace"
        title={workspace.name}
        detail={<span className="mono">{workspace.folder}</span>}
        icon={
          <span className={`${inspector.icon} tone-end`}>
            <IconFolder size={18} stroke={1.8} aria-hidden />
          </span>
        }
      />
      <section className={inspector.section} aria-label="Workspace">
        <div className={forms.form}>
          <WholeRemark at={[]} />
          <TextField at={['name']} label={fieldWords.name} required />
          <TimeZoneField
            at={['timezone']}
            label={fieldWords.timezone}
            hint="Of schedules and of times on the wall; UTC where left empty."
          />
          {isChanged && (
            <Button variant="default" size="compact-xs" justify="start" onClick={() => void discardChanges(workspaceFile)}>
              Discard what is not saved in workspace.json
            </Button>
          )}
        </div>
      </section>
      <section className={inspector.section} aria-label="Caps">
        <h3>Caps on calls</h3>
        <CapFields />
      </section>
    </FieldsDocumentContext>
  )
}
