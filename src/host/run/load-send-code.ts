import type { Run, SendCode } from '../../engine/index.ts'
import { integrationThread } from '../destinations/integration-thread.ts'
import { loadPayloadMapper } from '../mapping/load-payload-mapper.ts'

/**
 * The vendor's code that the sends of a run are rendered with, or any sends: the mapping code in this thread, where there is something to map;
 * the integrations in theirs, which starts when the first is needed.
 */
export async function loadSendCode(run?: Run): Promise<SendCode> {
  const mapPayload = run ? await loadPayloadMapper(run) : (await import('../mapping/vendor-mapping.ts')).mapByVendor
  return {
    mapPayload,
    performAction: (call) => integrationThread().perform(call),
    foreseeAction: (call) => integrationThread().foresee(call),
  }
}
