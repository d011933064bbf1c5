import { type TableDefinition, type TableName, tables } from '../../engine/account/database/tables.ts'

/** The statements that make a table of the run database. */

export function createTable(name: TableName): string {
  const { columns }: TableDefinition = tables[name]
  return `CREATE TABLE ${name} (${Object.entries(columns).map(([column, { type }]) => `${column} ${type}`)})`
}

/** @param columns those that are filled: nobody looks for a row by another one */
export function createIndexes(name: TableName, columns: readonly string[]): string[] {
  const { indexes }: TableDefinition = tables[name]
  const filled = indexes.filter((column) => columns.includes(column))
  return filled.map((column) => `CREATE INDEX ${name}_by_${column} ON ${name} (${column})`)
}

/** How much of a database stays at hand, in KiB as SQLite has it: all that is filled mostly, so that it is not read again and again. */
export const keepPages = 'PRAGMA cache_size = -131072'
