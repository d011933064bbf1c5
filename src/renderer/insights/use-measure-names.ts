import { useMemo } from 'react'
import type { MeasureNames } from './measure-words.ts'
import { useBranchNames } from './use-branch-names.ts'
import { useDestinationNames } from './use-destination-names.ts'
import { useStepNames } from './use-step-names.ts'

export function useMeasureNames(): MeasureNames {
  const step = useStepNames()
  const branch = useBranchNames()
  const destination = useDestinationNames()
  return useMemo(() => ({ step, branch, destination }), [step, branch, destination])
}
