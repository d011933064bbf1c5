import { createRequire } from 'node:module'
import { join } from 'node:path'
import { atMoment } from '../mapping/at-moment.ts'
import { fillAbortSignal } from './abort-signal.ts'
import { type FetchClasses, recordingFetch } from './recorder.ts'
import type { VendorDefinition, VendorDestination } from './vendor-definition.ts'

interface ActionsCore {
  readonly Destination: new (definition: VendorDefinition) => VendorDestination
}
type MappingKit = Pick<typeof import('@segment/actions-core/mapping-kit'), 'transform'>

/** The vendor's packages as they are installed, neither bundled nor changed: what is loaded of them is named at run time. */
const require = createRequire(join(__dirname, 'vendor-package.cjs'))

/** Whatever a module makes of clock and chance while it is loaded is the same in every run. */
const whileLoading = { at: Date.UTC(2026, 0, 1), random: () => 0.5 }

/**
 * The vendor's code with its way out replaced: what it fetches is recorded and answered by the recorder of the moment. Only for a thread of
 * its own, because it stands in for a module and for globals that others may use.
 */
export class VendorPackage {
  readonly core: ActionsCore
  readonly mappingKit: MappingKit

  constructor() {
    fillAbortSignal()
    replaceFetch()
    this.core = load('@segment/actions-core')
    this.mappingKit = load('@segment/actions-core/mapping-kit')
  }

  /** One integration alone; the whole package has 214 and takes a second. @param folder as integrationNames has it */
  definition(folder: string): VendorDefinition {
    return load<{ readonly default: VendorDefinition }>(`@segment/action-destinations/dist/destinations/${folder}`).default
  }
}

function load<Module>(name: string): Module {
  return atMoment(whileLoading, () => require(name) as Module)
}

/** The package calls out through cross-fetch, whose classes of requests and answers stay as they are. */
function replaceFetch(): void {
  const ofCore = createRequire(require.resolve('@segment/actions-core'))
  const { Headers, Request, Response } = ofCore('cross-fetch') as FetchClasses
  const classes = { Headers, Request, Response }
  const fetch = recordingFetch(classes)
  const module = ofCore.cache[ofCore.resolve('cross-fetch')]
  if (!module) throw new Error('cross-fetch is not where it was loaded from')
  module.exports = Object.assign(fetch, { fetch, default: fetch, ponyfill: true }, classes)
  Object.assign(globalThis, { fetch: recordingFetch(globalThis) })
}
