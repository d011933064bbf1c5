import { Button } from '@mantine/core'
import { useShallow } from 'zustand/react/shallow'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { withEvenShares } from '../../engine/edit/even-shares.ts'
import { editJourney } from '../editing/edit-journey.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { BranchIdentity } from './BranchIdentity.tsx'
import { CheckField } from './fields/ChoiceField.tsx'
import { TextField } from './fields/TextField.tsx'
import { documentValue, useMarkedField, useRemark } from './fields/use-field.ts'
import { AddButton } from './lists/AddButton.tsx'
import { ItemBox } from './lists/ItemBox.tsx'
import { useCount } from './lists/use-count.ts'
import type { StepFormProps } from './step-form-props.ts'
import styles from './step-forms.module.css'
import { ThenField } from './ThenField.tsx'
import { useBranchTitle } from './use-branch-title.ts'
import { useHas } from './use-preset.ts'

/** Shares of those who come, which have to make 100. */
export function RandomSplitForm({ id, at }: StepFormProps) {
  const list = [...at, 'branches']
  const count = useCount(list)
  const has = useHas()
  return (
    <>
      <SharesBar list={list} count={count} />
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place in the list
        <RandomBranch key={index} step={id} list={list} index={index} count={count} />
      ))}
      <AddButton list={list} label="Add a branch" item={() => ({ id: 'branch', name: 'Branch', percent: 0 })} />
      {has('random-split-step', 'sameBranch') && (
        <CheckField
          at={[...at, 'sameBranch']}
          label={fieldWords.sameBranch}
          hint="A profile that comes again goes the way it went before."
        />
      )}
    </>
  )
}

function SharesBar({ list, count }: { readonly list: DocumentPath; readonly count: number }) {
  const shares = useWindow(
    useShallow((state) => Array.from({ length: count }, (_, index) => Number(documentValue(state, [...list, index, 'percent'])) || 0)),
  )
  const remark = useRemark(list, true)
  const ref = useMarkedField<HTMLFieldSetElement>(list, true)
  const sum = shares.reduce((total, share) => total + share, 0)
  return (
    <fieldset ref={ref} tabIndex={-1} className={styles.fields} aria-label="Shares">
      <div className={styles.shares} aria-hidden>
        {shares.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a share is its place in the list
          <div key={index} style={{ width: `${(share / Math.max(100, sum)) * 100}%` }} />
        ))}
      </div>
      <div className={styles.sum}>
        <span role="status">
          Together <strong data-wrong={sum !== 100}>{sum} %</strong>
          {sum !== 100 && `, ${Math.abs(100 - sum)} ${sum < 100 ? 'too few' : 'too many'}`}
        </span>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => editJourney('share evenly', (document) => withEvenShares(document, list))}
        >
          Share evenly
        </Button>
      </div>
      {sum === 100 && remark !== null && (
        <p className={styles.remark} data-severity={remark.severity}>
          {remark.message}
        </p>
      )}
    </fieldset>
  )
}

interface RandomBranchProps {
  readonly step: string
  readonly list: DocumentPath
  readonly index: number
  readonly count: number
}

function RandomBranch({ step, list, index, count }: RandomBranchProps) {
  const at = [...list, index]
  const title = useBranchTitle(at, index)
  return (
    <ItemBox list={list} index={index} count={count} title={title}>
      <BranchIdentity at={at} />
      <TextField at={[...at, 'percent']} label={fieldWords.percent} required isNumber wrong={wrongPercent} />
      <ThenField step={step} at={at} />
    </ItemBox>
  )
}

const wrongPercent = (text: string): string | null =>
  /^\d{1,3}$/.test(text) && Number(text) <= 100 ? null : 'Write a whole number from 0 to 100.'
