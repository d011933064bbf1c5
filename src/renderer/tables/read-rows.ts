import type { DiscardQuery, InstanceQuery, SendRowQuery } from '../../engine/account/tables/row-filters.ts'
import type { InstanceRow, RefusalRow, SendRow } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import type { ReadPage } from './use-paged-rows.ts'

type Unpaged<Query> = Omit<Query, 'offset' | 'limit' | 'budget'>
export type InstancesAsked = Unpaged<InstanceQuery>
export type SendsAsked = Unpaged<SendRowQuery>
export type DiscardsAsked = Unpaged<DiscardQuery>

/** Rows of the shown run, for the tables. */
export const readInstances: ReadPage<InstanceRow, InstancesAsked> = (query) => askRun('instances', query)
export const readSends: ReadPage<SendRow, SendsAsked> = (query) => askRun('sends', query)
export const readRefusals: ReadPage<RefusalRow, DiscardsAsked> = (query) => askRun('refusals', query)
