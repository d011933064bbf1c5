import { conditionAs, kindOfRule, newCondition, type RuleKind, ruleKinds } from '../../engine/edit/condition-kind.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { EventRule } from '../../engine/model/segment.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { TraitFields } from '../step-forms/conditions/ComparisonFields.tsx'
import { ConditionGroup } from '../step-forms/conditions/ConditionGroup.tsx'
import { MembershipFields } from '../step-forms/conditions/MembershipFields.tsx'
import { operatorChoices } from '../step-forms/conditions/operators.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { DurationField } from '../step-forms/fields/DurationField.tsx'
import { EventField, useEventAt } from '../step-forms/fields/EventField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'
import { useOfValue, useValueAt } from '../step-forms/fields/use-field.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import { OptionalPart } from '../step-forms/OptionalPart.tsx'
import forms from '../step-forms/step-forms.module.css'
import { WhereBuilder } from '../step-forms/WhereBuilder.tsx'

const labels: Readonly<Record<RuleKind, string>> = {
  trait: 'Trait of the profile',
  segment: 'Member of another segment',
  event: 'What the profile did',
  all: 'All of these hold',
  any: 'Any of these holds',
  not: 'This does not hold',
}

const kinds = ruleKinds.map((value) => ({ value, label: labels[value] }))

/** The rule of a segment: what it asks, or how it joins others, which stand inside it. */
export function RuleBuilder({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const kind = useOfValue(at, kindOfRule)
  const rule = useValueAt(at)
  return (
    <fieldset className={forms.fields} aria-label="Condition">
      <ChoiceField
        at={[...at, '']}
        label="Condition"
        fallback={kind ?? ''}
        choices={kinds}
        choose={(chosen) => setValueAt(at, conditionAs(rule, chosen as RuleKind), 'condition', false)}
      />
      <WholeRemark at={at} />
      {kind !== null && <RuleFields at={at} kind={kind} />}
    </fieldset>
  )
}

function RuleFields({ at, kind }: { readonly at: DocumentPath; readonly kind: RuleKind }) {
  switch (kind) {
    case 'all':
    case 'any':
      return <ConditionGroup list={[...at, kind]} item={() => newCondition('trait')} part={(place) => <RuleBuilder at={place} />} />
    case 'not':
      return (
        <div className={forms.nested}>
          <RuleBuilder at={[...at, 'not']} />
        </div>
      )
    case 'trait':
      return <TraitFields at={at} />
    case 'segment':
      return <MembershipFields at={at} />
    case 'event':
      return <DoneFields at={at} />
  }
}

const comparesCounts: Readonly<Record<NonNullable<EventRule['count']>['is'], true>> = {
  equals: true,
  'not-equals': true,
  'greater-than': true,
  'less-than': true,
  'at-least': true,
  'at-most': true,
}
const comparisons = operatorChoices.filter(({ value }) => Object.hasOwn(comparesCounts, value))

/** An event, how often, and within what time. */
function DoneFields({ at }: { readonly at: DocumentPath }) {
  const event = useEventAt(at)
  return (
    <>
      <EventField at={[...at, 'event']} label={fieldWords.event} required />
      <OptionalPart at={[...at, 'count']} label={fieldWords['rule/count']} fresh={{ is: 'at-least', value: 1 }}>
        <div className={forms.pair}>
          <ChoiceField at={[...at, 'count', 'is']} label={fieldWords['count/is']} choices={comparisons} />
          <TextField at={[...at, 'count', 'value']} label={fieldWords['count/value']} required isNumber />
        </div>
      </OptionalPart>
      <DurationField at={[...at, 'within']} label={fieldWords.within} required={false} hint="Ever, where left empty." />
      <WhereBuilder at={[...at, 'where']} event={event} />
    </>
  )
}
