import { searchFor } from '../../state/choose.ts'
import { clearStepFilter } from '../../state/select.ts'
import { setWindow, type Tab } from '../../state/window-state.ts'
import { changeFilters } from './table-filters.ts'

/** Everything that a table is kept to goes: what is its own, and what all tables share. */
export function clearFilters(tab: Tab): void {
  searchFor('')
  clearStepFilter()
  setWindow({ brush: null })
  changeFilters({
    manner: null,
    ...(tab === 'instances' && { instances: {} }),
    ...(tab === 'payloads' && { payloads: {} }),
    ...(tab === 'why-not' && { discards: {} }),
  })
}
