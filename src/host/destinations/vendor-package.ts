import { createRequire } from 'node:module'
import { join } from 'node:path'
import { atMoment } from '../mapping/at-moment.ts'
import { fillAbortSignal } from './abort-signal.ts'
import { productEnvironment } from './product-environment.ts'
import { awsIntegrations, recordAws } from './recorded-aws.ts'
import { type FetchClasses, recordingFetch } from './recorder.ts'
import { enterSources, randomUUID } from './standing-sources.ts'
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
  #isAwsRecorded = false

  constructor() {
    fillAbortSignal()
    Object.assign(process.env, productEnvironment)
    replaceFetch()
    replaceUuid()
    this.core = load('@segment/actions-core')
    this.mappingKit = load('@segment/actions-core/mapping-kit')
  }

  /** One integration alone; the whole package has 214 and takes a second. @param folder as integrationNames has it */
  definition(folder: string): VendorDefinition {
    if (awsIntegrations.has(folder)) this.#recordAws()
    const { default: definition } = load<{ readonly default: VendorDefinition }>(nameOf(folder))
    fillDefault(folder)
    return definition
  }

  #recordAws(): void {
    if (this.#isAwsRecorded) return
    this.#isAwsRecorded = true
    const ofDestinations = createRequire(require.resolve('@segment/action-destinations'))
    recordAws(createRequire(ofDestinations.resolve('@aws-sdk/client-sts')))
  }

  /** Whatever this integration has kept of the sends before is gone. */
  forget(folder: string): void {
    for (const file of keepers[folder] ?? []) evaluateAnew(`${nameOf(folder)}/${file}`)
  }
}

/** Libraries that these integrations use by a default export, which newer versions, the installed ones among them, do not have any more. */
const lackingDefault: Readonly<Record<string, string>> = { 'engage-messaging-sendgrid': 'cheerio' }

function fillDefault(folder: string): void {
  const name = lackingDefault[folder]
  if (name === undefined) return
  const library = createRequire(require.resolve(nameOf(folder)))(name) as object
  if (!('default' in library)) Object.assign(library, { default: library })
}

/** Files of integrations that keep something from one send to the next, such as a token. */
const keepers: Readonly<Record<string, readonly string[]>> = { friendbuy: ['cloudUtil.js'] }

/** Who has loaded it goes on with the same exports, of a module that knows nothing yet. */
function evaluateAnew(name: string): void {
  const file = require.resolve(name)
  const loaded = require.cache[file]
  if (!loaded) return
  delete require.cache[file]
  Object.assign(loaded.exports as object, load<object>(name))
  require.cache[file] = loaded
}

function nameOf(folder: string): string {
  return `@segment/action-destinations/dist/destinations/${folder}`
}

function load<Module>(name: string): Module {
  return atMoment(whileLoading, () => {
    const leaveSources = enterSources()
    try {
      return require(name) as Module
    } finally {
      leaveSources()
    }
  })
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

/** The package's own draws chance in advance, for the sends to come too. */
function replaceUuid(): void {
  const ofCore = createRequire(require.resolve('@segment/actions-core'))
  Object.assign(ofCore('@lukeed/uuid') as object, { v4: randomUUID })
}
