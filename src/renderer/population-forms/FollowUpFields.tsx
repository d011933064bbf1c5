import { type DelayKind, delayAs, delayKinds, kindOfDelay } from '../../engine/edit/delay-kind.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { isJsonObject, type JsonValue } from '../../engine/model/json-value.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { EventField } from '../step-forms/fields/EventField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TagsField } from '../step-forms/fields/TagsField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { NumberField } from './NumberField.tsx'
import { ShareField } from './ShareField.tsx'

/** How often, when and with what an event follows another one. @param parent the event that it follows */
export function FollowUpFields({ at, parent }: { readonly at: DocumentPath; readonly parent: DocumentPath }) {
  const carried = carriedFrom(useValueAt(parent))
  return (
    <>
      <EventField at={[...at, 'event']} label="Event" required />
      <ShareField at={[...at, 'probability']} label="Follows in" required />
      <DelayFields at={[...at, 'after']} />
      <TagsField at={[...at, 'carry']} label="Carries along" suggestions={carried} hint="Properties of the event before." />
    </>
  )
}

const labels: Readonly<Record<DelayKind, string>> = {
  logNormal: 'mostly about as long, some much later',
  exponential: 'soon likelier than late',
  uniform: 'anywhere in between',
  fixed: 'always as long',
}
const kinds = delayKinds.map((value) => ({ value, label: labels[value] }))

function DelayFields({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const kind = useOfValue(at, kindOfDelay)
  const delay = useValueAt(at)
  return (
    <>
      <ChoiceField
        at={[...at, '']}
        label="How long after"
        fallback={kind}
        choices={kinds}
        choose={(chosen) => setValueAt(at, delayAs(delay, chosen as DelayKind), 'how long after', false)}
      />
      <WholeRemark at={at} />
      <div className={forms.pair}>
        {kind === 'fixed' && <DurationField at={at} label="After" />}
        {kind === 'logNormal' && (
          <>
            <DurationField at={[...at, 'logNormal', 'median']} label="Half within" />
            <NumberField at={[...at, 'logNormal', 'sigma']} label="Sigma" required />
          </>
        )}
        {kind === 'uniform' && (
          <>
            <DurationField at={[...at, 'uniform', 'min']} label="From" />
            <DurationField at={[...at, 'uniform', 'max']} label="To" />
          </>
        )}
        {kind === 'exponential' && <DurationField at={[...at, 'exponential', 'mean']} label="On average" />}
      </div>
    </>
  )
}

/** What the event before has to carry: what is made for it, and what it carries itself. */
function carriedFrom(event: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(event)) return []
  const { properties, carry } = event
  const carried: readonly JsonValue[] = Array.isArray(carry) ? carry : []
  return [...new Set([...carried.map(String), ...(isJsonObject(properties) ? Object.keys(properties) : [])])]
}
