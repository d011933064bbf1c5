import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { segmentAs } from '../../engine/edit/segment-as.ts'
import { isJsonObject, type JsonObject } from '../../engine/model/json-value.ts'
import type { Segment } from '../../engine/model/segment.ts'
import { textOf } from '../format/text-of.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { TimeZoneField } from '../step-forms/fields/TimeZoneField.tsx'
import { useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { segmentKinds } from './item-kinds.ts'
import { MemberCount } from './MemberCount.tsx'
import { RuleBuilder } from './RuleBuilder.tsx'

/** A segment: when and by what rule its members are found, and how many that are. */
export function SegmentForm({ at, id }: { readonly at: DocumentPath; readonly id: string }) {
  const setValueAt = useSetValueAt()
  const segment = useValueAt(at)
  const evaluation = textOf(useValueAt([...at, 'evaluation']))
  const choose = (chosen: string) => {
    if (isJsonObject(segment)) setValueAt(at, segmentAs(segment as JsonObject, chosen as Segment['evaluation']), 'evaluation', false)
  }
  return (
    <div className={forms.form}>
      <WholeRemark at={at} />
      <TextField at={[...at, 'name']} label={fieldWords.name} placeholder={id} />
      <ChoiceField at={[...at, 'evaluation']} label={fieldWords.evaluation} choices={segmentKinds} choose={choose} />
      {evaluation === 'batch' && <CalculationFields at={[...at, 'calculation']} />}
      {evaluation === 'streaming' && (
        <DurationField
          at={[...at, 'latency']}
          label={fieldWords['segments/latency']}
          required={false}
          hint="At once where left empty, or as late as the product says."
        />
      )}
      {evaluation === 'scripted' ? (
        <p className={forms.none}>Members are who starts in it, and whom the timeline of a scenario moves.</p>
      ) : (
        <fieldset className={forms.item} aria-label="Rule">
          <p className={forms.caption}>Rule</p>
          <RuleBuilder at={[...at, 'rule']} />
          <MemberCount at={at} id={id} />
        </fieldset>
      )}
    </div>
  )
}

function CalculationFields({ at }: { readonly at: DocumentPath }) {
  return (
    <fieldset className={forms.item} aria-label="Calculation">
      <WholeRemark at={at} />
      <div className={forms.pair}>
        <TextField at={[...at, 'daily']} label={fieldWords.daily} required placeholder="01:00" wrong={wrongTime} />
        <TimeZoneField at={[...at, 'timezone']} label={fieldWords.timezone} hint="UTC where left empty." />
      </div>
      <div className={forms.pair}>
        <DurationField at={[...at, 'takes']} label={fieldWords.takes} required={false} />
        <DurationField at={[...at, 'readyAfter']} label={fieldWords.readyAfter} required={false} />
      </div>
    </fieldset>
  )
}

const wrongTime = (text: string): string | null => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? null : 'Write a time like 01:00.')
