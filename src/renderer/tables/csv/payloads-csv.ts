import type { SendRow } from '../../../engine/account/views.ts'
import { readSends, type SendsAsked } from '../read-rows.ts'
import type { CsvTable } from './csv-table.ts'
import { instantCell } from './instant-cell.ts'

export const payloadsTable: CsvTable<SendRow, SendsAsked> = {
  name: 'payloads',
  heads: [
    'sent_at',
    'instance',
    'journey',
    'profile',
    'profile_name',
    'step',
    'exit_rule',
    'activation',
    'destination',
    'event',
    'status',
    'attempts',
    'error',
  ],
  cells: (row) => [
    instantCell(row.at),
    row.instance,
    row.journey,
    row.profile,
    row.profileName,
    row.step,
    row.exitRule,
    row.activation,
    row.destination,
    row.eventName,
    row.status,
    row.attempts,
    row.errorCode,
  ],
  read: readSends,
  // Each is rendered for its status.
  rowsTogether: 50,
}
