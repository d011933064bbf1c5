import { createElement } from 'react'
import type { DiscardFilter } from '../../../engine/account/tables/row-filters.ts'
import { reasonInWords } from '../reason-words.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { useTimeField } from './fields-of-all-tables.ts'
import type { FilterField } from './filter-field.ts'
import { changeFilters, tableFilters, useTableFilters, without } from './table-filters.ts'
import { useFilterChoices } from './use-filter-choices.ts'

const kindWords = { refused: 'not let in', ignored: 'ignored' } as const

/** Everything that the table of refused entries and ignored events can be kept to. */
export function useDiscardFields(): readonly FilterField[] {
  const time = useTimeField('Time', false)
  const { reasons } = useFilterChoices()
  const { discards } = useTableFilters()
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  const names = [...new Set(reasons.map(({ reason }) => reason))]
  return [
    listField(
      'reasons',
      'Reason',
      names.map((reason) => ({ value: reason, label: reasonInWords(reason) })),
      discards.reasons,
    ),
    listField(
      'kinds',
      'Result',
      kinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
      discards.kinds,
    ),
    time,
  ]
}

function listField(
  name: keyof DiscardFilter,
  title: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[] | undefined,
): FilterField {
  const clear = () => changeFilters({ discards: without(tableFilters().discards, name) })
  const choose = (wanted: readonly string[]) => {
    if (wanted.length === 0) clear()
    else changeFilters({ discards: { ...tableFilters().discards, [name]: wanted } })
  }
  const words = chosen?.map((value) => choices.find((choice) => choice.value === value)?.label ?? value).join(', ') ?? null
  return {
    id: name,
    name: title,
    words,
    clear,
    edit: () => createElement(ChoiceList, { label: title, choices, chosen: chosen ?? [], onChange: choose }),
  }
}
