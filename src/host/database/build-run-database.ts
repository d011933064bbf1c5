import { setImmediate as nextTurn } from 'node:timers/promises'
// Bundles take sql.js with its WebAssembly inside, for want of a place to look for the file (scripts/build); from source it finds its own.
import initSqlJs from 'sql.js'
import { familyNames } from '../../engine/account/database/table-family.ts'
import { databaseReader } from '../../engine/account/questions/database-questions.ts'
import type { RunReader } from '../../engine/index.ts'
import { allColumns, DatabaseFile } from './database-file.ts'

/**
 * A finished run as the bytes of a SQLite file with the tables of TABLES.md; null when the signal ended the work.
 * It has every row of the run, and is made in memory.
 */
export async function buildRunDatabase(reader: RunReader, signal: AbortSignal): Promise<Uint8Array | null> {
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    const file = new DatabaseFile(database)
    const rows = databaseReader(reader)
    for (const family of familyNames) {
      for (let from: number | null = 0; from !== null; ) {
        const slice = rows.slice({ family, columns: allColumns(family), from })
        file.add(slice)
        from = slice.next
        await nextTurn()
        if (signal.aborted) return null
      }
    }
    return file.finish()
  } finally {
    database.close()
  }
}
