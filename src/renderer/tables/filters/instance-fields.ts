import { createElement } from 'react'
import { type Outcome, outcomeNames } from '../../../engine/account/result.ts'
import type { TraitFilter } from '../../../engine/account/tables/row-filters.ts'
import type { PathPart } from '../../../engine/account/views.ts'
import type { Journey } from '../../../engine/model/journey.ts'
import { shownJourney } from '../../state/derived.ts'
import { useWindow } from '../../state/window-state.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useStepField, useTimeField } from './fields-of-all-tables.ts'
import type { FilterField } from './filter-field.ts'
import { PassedFilterForm } from './PassedFilterForm.tsx'
import { passedInWords } from './passed-parts.ts'
import { TextFilter } from './TextFilter.tsx'
import { TraitFilterForm } from './TraitFilterForm.tsx'
import { changeFilters, tableFilters, useTableFilters, without } from './table-filters.ts'
import { useFilterChoices } from './use-filter-choices.ts'

/** Everything that the table of instances can be kept to. */
export function useInstanceFields(): readonly FilterField[] {
  const shared = useStepField(true)
  const time = useTimeField('Time', true)
  const journey = useWindow(shownJourney)
  const { traits } = useFilterChoices()
  const { instances } = useTableFilters()
  const kept = instances.traits ?? []
  return [
    ...shared,
    outcomeField(instances.outcomes),
    ...(journey === null ? [] : [passedField(journey, instances.passed)]),
    ...(instances.path === undefined ? [] : [pathField(instances.path)]),
    time,
    ...kept.map((trait, place) => traitField(trait, place, traits)),
    traitField(null, kept.length, traits),
    identifierField(instances.identifier),
  ]
}

const change = (filters: ReturnType<typeof tableFilters>['instances']) => changeFilters({ instances: filters })

function outcomeField(outcomes: readonly Outcome[] | undefined): FilterField {
  const clear = () => change(without(tableFilters().instances, 'outcomes'))
  const choose = (chosen: readonly string[]) => {
    const wanted = outcomeNames.filter((outcome) => chosen.includes(outcome))
    if (wanted.length === 0) clear()
    else change({ ...tableFilters().instances, outcomes: wanted })
  }
  const choices = outcomeNames.map((outcome) => ({ value: outcome, label: outcome === 'waiting' ? 'waiting (inside)' : outcome }))
  return {
    id: 'outcome',
    name: 'Outcome',
    words: outcomes?.join(', ') ?? null,
    clear,
    edit: () => createElement(ChoiceList, { label: 'Outcome at this time', choices, chosen: outcomes ?? [], onChange: choose }),
  }
}

function passedField(journey: Journey, passed: readonly PathPart[] | undefined): FilterField {
  const clear = () => change(without(tableFilters().instances, 'passed'))
  const put = (parts: readonly PathPart[]) => {
    if (parts.length === 0) clear()
    else change({ ...tableFilters().instances, passed: parts })
  }
  return {
    id: 'passed',
    name: 'Passed',
    words: passed?.map((part) => passedInWords(journey, part)).join(', then ') ?? null,
    clear,
    edit: () => createElement(PassedFilterForm, { journey, passed: passed ?? [], onChange: put }),
  }
}

/** Taken from a group, or from an instance: there is nothing to change about it. */
function pathField(path: string): FilterField {
  const clear = () => change(without(tableFilters().instances, 'path'))
  return { id: 'path', name: 'Path', words: path, clear, edit: () => createElement('p', { className: 'mono selectable' }, path) }
}

function traitField(trait: TraitFilter | null, place: number, names: readonly string[]): FilterField {
  const put = (wanted: TraitFilter | null) => {
    const { instances } = tableFilters()
    const kept = [...(instances.traits ?? [])]
    kept.splice(place, 1, ...(wanted === null ? [] : [wanted]))
    change(kept.length === 0 ? without(instances, 'traits') : { ...instances, traits: kept })
  }
  return {
    id: `trait-${place}`,
    name: trait === null && place > 0 ? 'Another trait' : 'Trait',
    words: trait === null ? null : `${trait.name} is ${trait.value === '' ? 'empty' : trait.value}`,
    clear: () => put(null),
    edit: (done) =>
      createElement(TraitFilterForm, {
        names,
        trait,
        onApply: (wanted) => {
          put(wanted)
          done()
        },
      }),
  }
}

function identifierField(identifier: string | undefined): FilterField {
  const clear = () => change(without(tableFilters().instances, 'identifier'))
  return {
    id: 'identifier',
    name: 'Identifier',
    words: identifier ?? null,
    clear,
    edit: (done) =>
      createElement(TextFilter, {
        label: 'Text in the identifier',
        value: identifier ?? '',
        onApply: (text) => {
          if (text === '') clear()
          else change({ ...tableFilters().instances, identifier: text })
          done()
        },
      }),
  }
}
