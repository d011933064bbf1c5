import { type Answer, acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import type { IntegrationCall, PerformedAction } from '../../../src/engine/index.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import type { IntegrationDesk } from '../../../src/host/destinations/integration-desk.ts'
import { journeyEvent } from './journey-event.ts'

export type Settings = NonNullable<IntegrationCall['destination']['settings']>

export interface AskedOfIntegration {
  readonly folder: string
  readonly action: string
  readonly settings: Settings
  readonly mapping: JsonObject
  readonly answer?: Answer
  readonly stream?: number
}

/** One attempt at the journey's event through this integration. */
export function callIntegration(desk: IntegrationDesk, asked: AskedOfIntegration): Promise<PerformedAction> {
  const { folder, action, settings, mapping, answer = acceptsAnything, stream = 7 } = asked
  const destination = { slug: folder, settings }
  const at = Date.parse(journeyEvent.timestamp)
  return desk.perform(folder, { kind: 'integration', destination, action, mapping, event: journeyEvent, at, stream, answer })
}
