import type { ReactNode } from 'react'
import type { StepType } from '../../engine/model/step.ts'
import { needsName } from '../canvas-editing/step-palette.ts'
import { WhenIdle } from '../layout/WhenIdle.tsx'
import { fieldWords } from '../place-words/field-words.ts'
import { useWindow } from '../state/window-state.ts'
import { ActionForm } from './ActionForm.tsx'
import { ConditionForm } from './ConditionForm.tsx'
import { EventForm } from './EventForm.tsx'
import { TextField } from './fields/TextField.tsx'
import { documentValue, useValueAt } from './fields/use-field.ts'
import { HoldForm } from './HoldForm.tsx'
import { JumpForm } from './JumpForm.tsx'
import { WholeRemark } from './lists/ItemBox.tsx'
import { QualificationForm } from './QualificationForm.tsx'
import { RandomSplitForm } from './RandomSplitForm.tsx'
import { ReactionForm } from './ReactionForm.tsx'
import { SendForm } from './SendForm.tsx'
import type { StepFormProps } from './step-form-props.ts'
import styles from './step-forms.module.css'
import { TriggerForm } from './TriggerForm.tsx'
import { UpdateForm } from './UpdateForm.tsx'
import { WaitForm } from './WaitForm.tsx'

/** The settings of a step to be changed; they are written into the journey's document as they are typed. */
export function StepForm({ id, type }: { readonly id: string; readonly type: StepType }) {
  const at = ['steps', id]
  const isStart = useValueAt(['start']) === id
  const isNamed = useWindow((state) => type === 'hold-until' && needsName(String(documentValue(state, ['preset']))))
  return (
    <div className={styles.form}>
      <WholeRemark at={at} />
      <TextField at={[...at, 'name']} label={fieldWords.name} required={isNamed} placeholder={id} />
      {/* The canvas and the tables answer a step first. */}
      <WhenIdle>
        <OwnFields id={id} at={at} isStart={isStart} type={type} />
      </WhenIdle>
    </div>
  )
}

function OwnFields({ type, ...props }: StepFormProps & { readonly type: StepType }): ReactNode {
  switch (type) {
    case 'event':
      return <EventForm {...props} />
    case 'segment-qualification':
      return <QualificationForm {...props} />
    case 'segment-trigger':
      return <TriggerForm {...props} />
    case 'hold-until':
      return <HoldForm {...props} />
    case 'wait':
      return <WaitForm {...props} />
    case 'condition':
      return <ConditionForm {...props} />
    case 'random-split':
      return <RandomSplitForm {...props} />
    case 'send-to-destination':
      return <SendForm {...props} />
    case 'action':
      return <ActionForm {...props} />
    case 'update-profile':
      return <UpdateForm {...props} />
    case 'jump':
      return <JumpForm {...props} />
    case 'reaction':
      return <ReactionForm {...props} />
    case 'end':
      return null
  }
}
