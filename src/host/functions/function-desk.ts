import type { FunctionCall, PerformedAction } from '../../engine/index.ts'
import type { JsonObject } from '../../engine/model/json-value.ts'
import { SecretMask } from '../destinations/mask-secrets.ts'
import type { FunctionReport, FunctionSource } from './function-report.ts'
import { FunctionSandbox } from './function-sandbox.ts'

/** Performs functions, one send after the other, in a sandbox that is made when the first is asked for, and again when one has broken it. */
export class FunctionDesk {
  #sandbox: FunctionSandbox | null = null
  #mask: { readonly text: string; readonly mask: SecretMask } | null = null

  async perform(call: FunctionCall): Promise<PerformedAction> {
    const { requests, failure, tookMs } = (await this.#open()).perform(call)
    const mask = this.#maskOf(call.destination.settings ?? {})
    return {
      payload: call.event,
      changes: [],
      requests: requests.map((request) => mask.request(request)),
      failure: failure && { ...failure, message: mask.text(failure.message) },
      tookMs,
    }
  }

  async tryOut({ code, file }: FunctionSource): Promise<FunctionReport> {
    return (await this.#open()).tryOut(code, file)
  }

  async #open(): Promise<FunctionSandbox> {
    if (this.#sandbox === null || this.#sandbox.isBroken) this.#sandbox = await FunctionSandbox.open()
    return this.#sandbox
  }

  /** All settings of a function are secrets: nobody says which are not. Calls of one destination have the same, one after the other. */
  #maskOf(settings: JsonObject): SecretMask {
    const text = JSON.stringify(settings)
    if (this.#mask?.text !== text) this.#mask = { text, mask: new SecretMask(settings, []) }
    return this.#mask.mask
  }
}
