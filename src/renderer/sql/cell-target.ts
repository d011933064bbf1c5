import type { CellValue } from '../../engine/account/database/tables.ts'
import { askRun } from '../state/ask-run.ts'
import { chooseProfile, chooseTab, searchFor } from '../state/choose.ts'
import { selectInstance, selectSend } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/** What a cell of a result names, and a click on it opens. */
type CellTarget =
  | { readonly kind: 'instance-id'; readonly id: string }
  | { readonly kind: 'instance' | 'send'; readonly index: number }
  | { readonly kind: 'profile'; readonly id: string }

/** @param column its name in the result, as the query calls it */
export function cellTarget(column: string, cell: CellValue): CellTarget | null {
  if (typeof cell === 'string') {
    if (/(^|_)profile$/i.test(column)) return { kind: 'profile', id: cell }
    return /^[A-Za-z][\w-]*\/.+\/\d+$/s.test(cell) && !cell.includes('>') ? { kind: 'instance-id', id: cell } : null
  }
  if (cell === null || !Number.isInteger(cell) || cell < 0) return null
  if (column === 'instance') return { kind: 'instance', index: cell }
  return column === 'send' ? { kind: 'send', index: cell } : null
}

export async function openTarget(target: CellTarget): Promise<void> {
  switch (target.kind) {
    case 'instance':
      return selectInstance(target.index)
    case 'send':
      return selectSend(target.index)
    case 'instance-id': {
      const index = await askRun('instanceIndex', target.id)
      return index === null ? undefined : selectInstance(index)
    }
    case 'profile':
      return openProfile(target.id)
  }
}

/** Shows what a person did: the first time that they entered, or why they did not. */
export async function openProfile(profile: string): Promise<void> {
  const { run } = windowState()
  if (run === null) return
  const entered = await askRun('instances', { at: run.overview.end, search: profile, offset: 0, limit: 200 })
  const first = entered?.rows.find((row) => row.profile === profile)
  if (first !== undefined) return selectInstance(first.index)
  chooseProfile(profile)
  searchFor(profile)
  chooseTab('why-not')
}
