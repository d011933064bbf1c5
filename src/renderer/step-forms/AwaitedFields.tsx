import type { AwaitedKind } from '../../engine/edit/awaited-kind.ts'
import { newCondition } from '../../engine/edit/condition-kind.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { BehaviorField } from './BehaviorField.tsx'
import { ConditionBuilder } from './conditions/ConditionBuilder.tsx'
import { DurationField } from './fields/DurationField.tsx'
import { EventField, useEventAt } from './fields/EventField.tsx'
import { ExpressionField } from './fields/ExpressionField.tsx'
import { LocalTimeField } from './fields/LocalTimeField.tsx'
import { SegmentField } from './fields/WorkspaceFields.tsx'
import { OptionalPart } from './OptionalPart.tsx'
import { WhereBuilder } from './WhereBuilder.tsx'

/** What a branch of a hold waits for. */
export function AwaitedFields({ at, kind }: { readonly at: DocumentPath; readonly kind: AwaitedKind }) {
  const event = useEventAt(at)
  switch (kind) {
    case 'event':
      return (
        <>
          <EventField at={[...at, 'event']} label={fieldWords.event} required />
          <WhereBuilder at={[...at, 'where']} event={event} />
        </>
      )
    case 'segment':
      return (
        <>
          <SegmentField at={[...at, 'segment']} label={fieldWords.segment} required />
          <BehaviorField at={[...at, 'behavior']} />
        </>
      )
    case 'after':
      return (
        <>
          <DurationField at={[...at, 'after']} label={fieldWords.after} />
          <WhomPart at={[...at, 'when']} />
        </>
      )
    case 'until':
      return (
        <>
          <LocalTimeField at={[...at, 'until']} label={fieldWords['hold-until/branches/until']} required />
          <WhomPart at={[...at, 'when']} />
        </>
      )
    case 'expression':
      return (
        <>
          <ExpressionField
            at={[...at, 'expression']}
            label={fieldWords['hold-until/branches/expression']}
            required
            expected="dateTimeOnly"
          />
          <WhomPart at={[...at, 'when']} />
        </>
      )
  }
}

/** Whom a time is for: it is no way for others. */
function WhomPart({ at }: { readonly at: DocumentPath }) {
  return (
    <OptionalPart at={at} label={fieldWords['hold-until/branches/when']} fresh={newCondition('trait')}>
      <ConditionBuilder at={at} />
    </OptionalPart>
  )
}
