import { join } from 'node:path'
import type { CutTable, QueryProgress } from '../../../engine/account/database/query-views.ts'
import { familyNames, familyTables } from '../../../engine/account/database/table-family.ts'
import type { TableName } from '../../../engine/account/database/tables.ts'
import { messageOf } from '../../files/file-failure.ts'
import { throttled } from '../../run/throttled.ts'
import { allColumns } from '../database-file.ts'
import { type AskedRun, Cancelled, slicesOf, totalsOf } from './asked-run.ts'
import { QueryThread } from './query-thread.ts'

/** Rows of each table in a file that is made in memory beside a window. */
const mostRows = 2_000_000

export type DatabaseFileEnding =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly cutTables: readonly CutTable[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Makes the database of a run, all tables and columns, as the bytes of a SQLite file, in a thread of its own: queries are answered meanwhile.
 * @param workerFile the bundled worker; beside the running program unless told
 * @param most rows of each table
 */
export async function makeDatabaseFile(
  run: AskedRun,
  onProgress: (progress: QueryProgress) => void,
  signal: AbortSignal,
  workerFile = join(__dirname, 'query-worker.cjs'),
  most = mostRows,
): Promise<DatabaseFileEnding> {
  const tell = throttled(onProgress)
  const { start, end } = run
  const thread = new QueryThread(workerFile, { start, end, mostInFile: most })
  signal.addEventListener('abort', () => void thread.close())
  try {
    const totals: [TableName, number | null][] = []
    for (const [place, family] of familyNames.entries()) {
      for await (const slice of slicesOf(run, family, allColumns(family), signal)) {
        const isFull = await thread.ask('addToFile', slice)
        tell({ phase: 'reading', tables: familyTables[family], rows: 0, share: (place + slice.share) / familyNames.length })
        if (!isFull) continue
        const all = Object.entries(await totalsOf(run, familyTables[family]))
        totals.push(...(all as [TableName, number | null][]))
        break
      }
    }
    tell({ phase: 'writing' }, true)
    const rows = await thread.ask('rowsInFile')
    const bytes = await thread.ask('finishFile')
    const cutTables = totals.flatMap(([table, total]) => (total === rows[table] ? [] : [{ table, rows: rows[table], total }]))
    return { kind: 'made', bytes, cutTables }
  } catch (failure) {
    return failure instanceof Cancelled || signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', message: messageOf(failure) }
  } finally {
    await thread.close()
  }
}
