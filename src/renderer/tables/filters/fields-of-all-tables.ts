import { createElement } from 'react'
import { stepTitle } from '../../canvas/step-words.ts'
import { branchLabel } from '../../canvas/ways-out.ts'
import { stretchInWords } from '../../state/counts-time.ts'
import { shownJourney } from '../../state/derived.ts'
import { clearStepFilter } from '../../state/select.ts'
import { setWindow, useWindow } from '../../state/window-state.ts'
import type { FilterField } from './filter-field.ts'
import { StepFilterForm } from './StepFilterForm.tsx'
import { TimeFilterForm } from './TimeFilterForm.tsx'
import { changeFilters, useTableFilters } from './table-filters.ts'

/** The step that all tables keep to; of instances also how they went through it. */
export function useStepField(hasManner: boolean): FilterField[] {
  const journey = useWindow(shownJourney)
  const step = useWindow((state) => state.stepFilter)
  const { manner } = useTableFilters()
  if (journey === null) return []
  const one = step === null ? undefined : journey.steps[step]
  const title = step === null ? null : one === undefined ? step : stepTitle(step, one)
  const how = hasManner && manner?.step === step ? manner : null
  const words =
    title === null ? null : how?.isInside ? `inside ${title}` : how?.branch ? `${title}: ${branchLabel(one, how.branch)}` : title
  const clear = () => {
    clearStepFilter()
    changeFilters({ manner: null })
  }
  const edit = () => createElement(StepFilterForm, { journey, step, manner, hasManner })
  return [{ id: 'step', name: 'Step', words, clear, edit }]
}

/** The stretch of time that is brushed on the timeline. */
export function useTimeField(name: string, hasInside: boolean): FilterField {
  const brush = useWindow((state) => state.brush)
  const { instances } = useTableFilters()
  const what = hasInside && instances.duringWhat === 'inside' ? 'inside ' : ''
  const words = brush === null ? null : `${what}${stretchInWords(brush)}`
  const edit = (done: () => void) => createElement(TimeFilterForm, { hasInside, onDone: done })
  return { id: 'time', name, words, clear: () => setWindow({ brush: null }), edit }
}
