import type { ReactNode } from 'react'
import { type Parameter, unlimited } from '../../engine/presets/parameter.ts'
import { parseDuration } from '../../engine/time/duration.ts'
import { ChoiceField } from '../step-forms/fields/ChoiceField.tsx'
import { useSetValueAt } from '../step-forms/fields/fields-document.ts'
import { TextField } from '../step-forms/fields/TextField.tsx'

interface AssumptionFieldProps {
  readonly name: string
  /** undefined where the product has none of this name. */
  readonly parameter: Parameter | undefined
}

/** What a journey or a scenario assumes instead of its product's value. */
export function AssumptionField({ name, parameter }: AssumptionFieldProps): ReactNode {
  const setValueAt = useSetValueAt()
  const at = ['assumptions', name]
  const frame = { at, label: name, required: true, hint: parameter && `${parameter.meaning} The product’s: ${parameter.value}.` }
  if (!parameter) return <TextField {...frame} />
  switch (parameter.kind) {
    case 'choice':
      return <ChoiceField {...frame} choices={(parameter.allowed ?? []).map((value) => ({ value, label: value }))} />
    case 'flag':
      return (
        <ChoiceField
          {...frame}
          choices={[
            { value: 'true', label: 'yes' },
            { value: 'false', label: 'no' },
          ]}
          choose={(chosen) => setValueAt(at, chosen === 'true', name, false)}
        />
      )
    case 'count':
      return <TextField {...frame} isNumber wrong={(text) => wrongCount(text, parameter)} />
    case 'duration':
      return <TextField {...frame} wrong={(text) => wrongDuration(text, parameter)} />
    case 'fact':
      return <TextField {...frame} />
  }
}

function wrongCount(text: string, { least = 1, mayBeUnlimited }: Parameter): string | null {
  if (mayBeUnlimited && text === unlimited) return null
  const isCount = /^\d+$/.test(text) && Number(text) >= least
  return isCount ? null : `Write a whole number from ${least}${mayBeUnlimited ? `, or ${unlimited}` : ''}.`
}

function wrongDuration(text: string, { mayBeUnlimited }: Parameter): string | null {
  if ((mayBeUnlimited && text === unlimited) || parseDuration(text) !== null) return null
  return `Write a duration like 1h30m, 5m or 2d${mayBeUnlimited ? `, or ${unlimited}` : ''}.`
}
