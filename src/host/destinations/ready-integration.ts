import type { IntegrationCall, PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import type { JsonObject, JsonValue } from '../../engine/model/json-value.ts'
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

/** Without a mapping the payload is the event (contract section 2). */
const wholeEvent = { '@path': '$.' }

/** What an attempt came to before its secrets are masked. */
type Attempt = Omit<PerformedAction, 'requests'>

/** One integration, ready to perform its actions, one after the other. */
export class ReadyIntegration {
  readonly #integration: Integration
  readonly #transform: Transform
  readonly #destination: VendorDestination
  readonly #usesTokens: boolean
  #mask: { settings: JsonObject; readonly text: string; readonly mask: SecretMask } | null = null
  /** The payload that the action under way was given; undefined before it was. */
  #given: JsonValue | undefined

  constructor(vendor: VendorPackage, definition: VendorDefinition, integration: Integration) {
    this.#integration = integration
    this.#transform = vendor.mappingKit.transform
    this.#usesTokens = definition.authentication?.scheme?.startsWith('oauth') === true
    this.#destination = new vendor.core.Destination(this.#watched(definition))
  }

  /** @param random chance of this call's own */
  async perform(call: IntegrationCall, random: () => number): Promise<PerformedAction> {
    const mask = this.#maskOf(settingsOf(call))
    const recorder = new Recorder(call.answer)
    const reachedOut = connectionAttempts()
    const attempt = await inStandingWorld({ at: call.at, random }, recorder, () => this.#attempt(call))
    const failure = connectionAttempts() > reachedOut ? notRecordable : attempt.failure
    return {
      payload: attempt.payload,
      requests: recorder.requests.map((request) => mask.request(request)),
      failure: failure && { ...failure, message: mask.text(failure.message) },
    }
  }

  async #attempt(call: IntegrationCall): Promise<Attempt> {
    this.#given = undefined
    try {
      await this.#execute(call)
      return { payload: this.#given ?? null, failure: null }
    } catch (failure) {
      return this.#given === undefined ? this.#beforeAction(call, failure) : { payload: this.#given, failure: failureOf(failure) }
    }
  }

  /** What was not given to the action could not be mapped, or did not pass the validation: then the payload is what the mapping made. */
  #beforeAction({ mapping, event }: IntegrationCall, failure: unknown): Attempt {
    try {
      const mapped = this.#transform((mapping ?? wholeEvent) as Parameters<Transform>[0], event)
      return { payload: asJson(mapped), failure: failureOf(failure) }
    } catch (mistake) {
      return { payload: null, failure: { status: null, code: 'mapping-failed', message: sentences(mistake) } }
    }
  }

  #execute({ action, mapping, event, destination }: IntegrationCall): Promise<unknown> {
    const settings = settingsOf({ destination })
    return this.#destination.executeAction(action, {
      event,
      mapping: mapping ?? wholeEvent,
      settings,
      ...(this.#usesTokens
        ? { auth: { accessToken: textOf(settings, 'access_token'), refreshToken: textOf(settings, 'refresh_token') } }
        : {}),
      ...quietServices(),
    })
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
