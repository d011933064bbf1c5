import { Button } from '@mantine/core'
import { IconMovie, IconUsers } from '@tabler/icons-react'
import { discardChanges } from '../editing/discard-changes.ts'
import { counted } from '../format/number.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { selectPopulation } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { useCount } from '../step-forms/lists/use-count.ts'
import { ExpectationsFields } from './ExpectationsFields.tsx'
import { Part } from './Part.tsx'
import { expectPlace } from './places.ts'
import { SettingsFields } from './SettingsFields.tsx'
import styles from './scenario-forms.module.css'

/** What a scenario says beside its people, to be changed. */
export function ScenarioInspector({ file }: { readonly file: string }) {
  const scenario = useWindow((state) => state.workspace?.scenarios.find((one) => one.file === file))
  const isChanged = useWindow((state) => state.workspace?.unsaved.includes(file) === true)
  if (scenario === undefined) return <Heading kind="Scenario" title={file} detail="This scenario is not in the workspace any more." />
  return (
    <FieldsDocumentContext value={fieldsOf(file)}>
      <Heading
        kind="Scenario"
        title={scenario.name}
        detail={<span className="mono">{file}</span>}
        icon={
          <span className={`${inspector.icon} tone-event`}>
            <IconMovie size={18} stroke={1.8} aria-hidden />
          </span>
        }
      />
      <div className={styles.tools}>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconUsers size={13} aria-hidden />}
          onClick={() => selectPopulation(file)}
        >
          Edit its people
        </Button>
        {isChanged && (
          <Button variant="default" size="compact-xs" onClick={() => void discardChanges(file)}>
            Discard what is not saved
          </Button>
        )}
      </div>
      <section className={inspector.section} aria-label="Scenario settings">
        <SettingsFields file={file} />
      </section>
      <Parts file={file} />
    </FieldsDocumentContext>
  )
}

/** What the scenario says beside its settings, each part of which folds. */
function Parts({ file }: { readonly file: string }) {
  const expectations = useCount(expectPlace)
  return (
    <Part
      name="scenario-expectations"
      title="Expectations"
      note={expectations === 0 ? 'none' : counted(expectations, 'expectation')}
      keys={['expect']}
    >
      <ExpectationsFields file={file} />
    </Part>
  )
}
