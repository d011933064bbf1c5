import type { RefusalRow } from '../../../engine/account/views.ts'
import { type DiscardsAsked, readRefusals } from '../read-rows.ts'
import type { CsvTable } from './csv-table.ts'
import { instantCell } from './instant-cell.ts'

export const discardsTable: CsvTable<RefusalRow, DiscardsAsked> = {
  name: 'why-not',
  heads: ['at', 'result', 'reason', 'why', 'journey', 'profile', 'profile_name', 'instance', 'event', 'message_id'],
  cells: (row) => [
    instantCell(row.at),
    row.kind,
    row.reason,
    row.why.sentence,
    row.journey,
    row.profile,
    row.profileName,
    row.instance,
    row.event,
    row.messageId,
  ],
  read: readRefusals,
  rowsTogether: 200,
}
