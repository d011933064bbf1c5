import { NativeSelect, Stack } from '@mantine/core'
import type { Journey } from '../../../engine/model/journey.ts'
import { stepTitle } from '../../canvas/step-words.ts'
import { waysOut } from '../../canvas/ways-out.ts'
import { keepToStep } from '../../state/select.ts'
import { changeFilters, type StepManner } from './table-filters.ts'

interface StepFilterFormProps {
  readonly journey: Journey
  readonly step: string | null
  readonly manner: StepManner | null
  /** Whether it matters how somebody went through the step: of payloads it does not. */
  readonly hasManner: boolean
}

/** A step, and whether somebody went through it, is inside, or left it by a branch. */
export function StepFilterForm({ journey, step, manner, hasManner }: StepFilterFormProps) {
  const branches = step === null ? [] : waysOut(journey.steps[step] ?? { type: 'end' }).filter(({ branch }) => branch !== null)
  const how = manner?.step !== step ? 'through' : manner?.isInside ? 'inside' : manner?.branch ? `branch ${manner.branch}` : 'through'
  const chooseHow = (value: string) => {
    if (step === null) return
    const branch = value.startsWith('branch ') ? value.slice('branch '.length) : null
    changeFilters({ manner: { step, ...(branch !== null && { branch }), ...(value === 'inside' && { isInside: true }) } })
  }
  return (
    <Stack gap={8}>
      <NativeSelect
        size="xs"
        label="Step"
        value={step ?? ''}
        onChange={(event) => keepToStep(event.currentTarget.value || null)}
        data-autofocus
      >
        <option value="">Any step</option>
        {Object.entries(journey.steps).map(([id, one]) => (
          <option key={id} value={id}>
            {stepTitle(id, one)}
          </option>
        ))}
      </NativeSelect>
      {hasManner && step !== null && (
        <NativeSelect size="xs" label="Who" value={how} onChange={(event) => chooseHow(event.currentTarget.value)}>
          <option value="through">came to it</option>
          <option value="inside">is inside it</option>
          {branches.map(({ branch, label }) => (
            <option key={branch} value={`branch ${branch}`}>
              left it by “{label ?? branch}”
            </option>
          ))}
        </NativeSelect>
      )}
    </Stack>
  )
}
