import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { JsonObject } from '../../src/engine/model/json-value.ts'
import { brazeAction, brazeMapping, brazeSettings } from '../load/rendering-scenario.ts'

interface Destination {
  executeAction(action: string, input: object): Promise<unknown>
}
interface Fetch {
  readonly Response: typeof Response
}

/** The vendor's packages as they are installed, beside the bundle of the benchmark. */
const require = createRequire(join(__dirname, 'vendor-loop.cjs'))

/**
 * The limit of rendering: the vendor's code for Braze in a loop, one event after the other, and every request answered at once by a function in
 * the place of its `fetch`. Nothing is recorded, checked for secrets, or written.
 */
export function vendorLoop(): (events: readonly JsonObject[]) => Promise<void> {
  const ofCore = createRequire(require.resolve('@segment/actions-core'))
  const { Response: Answer, ...rest } = ofCore('cross-fetch') as Fetch
  const headers = { 'content-type': 'application/json' }
  const fetch = async () => new Answer('{}', { status: 200, headers })
  const module = ofCore.cache[ofCore.resolve('cross-fetch')]
  if (!module) throw new Error('cross-fetch is not where it was loaded from')
  module.exports = Object.assign(fetch, rest, { Response: Answer, fetch, default: fetch, ponyfill: true })
  const core = require('@segment/actions-core') as { readonly Destination: new (definition: unknown) => Destination }
  const { default: definition } = require('@segment/action-destinations/dist/destinations/braze') as { readonly default: unknown }
  const braze = new core.Destination(definition)
  return async (events) => {
    for (const event of events)
      await braze.executeAction(brazeAction, { event, mapping: brazeMapping, settings: brazeSettings, ...services })
  }
}

const nothing = () => {}
const services = {
  features: {},
  statsContext: {},
  logger: { debug: nothing, info: nothing, warn: nothing, error: nothing, crit: nothing, log: nothing },
  transactionContext: {},
  stateContext: {},
  subscriptionMetadata: {},
}
