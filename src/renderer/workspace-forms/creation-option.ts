import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core'
import type { WorkspaceList } from '../../engine/edit/workspace-items.ts'
import { createInPlace } from './creation.ts'
import { creationLabel } from './item-words.ts'

interface CreationOption {
  readonly data: string[]
  readonly filter: OptionsFilter
  readonly onChange: (value: string) => void
}

/** What a picker needs whose last choice makes something new for the workspace. @param choose what was picked, typed or made */
export function withCreationOption(list: WorkspaceList, known: readonly string[], choose: (id: string) => void): CreationOption {
  const label = creationLabel(list)
  return {
    data: [...known, label],
    filter: ({ options, search }) => {
      const wanted = search.trim().toLowerCase()
      const isMeant = (id: string) => id === label || id.toLowerCase().includes(wanted)
      return options.filter((option: ComboboxParsedItem) => 'value' in option && isMeant(String(option.value)))
    },
    onChange: (value) => {
      if (value !== label) choose(value)
      else void createInPlace(list).then((id) => id !== null && choose(id))
    },
  }
}
