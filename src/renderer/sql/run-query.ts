import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { CutTable } from '../../engine/account/database/query-views.ts'
import { bridge } from '../bridge/bridge.ts'
import { formatCount } from '../format/number.ts'
import { copyText } from '../state/export-result.ts'
import { messageOf } from '../state/report-trouble.ts'
import { windowState } from '../state/window-state.ts'
import { keepQuery } from './query-memory.ts'
import { setSql, sqlState } from './sql-state.ts'

/** Runs a query on the shown run. @param offset where in the editor it begins */
export async function runQuery(sql: string, offset: number): Promise<void> {
  const { run, workspace } = windowState()
  if (run === null || workspace === null) return
  const asked = sqlState().asked + 1
  setSql({ running: 'starting', asked })
  const ends = bridge.onQueryProgress((running) => setSql({ running }))
  const answer = await bridge.queryDatabase(run.id, sql).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
  ends()
  if (answer.kind === 'answered') keepQuery(workspace.folder, sql.trim())
  if (sqlState().asked !== asked) return
  setSql({ running: null, sort: null, answered: { run: run.id, offset, answer } })
}

export async function cancelQuery(): Promise<void> {
  await bridge.cancelQuery()
}

/** The shown result as a file of comma-separated values. */
export async function exportRows(): Promise<void> {
  const { answered, sort } = sqlState()
  if (answered?.answer.kind !== 'answered') return
  const path = await bridge.exportQueryResult(answered.answer.result.id, sort)
  if (path !== null) notifications.show({ title: 'Result saved', message: path, color: 'green' })
}

const copiedAtOnce = 5_000
const mostCopied = 50_000

/** The shown result with tabs between its cells, as spreadsheets take it. */
export async function copyRows(): Promise<void> {
  const { answered, sort } = sqlState()
  if (answered?.answer.kind !== 'answered') return
  const { id, rows, columns } = answered.answer.result
  const lines = [columns.map(({ name }) => name)]
  for (let offset = 0; offset < Math.min(rows, mostCopied); offset += copiedAtOnce) {
    const page = await bridge.queryRows({ result: id, offset, limit: copiedAtOnce, sort })
    lines.push(...(page?.rows.map((row) => row.map((cell) => String(cell ?? '').replaceAll(/[\t\r\n]+/g, ' '))) ?? []))
  }
  const copied = lines.length - 1 < rows ? `The first ${formatCount(lines.length - 1)} rows` : 'The result'
  await copyText(lines.map((cells) => cells.join('\t')).join('\n'), copied)
}

/** All tables of the shown run as a SQLite file. */
export async function exportDatabase(): Promise<void> {
  const { run } = windowState()
  if (run === null || sqlState().exporting !== null) return
  setSql({ exporting: 'starting' })
  const ends = bridge.onDatabaseProgress((exporting) => setSql({ exporting }))
  const answer = await bridge.exportDatabase(run.id).catch((error: unknown) => ({ kind: 'failed', message: messageOf(error) }) as const)
  ends()
  setSql({ exporting: null })
  switch (answer.kind) {
    case 'done':
      notifications.show({
        title: 'Database saved',
        message: createElement('span', { className: 'selectable' }, [answer.path, ...answer.cutTables.map(cutSentence)].join('\n')),
        color: 'green',
        autoClose: 12_000,
      })
      return
    case 'failed':
      notifications.show({ title: 'The database could not be saved', message: answer.message, color: 'red', autoClose: false })
      return
    case 'cancelled':
      notifications.show({ title: 'Export cancelled', message: 'Nothing was written.', color: 'gray' })
      return
    case 'dismissed':
      return
  }
}

/** "The first 500,000 of 13,004,211 rows of steps; `rehearse run --sqlite` writes all." */
export function cutSentence({ table, rows, total }: CutTable): string {
  const of = total === null ? '' : ` of ${formatCount(total)}`
  return `The first ${formatCount(rows)}${of} rows of ${table}; “rehearse run --sqlite” writes all.`
}
