import { useShallow } from 'zustand/react/shallow'
import type { DocumentPath } from '../../engine/edit/document-path.ts'
import { stepsToLeadTo } from '../../engine/edit/steps-to-lead-to.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { fieldWords } from '../place-words/field-words.ts'
import { shownJourney } from '../state/derived.ts'
import { useWindow, type WindowState } from '../state/window-state.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'

interface ThenFieldProps {
  /** Of the step whose way it is. */
  readonly step: string
  /** What the way belongs to: the step itself, a branch, the maximum. */
  readonly at: DocumentPath
  readonly label?: string
}

/** Where a way leads: any step that does not lead back, or the end of the path. */
export function ThenField({ step, at, label = fieldWords.next }: ThenFieldProps) {
  const titles = useWindow(useShallow((state) => targets(state, step)))
  const choices = titles.map((text) => {
    const [value = '', title = ''] = text.split('\t')
    return { value, label: title }
  })
  return <ChoiceField at={[...at, 'next']} label={label} choices={[{ value: '', label: 'The path ends' }, ...choices]} />
}

/** Ids with titles, as texts that can be compared. */
function targets(state: WindowState, step: string): string[] {
  const journey = shownJourney(state)
  if (journey === null) return []
  return stepsToLeadTo(journey, step).map((id) => {
    const title = stepTitle(id, journey.steps[id]!)
    return `${id}\t${title === id ? id : `${title} (${id})`}`
  })
}
