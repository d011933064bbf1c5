import { setImmediate as nextTurn } from 'node:timers/promises'
// Bundles take sql.js with its WebAssembly inside, for want of a place to look for the file (scripts/build); from source it finds its own.
import initSqlJs, { type Database } from 'sql.js'
import { type FamilyName, familyNames, familyTables, type WantedColumns } from '../../engine/account/database/table-family.ts'
import { columnNames, type TableName, tableNames } from '../../engine/account/database/tables.ts'
import type { RunReader } from '../../engine/index.ts'
import { TableFiller } from './table-filler.ts'
import { createIndexes, createTable } from './table-statements.ts'

/**
 * A finished run as the bytes of a SQLite file with the tables of TABLES.md; null when the signal ended the work.
 * It has every row of the run, and is made in memory.
 */
export async function buildRunDatabase(reader: RunReader, signal: AbortSignal): Promise<Uint8Array | null> {
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    database.run('BEGIN')
    for (const statement of tableNames.map(createTable)) database.run(statement)
    for (const family of familyNames) {
      for (const _pause of fillFamily(database, reader, family)) {
        await nextTurn()
        if (signal.aborted) return null
      }
    }
    for (const statement of tableNames.flatMap(createIndexes)) database.run(statement)
    database.run('COMMIT')
    return database.export()
  } finally {
    database.close()
  }
}

/** Yields now and then, so that whoever fills can listen in between. */
function* fillFamily(database: Database, reader: RunReader, family: FamilyName): Generator<undefined> {
  const names: readonly TableName[] = familyTables[family]
  const columns: WantedColumns = Object.fromEntries(names.map((name) => [name, columnNames(name)]))
  const fillers = names.map((name) => ({ name, filler: new TableFiller(database, name, columnNames(name)) }))
  for (let from: number | null = 0; from !== null; ) {
    const slice = reader.databaseSlice({ family, columns, from })
    for (const { name, filler } of fillers) {
      const rows = slice.tables[name]
      if (rows) filler.add(rows)
    }
    from = slice.next
    yield
  }
  for (const { filler } of fillers) filler.finish()
}
