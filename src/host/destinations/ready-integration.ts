import { fieldChanges } from '../../engine/account/field-changes.ts'
import type { IntegrationCall, PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
import { atMoment } from '../mapping/at-moment.ts'
import { sentences } from '../mapping/sentences.ts'
import { failureOf, notRecordable } from './action-failure.ts'
import { asJson } from './as-json.ts'
import { connectionAttempts } from './closed-network.ts'
import { SecretMask } from './mask-secrets.ts'
import { quietServices } from './quiet-services.ts'
import { Recorder } from './recorder.ts'
import { inStandingWorld } from './standing-world.ts'
import type { VendorDefinition, VendorDestination } from './vendor-definition.ts'
import type { VendorPackage } from './vendor-package.ts'

type Transform = VendorPackage['mappingKit']['transform']
type Mapping = Parameters<Transform>[0]

/** Without a mapping the payload is the event (contract section 2). */
const wholeEvent = { '@path': '$.' }

/** One integration, ready to perform its actions, one after the other. */
export class ReadyIntegration {
  readonly #integration: Integration
  readonly #transform: Transform
  readonly #destination: VendorDestination
  readonly #usesTokens: boolean
  /** Names of the fields by action. */
  readonly #fields = new Map<string, ReadonlySet<string>>()
  #mask: { settings: JsonObject; readonly text: string; readonly mask: SecretMask } | null = null
  /** The payload that the action under way was given; undefined before it was. */
  #given: JsonValue | undefined

  constructor(vendor: VendorPackage, definition: VendorDefinition, integration: Integration) {
    this.#integration = integration
    this.#transform = vendor.mappingKit.transform
    this.#usesTokens = definition.authentication?.scheme?.startsWith('oauth') === true
    this.#destination = new vendor.core.Destination(this.#watched(definition))
  }

  /** @param newRandom chance of this call's own, from its beginning */
  async perform(call: IntegrationCall, newRandom: () => () => number): Promise<PerformedAction> {
    const { at, action, mapping, event } = call
    let mapped: JsonValue
    try {
      mapped = asJson(atMoment({ at, random: newRandom() }, () => this.#transform(asJson(mapping ?? wholeEvent) as Mapping, event)))
    } catch (mistake) {
      return { payload: null, changes: [], requests: [], failure: { status: null, code: 'mapping-failed', message: sentences(mistake) } }
    }
    const mask = this.#maskOf(settingsOf(call))
    const recorder = new Recorder(call.answer)
    const reachedOut = connectionAttempts()
    this.#given = undefined
    const failed = await inStandingWorld({ at, random: newRandom() }, recorder, () => this.#attempt(call))
    // Nobody reads them, and they would be kept for ever.
    this.#destination.responses = []
    const failure = connectionAttempts() > reachedOut ? notRecordable : failed
    const given = this.#given as JsonValue | undefined
    const payload = given ?? mapped
    const fields = given === undefined ? null : this.#fieldsOf(action)
    return {
      payload: mask.payload(payload),
      changes: fieldChanges({ event, mapping, mapped, payload, fields }),
      requests: recorder.requests.map((request) => mask.request(request)),
      failure: failure && { ...failure, message: mask.text(failure.message) },
    }
  }

  /** Why it failed; null where it did not. What was not given to the action did not pass the validation. */
  async #attempt(call: IntegrationCall): Promise<PerformedAction['failure']> {
    try {
      await this.#execute(call)
      return null
    } catch (failure) {
      return failureOf(failure)
    }
  }

  /** Mapping and settings are those of other calls too, and the code of others may write into what it is given. */
  #execute({ action, mapping, event, destination }: IntegrationCall): Promise<unknown> {
    const settings = asJson(settingsOf({ destination })) as JsonObject
    return this.#destination.executeAction(action, {
      event,
      mapping: asJson(mapping ?? wholeEvent),
      settings,
      ...(this.#usesTokens
        ? { auth: { accessToken: textOf(settings, 'access_token'), refreshToken: textOf(settings, 'refresh_token') } }
        : {}),
      ...quietServices(),
    })
  }

  #fieldsOf(action: string): ReadonlySet<string> {
    const known =
      this.#fields.get(action) ?? new Set(this.#integration.actions.find(({ id }) => id === action)?.fields.map(({ name }) => name))
    this.#fields.set(action, known)
    return known
  }

  /** Calls of one destination have the same settings, one after the other. */
  #maskOf(settings: JsonObject): SecretMask {
    if (this.#mask?.settings === settings) return this.#mask.mask
    const text = JSON.stringify(settings)
    if (this.#mask?.text === text) this.#mask.settings = settings
    else this.#mask = { settings, text, mask: new SecretMask(settings, this.#integration.settings) }
    return this.#mask.mask
  }

  /** The same definition; what its actions are given is noted. */
  #watched(definition: VendorDefinition): VendorDefinition {
    const actions = Object.entries(definition.actions).map(([name, action]) => {
      const perform: typeof action.perform = (request, data) => {
        // A copy: the action may change what it is given.
        this.#given = asJson(data.payload)
        return action.perform(request, data)
      }
      return [name, { ...action, perform }] as const
    })
    return { ...definition, actions: Object.fromEntries(actions) }
  }
}

function settingsOf({ destination }: Pick<IntegrationCall, 'destination'>): JsonObject {
  return destination.settings ?? {}
}

function textOf(settings: JsonObject, name: string): string {
  const value = settings[name]
  return typeof value === 'string' ? value : ''
}
