import { formatDayAndTime } from '../format/instant.ts'
import { counted } from '../format/number.ts'
import { actWords } from '../inject/act-words.ts'
import type { KeptRun } from './kept-runs.ts'

/** What was changed of a run's scenario, in a few words: "u1: Bought", "3 changes"; '' where nothing was. */
export function changesInWords({ changes: { acts, responses } }: KeptRun): string {
  const all = [...acts.map(actWords), ...Object.keys(responses).map((destination) => `answers of ${destination}`)]
  return all.length > 1 ? counted(all.length, 'change') : (all[0] ?? '')
}

/** Which run it went on from, and when; '' of one that was begun anew. */
export function branchInWords({ branch }: KeptRun): string {
  return branch === null ? '' : `from ${branch.name} at ${formatDayAndTime(branch.at)}`
}
