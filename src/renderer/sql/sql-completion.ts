import type { Completion } from '@codemirror/autocomplete'
import type { SQLNamespace } from '@codemirror/lang-sql'
import { type TableDefinition, tableNames, tables } from '../../engine/account/database/tables.ts'
import { columnKind } from './column-kind.ts'

/** Tables and columns as the editor completes them, each with its meaning. */
export function completionSchema(): SQLNamespace {
  return Object.fromEntries(
    tableNames.map((table) => {
      const { about, columns }: TableDefinition = tables[table]
      const self: Completion = { label: table, type: 'type', info: about }
      const children = Object.entries(columns).map(
        ([column, { type, meaning }]): Completion => ({
          label: column,
          type: 'property',
          detail: columnKind(column, type, meaning),
          info: meaning,
        }),
      )
      return [table, { self, children }]
    }),
  )
}
