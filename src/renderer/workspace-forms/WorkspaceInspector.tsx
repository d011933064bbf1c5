import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { discardChanges } from '../editing/discard-changes.ts'
import { workspaceFile } from '../editing/shown-file.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { useWindow } from '../state/window-state.ts'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { TimeZoneField } from '../step-forms/fields/TimeZoneField.tsx'
import { AddButton } from '../step-forms/lists/AddButton.tsx'
import { ItemBox, WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { useCount } from '../step-forms/lists/use-count.ts'
import forms from '../step-forms/step-forms.module.css'
import { useWorkspaceItems } from './use-workspace-items.ts'

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
          <TextField at={['name']} label="Name" required />
          <TimeZoneField at={['timezone']} label="Time zone" hint="Of schedules and of times on the wall; UTC where left empty." />
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

const caps = ['caps'] as const

function CapFields() {
  const count = useCount(caps)
  const destinations = useWorkspaceItems('destinations')
  return (
    <div className={forms.form}>
      {count === 0 && <p className={forms.none}>None: destinations are called as often as journeys send.</p>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cap is its place in the list
        <ItemBox key={index} list={caps} index={index} count={count} title={`Cap ${index + 1}`} isOrdered={false} least={0}>
          <TagsField
            at={[...caps, index, 'destinations']}
            label="Destinations"
            required
            list="destinations"
            suggestions={destinations.map(({ id }) => id)}
          />
          <div className={forms.pair}>
            <TextField at={[...caps, index, 'max']} label="Calls" required isNumber />
            <DurationField at={[...caps, index, 'per']} label="Per" />
          </div>
        </ItemBox>
      ))}
      <AddButton list={caps} label="Add a cap" item={() => ({ destinations: [], max: 100, per: '1s' })} />
    </div>
  )
}
