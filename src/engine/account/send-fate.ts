import type { ActionCall } from '../delivery/action-call.ts'
import { actionError } from '../delivery/action-error.ts'
import { actionStatus } from './action-result.ts'
import type { SendResult } from './result.ts'
import type { SendRow } from './views.ts'

/** What became of a send, as its row tells it. */
export type SendFate = Pick<SendRow, 'status' | 'attempts' | 'errorCode'>

export const deliveredAtOnce: SendFate = { status: 'delivered', attempts: 1, errorCode: null }

export function sendFate({ status, attempts, error }: SendResult): SendFate {
  const fate: SendFate = { status, attempts: attempts.length, errorCode: error?.code ?? null }
  // A million of them are kept, and most are alike.
  return isAtOnce(fate) ? deliveredAtOnce : fate
}

/** @param call undefined where it was simply accepted */
export function actionFate(call: ActionCall | undefined): SendFate {
  if (!call) return deliveredAtOnce
  const { outcome, attempts } = call
  return { status: actionStatus(call), attempts: attempts.length, errorCode: (outcome && actionError(outcome)?.code) ?? null }
}

function isAtOnce({ status, attempts, errorCode }: SendFate): boolean {
  return status === deliveredAtOnce.status && attempts === deliveredAtOnce.attempts && errorCode === null
}
