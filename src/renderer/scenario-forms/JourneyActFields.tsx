import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { pathTo } from '../../engine/edit/scenario-journeys.ts'
import { type JourneyAct, journeyActs, journeyItemAs } from '../../engine/edit/timeline-item-kind.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { CheckField, ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { JsonField } from '../step-forms/fields/JsonField.tsx'
import { SuggestField } from '../step-forms/fields/SuggestField.tsx'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { TraitsField } from '../step-forms/fields/TraitField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { ActivationIdField, DestinationIdField, JourneyField, StepField } from './NameFields.tsx'
import { actInWords } from './timeline-words.ts'
import { useScenarioFile } from './use-scenario.ts'

/** What is done to a journey while the scenario runs. */
export function JourneyActFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const item = useValueAt(at)
  const act = useOfValue([...at, 'do'], textOf)
  const journey = useOfValue([...at, 'journey'], textOf)
  const step = useOfValue([...at, 'step'], textOf)
  return (
    <>
      <JourneyField at={[...at, 'journey']} label={fieldWords.journey} required />
      <ChoiceField
        at={[...at, 'do']}
        label={fieldWords.do}
        required
        choices={journeyActs.map((value) => ({ value, label: actInWords[value] }))}
        choose={(chosen) => setValueAt(at, journeyItemAs(item, chosen as JourneyAct), 'what is done', false)}
      />
      {act === 'publish' && <PublishFields at={at} />}
      {(act === 'close' || act === 'stop') && (
        <TextField at={[...at, 'version']} label={fieldWords.version} isNumber hint="All of them where left empty." />
      )}
      {(act === 'edit-activation' || act === 'delete-activation') && (
        <>
          <StepField at={[...at, 'step']} label={fieldWords.step} required journey={journey} types={['send-to-destination']} />
          <ActivationIdField at={[...at, 'activation']} label={fieldWords.activation} required journey={journey} step={step} />
        </>
      )}
      {act === 'edit-activation' && <SetFields at={[...at, 'set']} />}
    </>
  )
}

/** The journey's own first version, or another one from a file. */
function PublishFields({ at }: { readonly at: DocumentPath }) {
  const file = useScenarioFile()
  const workspace = useWindow((state) => state.workspace)
  const definition = useValueAt([...at, 'definition'])
  const versions = (workspace?.versions ?? []).map((one) => ({ id: pathTo(file, one.file), name: `${one.name}, version ${one.version}` }))
  const journeys = (workspace?.journeys ?? []).map((one) => ({ id: pathTo(file, one.file), name: one.name }))
  return (
    <>
      {typeof definition === 'object' ? (
        <JsonField at={[...at, 'definition']} label={fieldWords.definition} hint="The journey as it is then." />
      ) : (
        <SuggestField
          at={[...at, 'definition']}
          label={fieldWords.definition}
          suggestions={[...versions, ...journeys]}
          hint="The file of the journey as it is then; its own first publication where left empty."
        />
      )}
      <ChoiceField
        at={[...at, 'previous']}
        label={fieldWords.previous}
        choices={[
          { value: '', label: 'Is paused, which is usual' },
          { value: 'pause', label: 'Is paused: who is inside goes on' },
          { value: 'archive', label: 'Is archived: who is inside ends' },
        ]}
      />
      <CheckField at={[...at, 'excludeEarlier']} label={fieldWords.excludeEarlier} />
    </>
  )
}

/** What is other of an activation from then on; what is left empty stays. */
function SetFields({ at }: { readonly at: DocumentPath }) {
  const context = useValueAt([...at, 'context'])
  return (
    <fieldset className={forms.fields} aria-label={fieldWords.set}>
      <p className={forms.caption}>
        What is set <span className="muted">what is left empty stays</span>
      </p>
      <WholeRemark at={at} />
      <TextField at={[...at, 'eventName']} label={fieldWords.eventName} />
      <div className={forms.pair}>
        <DestinationIdField at={[...at, 'destination']} label={fieldWords.destination} />
        <TextField at={[...at, 'action']} label={fieldWords.action} />
      </div>
      {typeof context === 'object' ? (
        <TagsField at={[...at, 'context']} label={fieldWords['set/context']} />
      ) : (
        <TextField at={[...at, 'context']} label={fieldWords['set/context']} placeholder="all or none" />
      )}
      <TraitsField at={[...at, 'traits']} label={fieldWords['set/traits']} />
      <JsonField at={[...at, 'mapping']} label={fieldWords.mapping} />
    </fieldset>
  )
}
