import { pathText } from '../../../engine/account/path-text.ts'
import type { InstanceRow } from '../../../engine/account/views.ts'
import { type InstancesAsked, readInstances } from '../read-rows.ts'
import type { CsvTable } from './csv-table.ts'
import { instantCell } from './instant-cell.ts'

export const instancesTable: CsvTable<InstanceRow, InstancesAsked> = {
  name: 'instances',
  heads: ['instance', 'journey', 'profile', 'profile_name', 'identifier', 'entered_at', 'ended_at', 'path', 'outcome'],
  cells: (row) => [
    row.id,
    row.journey,
    row.profile,
    row.profileName,
    row.identifier,
    instantCell(row.enteredAt),
    instantCell(row.endedAt),
    pathText(row.path, row.outcome),
    row.outcome,
  ],
  read: readInstances,
  rowsTogether: 1_000,
}
