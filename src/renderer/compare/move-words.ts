import type { CourseMove, DifferenceKind } from '../../engine/account/difference/course-move.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { stepTitle } from '../canvas/step-words.ts'
import { waysOut } from '../canvas/ways-out.ts'

/** What an instance did, in a few words: "Hold: Bought", "Nudge sent", "completed". @param journey null where its steps are not known */
export function moveWords(move: CourseMove | null, journey: Journey | null): string {
  if (move === null) return 'nothing'
  switch (move.kind) {
    case 'entered':
      return 'entered'
    case 'left': {
      const step = journey?.steps[move.step]
      const way = step && waysOut(step).find(({ branch }) => branch === move.branch)
      const branch = move.branch === null ? null : (way?.label ?? move.branch)
      if (branch !== null) return `${titleOf(move.step, journey)}: ${branch}`
      return move.next === null
        ? `${titleOf(move.step, journey)}, and the path ended`
        : `${titleOf(move.step, journey)}, then ${titleOf(move.next, journey)}`
    }
    case 'sent':
      return move.step === null ? `exit send of ${move.exitRule}` : `${titleOf(move.step, journey)} sent`
    case 'answered':
      return `${move.destination} ${move.delivered ? 'took the call' : 'failed'}`
    case 'ended':
      return move.exitRule === null ? move.outcome : `${move.outcome} by ${move.exitRule}`
  }
}

function titleOf(id: string, journey: Journey | null): string {
  const step = journey?.steps[id]
  return step === undefined ? id : stepTitle(id, step)
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
