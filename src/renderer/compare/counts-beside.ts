import type { DiscardCount } from '../../engine/account/difference/discard-counts.ts'
import type { JourneyCounts } from '../../engine/account/result.ts'
import { formatCount } from '../format/number.ts'

/** One count in both runs. */
export interface CountBeside {
  readonly group: string
  readonly name: string
  readonly a: number
  readonly b: number
}

/** What a run counted in one journey, as a flat list: entries, outcomes, steps with their branches and sends, and reasons of discards. */
function countsOf(
  journey: string,
  counts: JourneyCounts | undefined,
  discards: readonly DiscardCount[],
): Map<string, [string, string, number]> {
  const found = new Map<string, [string, string, number]>()
  const add = (group: string, name: string, count: number) => found.set(`${group}/${name}`, [group, name, count])
  if (counts) {
    add('Entries', 'entered', counts.admitted)
    add('Entries', 'not let in', counts.refused)
    add('Entries', 'events ignored', counts.ignored)
    for (const [outcome, count] of Object.entries(counts.outcomes)) add('Outcomes', outcome, count)
    for (const [step, { entered, branches = {}, sends }] of Object.entries(counts.steps)) {
      add(step, 'entered', entered)
      for (const [branch, count] of Object.entries(branches)) add(step, `left by ${branch}`, count)
      if (sends !== undefined) add(step, 'sends', sends)
    }
  }
  for (const { kind, journey: of, reason, count } of discards) {
    if (of === journey) add(kind === 'refused' ? 'Not let in' : 'Ignored', reason, count)
  }
  return found
}

interface Counted {
  readonly counts: JourneyCounts | undefined
  readonly discards: readonly DiscardCount[]
}

/** The counts of a journey in two runs, in the order of run A, then what only run B has. */
export function countsBeside(journey: string, a: Counted, b: Counted): readonly CountBeside[] {
  const one = countsOf(journey, a.counts, a.discards)
  const other = countsOf(journey, b.counts, b.discards)
  return [...new Set([...one.keys(), ...other.keys()])].map((key) => {
    const [group, name] = (one.get(key) ?? other.get(key)) as [string, string, number]
    return { group, name, a: one.get(key)?.[2] ?? 0, b: other.get(key)?.[2] ?? 0 }
  })
}

/** "+12", "−3", "0". */
export function signed(difference: number): string {
  const digits = formatCount(Math.abs(difference))
  return difference > 0 ? `+${digits}` : difference < 0 ? `−${digits}` : '0'
}
