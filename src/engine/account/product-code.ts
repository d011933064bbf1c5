import type { Cause, IgnoredReason, RefusalReason } from './result.ts'

/** The code under which Adobe's product discards something; null where it has none. Source of the codes: Adobe reference 2.1, 5.4, OS-46. */
export function productCode(reason: RefusalReason | IgnoredReason, cause: Cause): string | null {
  switch (reason) {
    case 'behavior-mismatch':
      return 'ERROR_SEGMENT_REALISATION_CONDITION_MISMATCH'
    case 'no-namespace-identity':
      return 'occurrence' in cause ? 'ERROR_INSTANCE_BAD_NAMESPACE' : 'EXTERNAL_KEY_COMPUTATION_ERROR'
    case 'already-active':
      return 'occurrence' in cause ? 'ERROR_INSTANCE_DUPLICATION' : null
    case 'reentrance-not-allowed':
    case 'reentrance-wait':
      return 'reentranceNotAllowed'
    case 'filtered:property':
    case 'filtered:condition':
    case 'no-instance':
      return 'notSuitableInitialEvent'
    case 'not-accepting-entries':
      return 'segment' in cause ? 'NO_INTERESTED_JOURNEYS_FOR_SEGMENTMEMBERSHIP_EVENT' : 'EVENT_WITH_NO_JOURNEY'
    default:
      return null
  }
}
