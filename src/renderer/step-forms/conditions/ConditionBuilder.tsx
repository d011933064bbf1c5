import { type ConditionKind, conditionAs, conditionKinds, kindOfCondition, newCondition } from '../../../engine/edit/condition-kind.ts'
import type { DocumentPath } from '../../../engine/edit/document-path.ts'
import { fieldWords } from '../../place-words/field-words.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ExpressionField } from '../fields/ExpressionField.tsx'
import { useSetValueAt } from '../fields/fields-document.ts'
import { LocalTimeField } from '../fields/LocalTimeField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { useOfValue, useValueAt } from '../fields/use-field.ts'
import { WholeRemark } from '../lists/ItemBox.tsx'
import styles from '../step-forms.module.css'
import { useHas } from '../use-preset.ts'
import { ContextFields, TraitFields } from './ComparisonFields.tsx'
import { ConditionGroup } from './ConditionGroup.tsx'
import { MembershipFields } from './MembershipFields.tsx'
import { TimeFields } from './TimeFields.tsx'

const labels: Readonly<Record<ConditionKind, string>> = {
  trait: 'Trait of the profile',
  context: 'Property of an event so far',
  segment: 'Member of a segment',
  time: 'Day and time of day',
  date: 'Date',
  profileCap: 'The first so many profiles',
  expression: 'Expression',
  all: 'All of these hold',
  any: 'Any of these holds',
  not: 'This does not hold',
}

/** A condition: what it asks, or how it joins others, which stand inside it. */
export function ConditionBuilder({ at }: { readonly at: DocumentPath }) {
  const setValueAt = useSetValueAt()
  const has = useHas()
  const kind = useOfValue(at, kindOfCondition)
  const condition = useValueAt(at)
  const kinds = conditionKinds.filter((one) => one === kind || has('condition', one))
  return (
    <fieldset className={styles.fields} aria-label={fieldWords.when}>
      <ChoiceField
        at={[...at, '']}
        label={fieldWords.when}
        fallback={kind ?? ''}
        choices={kinds.map((value) => ({ value, label: labels[value] }))}
        choose={(chosen) => setValueAt(at, conditionAs(condition, chosen as ConditionKind), 'condition', false)}
      />
      <WholeRemark at={at} />
      {kind !== null && <ConditionFields at={at} kind={kind} />}
    </fieldset>
  )
}

function ConditionFields({ at, kind }: { readonly at: DocumentPath; readonly kind: ConditionKind }) {
  switch (kind) {
    case 'all':
    case 'any':
      return <ConditionGroup list={[...at, kind]} item={() => newCondition('trait')} part={(place) => <ConditionBuilder at={place} />} />
    case 'not':
      return (
        <div className={styles.nested}>
          <ConditionBuilder at={[...at, 'not']} />
        </div>
      )
    case 'trait':
      return <TraitFields at={at} />
    case 'context':
      return <ContextFields at={at} />
    case 'segment':
      return <MembershipFields at={at} />
    case 'time':
      return <TimeFields at={[...at, 'time']} />
    case 'date':
      return (
        <>
          <LocalTimeField at={[...at, 'date', 'from']} label={fieldWords.from} />
          <LocalTimeField at={[...at, 'date', 'to']} label={fieldWords.to} />
        </>
      )
    case 'profileCap':
      return <TextField at={[...at, 'profileCap']} label={fieldWords.profileCap} required isNumber />
    case 'expression':
      return <ExpressionField at={[...at, 'expression']} label={fieldWords.expression} required expected="boolean" />
  }
}
