import { NativeSelect } from '@mantine/core'
import type { Step } from '../../engine/model/step.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow } from '../state/window-state.ts'
import { useGoalStep } from './goal-step.ts'
import styles from './why.module.css'
import { chooseGoal, useWhy } from './why-state.ts'

/** What the question is about: getting in, or coming to a step; what sends comes first. */
export function GoalSelect() {
  const journey = useWindow(shownJourney)
  const goal = useGoalStep()
  const mode = useWhy((state) => state.mode)
  const steps = Object.entries(journey?.steps ?? {})
    .filter(([id]) => id !== journey?.start)
    .sort(([, one], [, other]) => Number(sends(other)) - Number(sends(one)))
  const into = `into ${journey?.name ?? 'the journey'}`
  return (
    <div className={styles.goal}>
      <span>{mode === 'person' ? 'Why (not)' : 'Who came'}</span>
      <NativeSelect
        size="xs"
        aria-label="What should have happened"
        value={goal?.id ?? ''}
        onChange={({ currentTarget }) => chooseGoal(currentTarget.value === '' ? null : currentTarget.value)}
        data={[{ value: '', label: into }, ...steps.map(([id, step]) => ({ value: id, label: `to ${stepTitle(id, step)}` }))]}
      />
    </div>
  )
}

function sends({ type }: Step): boolean {
  return type === 'send-to-destination' || type === 'action'
}
