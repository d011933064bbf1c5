import type { VersionRow } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Segment } from '../../engine/model/segment.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { stepTitle } from '../canvas/step-words.ts'
import type { Fact } from './fact.ts'

/** Settings that belong together, such as those of one branch. */
export interface SettingGroup {
  /** null for what belongs to the step itself. */
  readonly title: string | null
  /** JSON pointer of what the group is about, within the journey. */
  readonly at: string
  readonly facts: readonly Fact[]
}

/** What settings are read with. */
export interface SettingSurroundings {
  readonly journey: Journey
  readonly destinations: readonly Destination[]
  readonly segments: readonly Segment[]
  /** As the run made them; null before one. */
  readonly syncKeys: VersionRow['syncKeys'] | null
}

/** Where a way leads: "Nudge", or that the path ends there. */
export function nextFact(at: string, next: string | null | undefined, journey: Journey, name = 'Then'): Fact {
  if (next === null || next === undefined) return { name, at: `${at}/next`, value: 'the path ends' }
  const step = Object.hasOwn(journey.steps, next) ? journey.steps[next] : undefined
  const title = step === undefined ? `no step ${next}` : stepTitle(next, step)
  return { name, at: `${at}/next`, value: title === next ? title : `${title} (${next})` }
}
