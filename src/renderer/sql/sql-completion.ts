import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { SQLNamespace } from '@codemirror/lang-sql'
import { type TableDefinition, tableNames, tables } from '../../engine/account/database/tables.ts'
import { columnKind } from './column-kind.ts'
import { queryAtCursor } from './query-at-cursor.ts'

/** Tables and columns as the editor completes them, each with its meaning. */
export function completionSchema(): SQLNamespace {
  return Object.fromEntries(
    tableNames.map((table) => {
      const { about, columns }: TableDefinition = tables[table]
      const self: Completion = { label: table, type: 'type', info: about }
      return [table, { self, children: columnCompletions(columns) }]
    }),
  )
}

/** Columns without their table's name before them: of the tables that the query at the cursor names, of all before it names one. */
export function completeColumns(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[.\w]+/)
  // What follows a full stop is completed by the schema.
  if (word === null || word.text.includes('.')) return null
  const named = new Set(queryAtCursor(context.state).sql.toLowerCase().match(/\w+/g))
  const read = tableNames.filter((table) => named.has(table))
  // There a table is wanted.
  if (read.length === 0 && named.has('from')) return null
  const columns: TableDefinition['columns'] = Object.assign(
    {},
    ...(read.length === 0 ? tableNames : read).map((table) => tables[table].columns),
  )
  return { from: word.from, options: columnCompletions(columns), validFor: /^\w*$/ }
}

function columnCompletions(columns: TableDefinition['columns']): readonly Completion[] {
  return Object.entries(columns).map(([column, { type, meaning }]) => ({
    label: column,
    type: 'property',
    detail: columnKind(column, type, meaning),
    info: meaning,
    // Before keywords and tables that begin like it.
    boost: 1,
  }))
}
