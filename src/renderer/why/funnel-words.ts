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

/** Whether it is a reason for which entries were refused. */
export function isRefusal(id: FunnelLevelId): boolean {
  return id !== 'offered' && id !== 'entered' && id !== 'reached' && id !== 'inside' && id !== 'elsewhere'
}
