import type { DocumentPath } from '../../engine/edit/document-path.ts'
import type { RecipeKind } from '../../engine/edit/recipe-kind.ts'
import { WholeRemark } from '../step-forms/lists/ItemBox.tsx'
import forms from '../step-forms/step-forms.module.css'
import { NumberField } from './NumberField.tsx'

type Distribution = Extract<RecipeKind, 'integer' | 'uniform' | 'normal' | 'logNormal' | 'exponential'>

interface Parameter {
  readonly key: string
  readonly label: string
  readonly isOptional?: boolean
}

const min = { key: 'min', label: 'From' }
const max = { key: 'max', label: 'To' }
const decimals = { key: 'decimals', label: 'Decimals', isOptional: true }

const parameters: Readonly<Record<Distribution, readonly Parameter[]>> = {
  integer: [min, max],
  uniform: [min, max, decimals],
  normal: [
    { key: 'mean', label: 'Mean' },
    { key: 'sd', label: 'Standard deviation' },
    { key: 'min', label: 'Not below', isOptional: true },
    { key: 'max', label: 'Not above', isOptional: true },
    decimals,
  ],
  logNormal: [{ key: 'median', label: 'Median' }, { key: 'sigma', label: 'Sigma' }, decimals],
  exponential: [{ key: 'mean', label: 'Mean' }, decimals],
}

/** What a distribution of numbers needs. */
export function DistributionFields({ at, kind }: { readonly at: DocumentPath; readonly kind: Distribution }) {
  return (
    <>
      <WholeRemark at={at} />
      <div className={forms.pair}>
        {parameters[kind].map(({ key, label, isOptional = false }) => (
          <NumberField key={key} at={[...at, key]} label={label} required={!isOptional} />
        ))}
      </div>
    </>
  )
}
