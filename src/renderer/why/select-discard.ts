import { askRun } from '../state/ask-run.ts'
import { selectRefusal } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/** An event that was not taken is explained in the inspector. @param discard its place among those of the run */
export async function selectDiscard(discard: number): Promise<void> {
  const end = windowState().run?.overview.end
  if (end === undefined) return
  const page = await askRun('refusals', { at: end, offset: discard, limit: 1 })
  const row = page?.rows[0]
  if (row !== undefined) selectRefusal(row)
}
