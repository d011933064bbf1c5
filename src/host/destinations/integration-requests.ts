import type { ActionCall, PerformedAction } from '../../engine/index.ts'
import type { Integration } from '../../engine/integrations/integration.ts'
import type { FunctionReport, FunctionSource } from '../functions/function-report.ts'

/** A call and its number, which no other call has. */
export interface NumberedCall {
  /** From 1. */
  readonly id: number
  readonly call: ActionCall
}

/** What a thread of integrations and functions is asked. Everything in it can be cloned from thread to thread. */
export type IntegrationRequest =
  | { readonly kind: 'describe'; readonly id: number; readonly folder: string }
  | { readonly kind: 'try'; readonly id: number; readonly source: FunctionSource }
  | { readonly kind: 'perform'; readonly calls: readonly NumberedCall[] }

/** What it answers. Broken is a mistake of ours or of the package, in a sentence. */
export type IntegrationAnswer =
  | { readonly kind: 'described'; readonly id: number; readonly integration: Integration }
  | { readonly kind: 'tried'; readonly id: number; readonly report: FunctionReport }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string }
  | { readonly kind: 'performed'; readonly outcomes: readonly CallOutcome[] }

/** What came of a call; a message where something broke. */
export type CallOutcome = { readonly id: number } & ({ readonly performed: PerformedAction } | { readonly message: string })

/** What a thread is given when it is made. */
export interface IntegrationThreadSettings {
  readonly port: import('node:worker_threads').MessagePort
  /** Two numbers, at the places below. */
  readonly state: SharedArrayBuffer
}

export const statePlaces = {
  /** Grows with every answer: who cannot hear the port waits for it to change. */
  answers: 0,
  /** The number of the call that is being performed; 0 while there is none. */
  callUnderWay: 1,
} as const
