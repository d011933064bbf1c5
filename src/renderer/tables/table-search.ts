import { create } from 'zustand'
import type { Searched } from '../../engine/account/tables/row-filters.ts'

interface TableSearch {
  /** How far the search of the table in front is; null where everything has been searched. */
  readonly searched: Searched | null
  /** The person had it stopped: what was found by then stays. */
  readonly isStopped: boolean
  /** Each time it is 1 more, a search that was stopped goes on. */
  readonly resumed: number
}

/** A search through many rows goes on in slices, and says how far it is. */
export const useTableSearch = create<TableSearch>()(() => ({ searched: null, isStopped: false, resumed: 0 }))

export const showSearched = (searched: Searched | null): void => useTableSearch.setState({ searched })
export const stopSearch = (): void => useTableSearch.setState({ isStopped: true })
export const resumeSearch = (): void => useTableSearch.setState(({ resumed }) => ({ isStopped: false, resumed: resumed + 1 }))
/** Another question is searched from its beginning. */
export const forgetSearch = (): void => useTableSearch.setState({ searched: null, isStopped: false })
