import type { Scenario } from '../../compile/scenario.ts'
import type { EventEdit } from '../../inputs/event-edit.ts'

/** What is rehearsed for one profile to find out what would have changed its result. */
export interface Tried {
  readonly scenario: Scenario
  /** At most one event is tried as it might have been. */
  readonly edit: EventEdit | null
}

/** One thing that might have been different. */
export interface Change {
  /** "with currency "EUR" instead of "GBP"", to go on after "It would have entered". */
  readonly words: string
  /** What it is a variant of: once one of them was enough, the others need not be tried. Its words where left out. */
  readonly variantOf?: string
  /** null where it cannot be tried together with what is tried already. */
  readonly apply: (tried: Tried) => Tried | null
}

/** All of them together; null where that cannot be tried. */
export function applied(changes: readonly Change[], start: Tried): Tried | null {
  return changes.reduce<Tried | null>((tried, change) => tried && change.apply(tried), start)
}
