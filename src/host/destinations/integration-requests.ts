import type { IntegrationCall, PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'

/** What the thread of the integrations is asked. Everything in it can be cloned from thread to thread. */
export type IntegrationRequest =
  | { readonly kind: 'describe'; readonly id: number; readonly folder: string }
  | { readonly kind: 'perform'; readonly id: number; readonly folder: string; readonly call: IntegrationCall }

/** What it answers. Broken is a mistake of ours or of the package, in a sentence. */
export type IntegrationAnswer =
  | { readonly kind: 'described'; readonly id: number; readonly integration: Integration }
  | { readonly kind: 'performed'; readonly id: number; readonly performed: PerformedAction }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }

/** What the thread is given when it is made. */
export interface IntegrationThreadSettings {
  readonly port: import('node:worker_threads').MessagePort
  /** One number that grows with every answer: who cannot hear the port waits for it to change. */
  readonly answered: SharedArrayBuffer
}
