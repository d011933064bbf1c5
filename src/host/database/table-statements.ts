import { type TableDefinition, type TableName, tables } from '../../engine/account/database/tables.ts'

/** The statements that make a table of the run database. */

export function createTable(name: TableName): string {
  const { columns }: TableDefinition = tables[name]
  return `CREATE TABLE ${name} (${Object.entries(columns).map(([column, { type }]) => `${column} ${type}`)})`
}

export function createIndexes(name: TableName): string[] {
  return tables[name].indexes.map((column) => `CREATE INDEX ${name}_by_${column} ON ${name} (${column})`)
}
