import { type Outcome, outcomeNames } from '../../../engine/account/result.ts'
import type { TraitFilter } from '../../../engine/account/tables/row-filters.ts'
import { ChoiceList } from './ChoiceList.tsx'
import type { FilterField } from './filter-field.ts'
import { TextFilter } from './TextFilter.tsx'
import { TraitFilterForm } from './TraitFilterForm.tsx'
import { changeFilters, tableFilters, useTableFilters, without } from './table-filters.ts'
import { useFilterChoices } from './use-filter-choices.ts'
import { useStepField, useTimeField } from './use-shared-fields.tsx'

/** Everything that the table of instances can be kept to. */
export function useInstanceFields(): readonly FilterField[] {
  const shared = useStepField(true)
  const time = useTimeField('Time', true)
  const { traits } = useFilterChoices()
  const { instances } = useTableFilters()
  const kept = instances.traits ?? []
  return [
    ...shared,
    outcomeField(instances.outcomes),
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
    edit: () => <ChoiceList label="Outcome at this time" choices={choices} chosen={outcomes ?? []} onChange={choose} />,
  }
}

/** Taken from a group, or from an instance: there is nothing to change about it. */
function pathField(path: string): FilterField {
  const clear = () => change(without(tableFilters().instances, 'path'))
  return { id: 'path', name: 'Path', words: path, clear, edit: () => <p className="mono selectable">{path}</p> }
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
    edit: (done) => (
      <TraitFilterForm
        names={names}
        trait={trait}
        onApply={(wanted) => {
          put(wanted)
          done()
        }}
      />
    ),
  }
}

function identifierField(identifier: string | undefined): FilterField {
  const clear = () => change(without(tableFilters().instances, 'identifier'))
  return {
    id: 'identifier',
    name: 'Identifier',
    words: identifier ?? null,
    clear,
    edit: (done) => (
      <TextFilter
        label="Text in the identifier"
        value={identifier ?? ''}
        onApply={(text) => {
          if (text === '') clear()
          else change({ ...tableFilters().instances, identifier: text })
          done()
        }}
      />
    ),
  }
}
