import type { ColumnType } from '../../engine/account/database/tables.ts'

/** What stands in a column of the run database, in a word. */
export function columnKind(column: string, type: ColumnType, meaning: string): 'time' | 'number' | 'JSON' | 'text' {
  if (column === 'at' || column.endsWith('_at')) return 'time'
  if (type.startsWith('INTEGER')) return 'number'
  return /\bas (a )?JSON\b/.test(meaning) || meaning.includes('JSON object') ? 'JSON' : 'text'
}
