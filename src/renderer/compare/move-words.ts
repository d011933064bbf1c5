import type { CourseMove, DifferenceKind } from '../../engine/account/difference/course-move.ts'
import type { Journey } from '../../engine/model/journey.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { destinationName, stepTitle } from '../canvas/step-words.ts'
import { branchLabel } from '../canvas/ways-out.ts'

/** What moves call by their ids. */
export interface MoveSurroundings {
  /** null where its steps are not known. */
  readonly journey: Journey | null
  readonly destinations: readonly Destination[]
}

/**
 * What an instance did, in a few words: "Bought, from Hold", "Nudge sent", "completed". A column may lack room for all of them: what tells
 * one way from another comes first.
 */
export function moveWords(move: CourseMove | null, around: MoveSurroundings): string {
  if (move === null) return 'nothing'
  switch (move.kind) {
    case 'entered':
      return 'entered'
    case 'left': {
      const from = titleIn(move.step, around)
      if (move.branch !== null) return `${branchIn(move.step, move.branch, around)}, from ${from}`
      return move.next === null ? `path ended after ${from}` : `to ${titleIn(move.next, around)}, from ${from}`
    }
    case 'sent':
      return move.step === null ? `exit send of ${exitRuleIn(move.exitRule, around)}` : `${titleIn(move.step, around)} sent`
    case 'answered':
      return `${destinationName(move.destination, around.destinations)} ${move.delivered ? 'took the call' : 'failed'}`
    case 'ended':
      return move.exitRule === null ? move.outcome : `${move.outcome} by ${exitRuleIn(move.exitRule, around)}`
  }
}

export function titleIn(id: string, { journey }: MoveSurroundings): string {
  const step = journey?.steps[id]
  return step === undefined ? id : stepTitle(id, step)
}

export function branchIn(step: string, branch: string, { journey }: MoveSurroundings): string {
  return branchLabel(journey?.steps[step], branch)
}

export function exitRuleIn(id: string | null, { journey }: MoveSurroundings): string {
  return journey?.exitRules?.find((rule) => rule.id === id)?.name ?? id ?? ''
}

/** What differs, as a filter of people is called. @param names of run A and B */
export function kindWords(kind: DifferenceKind, names: { readonly a: string; readonly b: string }): string {
  switch (kind) {
    case 'path':
      return 'Another path'
    case 'outcome':
      return 'Another outcome'
    case 'send':
      return 'Another send'
    case 'time':
      return 'Another time only'
    case 'payload':
      return 'Another payload'
    case 'only-in-a':
      return `Only in ${names.a}`
    case 'only-in-b':
      return `Only in ${names.b}`
  }
}
