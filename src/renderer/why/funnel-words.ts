import type { FunnelLevelId } from '../../engine/account/funnel/reason-funnel.ts'
import { reasonInWords } from '../tables/reason-words.ts'

/** What became of those on a level of the funnel. @param step title of the step that was asked for */
export function levelInWords(id: FunnelLevelId, step: string | null): string {
  switch (id) {
    case 'offered':
      return 'Could have entered'
    case 'entered':
      return 'Entered'
    case 'reached':
      return `Came to ${step ?? 'the step'}`
    case 'inside':
      return 'Inside, not there yet'
    case 'elsewhere':
      return 'Left another way'
    default:
      return reasonInWords(id)
  }
}

/** The level that a level's share is of: of "could have entered" until somebody has, then of who entered. */
export function wholeLevel(id: FunnelLevelId): 'offered' | 'entered' {
  return isRefusal(id) || id === 'offered' || id === 'entered' ? 'offered' : 'entered'
}

/** What a share is of, as it is said behind it; '' of the whole itself. */
export function wholeInWords(id: FunnelLevelId): string {
  if (id === 'offered') return ''
  return wholeLevel(id) === 'offered' ? 'of those who could have entered' : 'of those who entered'
}

/** Whether it is a reason for which entries were refused. */
export function isRefusal(id: FunnelLevelId): boolean {
  return id !== 'offered' && id !== 'entered' && id !== 'reached' && id !== 'inside' && id !== 'elsewhere'
}
