import type { ActionCall, PerformedAction } from '../../engine/index.ts'
import type { FunctionReport, FunctionSource } from '../functions/function-report.ts'

/** A look at a function without a send. */
export interface FunctionTrial {
  readonly kind: 'trial'
  readonly source: FunctionSource
}

/** A call and its number, which no other call has. A thread of the integrations is given lists of them. */
export interface NumberedCall {
  /** From 1. */
  readonly id: number
  readonly call: ActionCall | FunctionTrial
}

/** What came of a call; a message, in a sentence, where something of ours or of the package broke. A thread answers with a list for each. */
export type CallOutcome = { readonly id: number } & (
  | { readonly performed: PerformedAction }
  | { readonly report: FunctionReport }
  | { readonly message: string }
)

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
