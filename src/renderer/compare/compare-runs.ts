import type { ComparisonSummary } from '../../engine/account/difference/difference-views.ts'
import type { Answered, Asked, QuestionName } from '../../engine/account/questions/run-questions.ts'

/** How a run is asked: `askRunOf`. */
type Ask = <Name extends QuestionName>(run: number, name: Name, ...args: Asked<Name>) => Promise<Answered<Name> | null>

interface ComparisonWishes {
  /** Also whether sends say the same; their events have to be made for that. */
  readonly withContents: boolean
  /** 0 to 1. */
  readonly onShare?: (share: number) => void
  /** Asked between parts. */
  readonly isCancelled?: () => boolean
}

let lastComparison = 0

export interface FinishedComparison {
  /** What run B calls it. */
  readonly key: string
  readonly summary: ComparisonSummary
}

/**
 * Has run B compared with run A, in parts between which both answer what else they are asked. While B takes in one part, A makes the next.
 * @returns null where it was cancelled, or one of the runs is gone
 */
export async function compareRuns(ask: Ask, a: number, b: number, wishes: ComparisonWishes): Promise<FinishedComparison | null> {
  lastComparison += 1
  const key = `comparison-${lastComparison}`
  const isCancelled = wishes.isCancelled ?? (() => false)
  let part = await ask(a, 'fingerprint', 0, wishes.withContents)
  while (part !== null && !isCancelled()) {
    const following = part.next === null ? null : ask(a, 'fingerprint', part.next, wishes.withContents)
    const progress = await ask(b, 'compareWith', key, part)
    if (progress === null) return null
    wishes.onShare?.(progress.share)
    if (following === null) return ended(ask, b, key, wishes)
    part = await following
  }
  return null
}

/** All of A is known: now for what it lacks. */
async function ended(
  ask: Ask,
  b: number,
  key: string,
  { onShare, isCancelled = () => false }: ComparisonWishes,
): Promise<FinishedComparison | null> {
  while (!isCancelled()) {
    const progress = await ask(b, 'compareWith', key, null)
    if (progress === null) return null
    if (progress.summary !== null) return { key, summary: progress.summary }
    onShare?.(progress.share)
  }
  return null
}
