import type { Run, SendCode } from '../../engine/index.ts'
import { integrationThreads } from '../destinations/integration-threads.ts'
import { loadPayloadMapper } from '../mapping/load-payload-mapper.ts'

/**
 * The vendor's code that the sends of a run are rendered with, or any sends: the mapping code in this thread, where there is something to map;
 * the integrations in theirs, which start when they are needed.
 */
export async function loadSendCode(run?: Run): Promise<SendCode> {
  const mapPayload = run ? await loadPayloadMapper(run) : (await import('../mapping/vendor-mapping.ts')).mapByVendor
  return {
    mapPayload,
    performAction: (call) => integrationThreads().perform(call),
    foreseeAction: (call) => integrationThreads().foresee(call),
  }
}
