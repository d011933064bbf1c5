import { newCondition } from '../../engine/edit/condition-kind.ts'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { BranchIdentity } from './BranchIdentity.tsx'
import { ConditionBuilder } from './conditions/ConditionBuilder.tsx'
import { AddButton } from './lists/AddButton.tsx'
import { ItemBox, WholeRemark } from './lists/ItemBox.tsx'
import { useCount } from './lists/use-count.ts'
import { OptionalPart } from './OptionalPart.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { ThenField } from './ThenField.tsx'
import { useBranchTitle } from './use-branch-title.ts'
import { useHas, usePreset } from './use-preset.ts'

/** Who goes which way: the first branch whose condition holds. */
export function ConditionForm({ id, at }: StepFormProps) {
  const list = [...at, 'branches']
  const count = useCount(list)
  const has = useHas()
  const isTwilio = usePreset()?.family !== 'adobe'
  return (
    <>
      <WholeRemark at={list} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place in the list
        <ConditionBranch key={index} step={id} list={list} index={index} count={count} />
      ))}
      <AddButton
        list={list}
        label="Add a branch"
        item={() => ({ id: 'branch', ...(isTwilio ? { name: 'Branch' } : {}), when: newCondition('trait') })}
      />
      <OptionalPart at={[...at, 'otherwise']} label={fieldWords.otherwise} fresh={{}}>
        <ThenField step={id} at={[...at, 'otherwise']} />
      </OptionalPart>
      {has('condition-step', 'onError') && (
        <OptionalPart at={[...at, 'onError']} label={fieldWords['condition/onError']} fresh={{}}>
          <ThenField step={id} at={[...at, 'onError']} />
        </OptionalPart>
      )}
    </>
  )
}

interface ConditionBranchProps {
  readonly step: string
  readonly list: DocumentPath
  readonly index: number
  readonly count: number
}

function ConditionBranch({ step, list, index, count }: ConditionBranchProps) {
  const at = [...list, index]
  const title = useBranchTitle(at, index)
  return (
    <ItemBox list={list} index={index} count={count} title={title}>
      <BranchIdentity at={at} />
      <ConditionBuilder at={[...at, 'when']} />
      <ThenField step={step} at={at} />
    </ItemBox>
  )
}
