import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { discardChanges } from '../editing/discard-changes.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { useWindow } from '../state/window-state.ts'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { InstantField } from '../step-forms/fields/InstantField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { ActivityFields } from './ActivityFields.tsx'
import { IdentitiesFields } from './IdentitiesFields.tsx'
import { ListedPeople } from './ListedPeople.tsx'
import { synthesizePlace } from './places.ts'
import { SyntheticPeople } from './SyntheticPeople.tsx'
import { TraitsFields } from './TraitsFields.tsx'

/** The people of a scenario, to be changed: who they are, and what they do. */
export function PopulationInspector({ file }: { readonly file: string }) {
  const scenario = useWindow((state) => state.workspace?.scenarios.find((one) => one.file === file))
  const isChanged = useWindow((state) => state.workspace?.unsaved.includes(file) === true)
  if (scenario === undefined) return <Heading kind="People" title={file} detail="This scenario is not in the workspace any more." />
  return (
    <FieldsDocumentContext value={fieldsOf(file)}>
      <Heading
        kind="People"
        title={scenario.name}
        detail={<span className="mono">{file}</span>}
        icon={
          <span className={`${inspector.icon} tone-flow`}>
            <IconUsers size={18} stroke={1.8} aria-hidden />
          </span>
        }
      />
      <section className={inspector.section} aria-label="Scenario">
        <div className={forms.form}>
          <TextField at={['name']} label="Scenario" required />
          <InstantField at={['clock', 'start']} label="From" required />
          <TextField at={['clock', 'end']} label="Until" required hint="An instant, or like +30d." />
          {isChanged && (
            <Button variant="default" size="compact-xs" justify="start" onClick={() => void discardChanges(file)}>
              Discard what is not saved of this scenario
            </Button>
          )}
        </div>
      </section>
      <SyntheticPeople />
      <Recipes />
      <ListedPeople />
    </FieldsDocumentContext>
  )
}

/** How synthetic people are made, where there are any. */
function Recipes() {
  const isThere = useValueAt(synthesizePlace) !== undefined
  if (!isThere) return null
  return (
    <>
      <section className={inspector.section} aria-label="Traits">
        <h3>Traits</h3>
        <div className={forms.form}>
          <TraitsFields />
        </div>
      </section>
      <section className={inspector.section} aria-label="Identities">
        <h3>Identities</h3>
        <div className={forms.form}>
          <IdentitiesFields />
        </div>
      </section>
      <section className={inspector.section} aria-label="What they do">
        <h3>What they do</h3>
        <div className={forms.form}>
          <WholeRemark at={[...synthesizePlace, 'activity']} />
          <ActivityFields />
        </div>
      </section>
    </>
  )
}
