import { Button } from '@mantine/core'
import { IconMovie, IconUsers } from '@tabler/icons-react'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { discardChanges } from '../editing/discard-changes.ts'
import { counted, formatCount } from '../format/number.ts'
import { Heading } from '../inspector/Heading.tsx'
import inspector from '../inspector/inspector.module.css'
import { fieldWords } from '../place-words/field-words.ts'
import { selectPopulation } from '../state/select.ts'
import { useWindow } from '../state/window-state.ts'
import { FieldsDocumentContext, fieldsOf } from '../step-forms/fields/fields-document.ts'
import { useOfValue } from '../step-forms/fields/use-field.ts'
import { useCount } from '../step-forms/lists/use-count.ts'
import { AnswersFields } from './AnswersFields.tsx'
import { ExpectationsFields } from './ExpectationsFields.tsx'
import { FilesFields } from './FilesFields.tsx'
import { Part } from './Part.tsx'
import { answersPlace, assumptionsPlace, expectPlace, timelinePlace } from './places.ts'
import { ScenarioAssumptions } from './ScenarioAssumptions.tsx'
import { SettingsFields } from './SettingsFields.tsx'
import styles from './scenario-forms.module.css'
import { TimelineFields } from './TimelineFields.tsx'

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
  const items = useCount(timelinePlace)
  const assumptions = useOfValue(assumptionsPlace, keysIn)
  const answers = useOfValue(answersPlace, keysIn)
  return (
    <>
      <Part
        name="scenario-expectations"
        title={fieldWords.expect}
        note={expectations === 0 ? 'none' : counted(expectations, 'expectation')}
        keys={['expect']}
      >
        <ExpectationsFields file={file} />
      </Part>
      <Part
        name="scenario-timeline"
        title={fieldWords.timeline}
        note={items === 0 ? 'nothing' : `${formatCount(items)} on the timeline`}
        keys={['timeline']}
      >
        <TimelineFields file={file} />
      </Part>
      <Part
        name="scenario-assumptions"
        title={fieldWords.assumptions}
        note={assumptions === 0 ? 'as the products have them' : `${assumptions} of its own`}
        keys={['assumptions']}
        isOpenAtFirst={false}
      >
        <ScenarioAssumptions />
      </Part>
      <Part
        name="scenario-answers"
        title="Answers and limits of calls"
        note={answers === 0 ? 'as the workspace has them' : `${answers} of its own`}
        keys={['responses', 'caps', 'dataSources']}
        isOpenAtFirst={false}
      >
        <AnswersFields />
      </Part>
      <Part name="scenario-files" title="Files and run limits" keys={['workspace', 'data', 'limits']} isOpenAtFirst={false}>
        <FilesFields />
      </Part>
    </>
  )
}

const keysIn = (value: JsonValue | undefined): number => (isJsonObject(value) ? Object.keys(value).length : 0)
