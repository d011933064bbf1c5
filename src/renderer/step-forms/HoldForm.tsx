import { type AwaitedKind, awaitedAs, awaitedKind, awaitedKinds } from '../../engine/edit/awaited-kind.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { AwaitedFields } from './AwaitedFields.tsx'
import { BranchIdentity } from './BranchIdentity.tsx'
import { CheckField, ChoiceField } from './fields/ChoiceField.tsx'
import { DurationField } from './fields/DurationField.tsx'
import { documentValue, setValueAt, useValueAt } from './fields/use-field.ts'
import { AddButton } from './lists/AddButton.tsx'
import { ItemBox, WholeRemark } from './lists/ItemBox.tsx'
import { useCount } from './lists/use-count.ts'
import { OptionalPart } from './OptionalPart.tsx'
import type { StepFormProps } from './step-form-props.ts'
import styles from './step-forms.module.css'
import { ThenField } from './ThenField.tsx'
import { useBranchTitle } from './use-branch-title.ts'
import { useHas, usePreset } from './use-preset.ts'

/** What is waited for, each with its way, and how long at most. */
export function HoldForm({ id, at }: StepFormProps) {
  const list = [...at, 'branches']
  const count = useCount(list)
  const isTwilio = usePreset()?.family !== 'adobe'
  return (
    <>
      <WholeRemark at={list} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place in the list
        <HoldBranchBox key={index} step={id} list={list} index={index} count={count} />
      ))}
      <AddButton list={list} label="Add a branch" item={() => ({ id: 'happened', ...(isTwilio ? { name: 'Happened' } : {}), event: '' })} />
      {isTwilio ? (
        <fieldset className={styles.item} aria-label={fieldWords.maximum}>
          <div className={styles.itemHead}>
            <h4>{fieldWords.maximum}</h4>
          </div>
          <MaximumFields step={id} at={[...at, 'maximum']} />
        </fieldset>
      ) : (
        <OptionalPart at={[...at, 'maximum']} label={fieldWords.maximum} fresh={{ after: '1d' }}>
          <MaximumFields step={id} at={[...at, 'maximum']} />
        </OptionalPart>
      )}
    </>
  )
}

function MaximumFields({ step, at }: { readonly step: string; readonly at: DocumentPath }) {
  return (
    <>
      <WholeRemark at={at} />
      <DurationField at={[...at, 'after']} label={fieldWords.after} />
      <ThenField step={step} at={at} />
    </>
  )
}

interface HoldBranchBoxProps {
  readonly step: string
  readonly list: DocumentPath
  readonly index: number
  readonly count: number
}

const kindLabels: Readonly<Record<AwaitedKind, string>> = {
  event: 'An event',
  segment: 'A change of a segment',
  after: 'A time that passes',
  until: 'A point in time',
  expression: 'A time by expression',
}

function HoldBranchBox({ step, list, index, count }: HoldBranchBoxProps) {
  const at = [...list, index]
  const title = useBranchTitle(at, index)
  const has = useHas()
  const kind = useWindow((state) => awaitedKind(documentValue(state, at)))
  const kinds = awaitedKinds.filter((one) => one === 'event' || one === kind || has('hold-branch', one))
  const branch = useValueAt(at)
  const restarts = isJsonObject(branch) && 'restart' in branch && branch.restart === true
  return (
    <ItemBox list={list} index={index} count={count} title={title}>
      <BranchIdentity at={at} />
      {kinds.length > 1 && (
        <ChoiceField
          at={[...at, '']}
          label="Waits for"
          fallback={kind}
          choices={kinds.map((value) => ({ value, label: kindLabels[value] }))}
          choose={(chosen) => setValueAt(at, awaitedAs(branch, chosen as AwaitedKind), 'what is waited for', false)}
        />
      )}
      <AwaitedFields at={at} kind={kind} />
      {kind === 'event' && has('hold-branch', 'restart') && (
        <CheckField at={[...at, 'restart']} label={fieldWords.restart} hint="The hold starts anew each time." />
      )}
      {!restarts && <ThenField step={step} at={at} />}
    </ItemBox>
  )
}
