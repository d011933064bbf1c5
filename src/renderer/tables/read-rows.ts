import type { InstanceRow, RefusalRow, SendRow } from '../../engine/account/views.ts'
import { askRun } from '../state/ask-run.ts'
import type { ReadPage } from './use-paged-rows.ts'

/** Rows of the shown run, for the tables. */
export const readInstances: ReadPage<InstanceRow> = (query) => askRun('instances', query)
export const readSends: ReadPage<SendRow> = (query) => askRun('sends', query)
export const readRefusals: ReadPage<RefusalRow> = (query) => askRun('refusals', query)
