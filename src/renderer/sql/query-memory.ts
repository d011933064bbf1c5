import { examples } from './examples.ts'
import { setSql, sqlState } from './sql-state.ts'

/** What is kept of a workspace's queries on this machine. */

const mostKept = 50

const historyKey = (folder: string) => `sql-history:${folder}`
const draftKey = (folder: string) => `sql-draft:${folder}`

/** Takes up where the workspace was left: its queries, and what stood in the editor. */
export function recallQueries(folder: string): void {
  setSql({
    history: storedHistory(folder),
    text: localStorage.getItem(draftKey(folder)) ?? examples[0]?.sql ?? '',
    answered: null,
    sort: null,
  })
}

export function keepDraft(folder: string, text: string): void {
  setSql({ text })
  localStorage.setItem(draftKey(folder), text)
}

/** A query that was run comes first, and once. */
export function keepQuery(folder: string, sql: string): void {
  const history = [sql, ...sqlState().history.filter((other) => other !== sql)].slice(0, mostKept)
  setSql({ history })
  localStorage.setItem(historyKey(folder), JSON.stringify(history))
}

export function forgetQueries(folder: string): void {
  setSql({ history: [] })
  localStorage.removeItem(historyKey(folder))
}

function storedHistory(folder: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(historyKey(folder)) ?? '[]')
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : []
  } catch {
    return []
  }
}
