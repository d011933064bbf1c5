import { create } from 'zustand'
import type {
  DiscardFilter,
  DiscardOrder,
  InstanceFilter,
  InstanceOrder,
  RowOrder,
  SendFilters,
  SendOrder,
} from '../../../engine/account/tables/row-filters.ts'
import { useWindow, type WindowState, windowState } from '../../state/window-state.ts'

/** How somebody went through the step that the tables keep to; means nothing for another step. */
export interface StepManner {
  readonly step: string
  readonly branch?: string
  readonly isInside?: boolean
}

/** What the tables of a journey are kept to, beside the words, the step and the stretch of time that all tables share. */
export interface TableFilters {
  readonly instances: Omit<InstanceFilter, 'branch' | 'isInside'>
  readonly manner: StepManner | null
  readonly payloads: SendFilters
  readonly discards: DiscardFilter
  readonly instanceOrder: RowOrder<InstanceOrder> | null
  readonly payloadOrder: RowOrder<SendOrder> | null
  readonly discardOrder: RowOrder<DiscardOrder> | null
  readonly isGrouped: boolean
  /** The group that is open, by what its instances have in common. */
  readonly openGroup: string | null
}

const noFilters: TableFilters = {
  instances: {},
  manner: null,
  payloads: {},
  discards: {},
  instanceOrder: null,
  payloadOrder: null,
  discardOrder: null,
  isGrouped: false,
  openGroup: null,
}

interface Kept {
  /** By workspace and journey. */
  readonly filters: Readonly<Record<string, TableFilters>>
}

const useKept = create<Kept>()(() => ({ filters: {} }))

const placeOf = ({ workspace, journey }: WindowState): string => `${workspace?.folder ?? ''}\n${journey ?? ''}`

/** The filters of the shown journey; they stay while the window is open. */
export function useTableFilters(): TableFilters {
  const place = useWindow(placeOf)
  return useKept((kept) => kept.filters[place] ?? noFilters)
}

export function tableFilters(): TableFilters {
  return useKept.getState().filters[placeOf(windowState())] ?? noFilters
}

export function changeFilters(change: Partial<TableFilters>): void {
  const place = placeOf(windowState())
  useKept.setState(({ filters }) => ({ filters: { ...filters, [place]: { ...(filters[place] ?? noFilters), ...change } } }))
}

/** Keeps only what is set. */
export function without<Filters extends object>(filters: Filters, ...names: readonly (keyof Filters)[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as keyof Filters))) as Filters
}

export const hasAny = (filters: object): boolean => Object.keys(filters).length > 0
