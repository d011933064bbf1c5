import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { JsonObject, JsonValue } from '../../../../src/engine/model/json-value.ts'
import type { Responses } from '../../../../src/engine/model/responses.ts'

/** A journey's send through one integration, as a marketer would set it up, and what the vendor gets of it. */
export interface VendorSend {
  /** Of its destination; the folder where left out. */
  readonly id?: string
  readonly folder: string
  readonly action: string
  readonly settings?: Readonly<Record<string, JsonValue>>
  /** Beside the mapping that the vendor suggests for journeys, where there is one and it is wanted. */
  readonly mapping: JsonObject
  readonly isSuggested?: boolean
  readonly responses?: Responses
  readonly requests: readonly ExpectedRequest[]
}

interface ExpectedRequest {
  /** POST where left out. */
  readonly method?: string
  readonly url: string
  /** Those that count; what else there is may be anything. */
  readonly headers?: Readonly<Record<string, unknown>>
  /** The parts that count; null for none. */
  readonly body: unknown
}

export const secret = (name: string) => `top-secret-${name}`

/** What the journey was entered with, and what is known of who did. */
export const cart = {
  session_id: 's1',
  total: 42.5,
  currency: 'EUR',
  url: 'https://shop.example.com/checkout/s1',
  products: [{ product_id: 'p1', name: 'Mug', price: 21.25, quantity: 2 }],
}
export const traits = { email: 'ann@example.com', phone: '+33612345678', first_name: 'Ann', last_name: 'Doe', plan: 'pro' }

export const sentAt = '2026-01-05T10:00:00.000Z'
export const sentSeconds = Date.parse(sentAt) / 1000
export const eventName = 'Checkout Nudge'

/** The properties of the emitted event. */
export const properties = {
  journey_context: { Checkout_Started: cart },
  journey_metadata: expect.objectContaining({ epoch_id: expect.any(String) as string }) as unknown,
  ...traits,
}

export const ofEvent = (path: string) => ({ '@path': `$.${path}` })
export const ofTrait = (name: string) => ofEvent(`properties.${name}`)
export const ofCart = (name: string) => ofEvent(`properties.journey_context.Checkout_Started.${name}`)
export const wholeCart = ofEvent('properties.journey_context.Checkout_Started')

/** Made by the engine for each send. */
export const messageId = expect.stringMatching(/^personas_\w{22}$/) as unknown

export const basic = { authorization: 'Basic ***' }
export const bearer = { authorization: 'Bearer ***' }

/** How vendors of advertising want people's addresses. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
