import { drawUnit } from '../../engine/chance/draw-unit.ts'
import type { IntegrationCall, PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import { describeIntegration } from './describe-integration.ts'
import { ReadyIntegration } from './ready-integration.ts'
import { VendorPackage } from './vendor-package.ts'

/** The integrations that were asked for, each loaded once. Does one thing at a time: whoever asks waits for the answer before asking again. */
export class IntegrationDesk {
  #vendor: VendorPackage | null = null
  readonly #described = new Map<string, Integration>()
  readonly #ready = new Map<string, ReadyIntegration>()

  /** @param folder as integrationNames has it */
  describe(folder: string): Integration {
    const known = this.#described.get(folder) ?? describeIntegration(folder, this.#package.definition(folder))
    this.#described.set(folder, known)
    return known
  }

  perform(folder: string, call: IntegrationCall): Promise<PerformedAction> {
    const ready = this.#ready.get(folder) ?? new ReadyIntegration(this.#package, this.#package.definition(folder), this.describe(folder))
    this.#ready.set(folder, ready)
    this.#package.forget(folder)
    return ready.perform(call, () => {
      let drawn = 0
      return () => drawUnit(call.stream, 0, drawn++)
    })
  }

  get #package(): VendorPackage {
    this.#vendor ??= new VendorPackage()
    return this.#vendor
  }
}
