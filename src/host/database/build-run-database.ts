import { setImmediate as nextTurn } from 'node:timers/promises'
// Bundles take sql.js with its WebAssembly inside, for want of a place to look for the file (scripts/build); from source it finds its own.
import initSqlJs from 'sql.js'
import type { RunReader } from '../../engine/index.ts'
import { fillRunDatabase } from './fill-run-database.ts'
import { createIndexes, tableNames } from './tables.ts'

/**
 * A finished run as the bytes of a SQLite file with the tables of TABLES.md; null when the signal ended the work.
 * It has every row of the run, and is made in memory.
 */
export async function buildRunDatabase(reader: RunReader, signal: AbortSignal): Promise<Uint8Array | null> {
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    database.run('BEGIN')
    for (const _pause of fillRunDatabase(database, reader)) {
      await nextTurn()
      if (signal.aborted) return null
    }
    for (const statement of tableNames.flatMap(createIndexes)) database.run(statement)
    database.run('COMMIT')
    return database.export()
  } finally {
    database.close()
  }
}
