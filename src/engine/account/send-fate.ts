import type { ActionCall } from '../delivery/action-call.ts'
import { actionError } from '../delivery/action-error.ts'
import type { AttemptStatus } from '../delivery/retry-policy.ts'
import { actionStatus } from './action-result.ts'
import type { SendResult } from './result.ts'
import type { SendRow } from './views.ts'

/** What became of a send, as its row tells it. */
export interface SendFate extends Pick<SendRow, 'status' | 'attempts' | 'errorCode'> {
  /** What the last attempt of a pending send met; null where there was none, and of others. */
  readonly waitsAfter: AttemptStatus | null
}

export const deliveredAtOnce: SendFate = { status: 'delivered', attempts: 1, errorCode: null, waitsAfter: null }

export function sendFate({ status, attempts, error }: SendResult): SendFate {
  const waitsAfter = status === 'pending' ? (attempts.at(-1)?.status ?? null) : null
  const fate: SendFate = { status, attempts: attempts.length, errorCode: error?.code ?? null, waitsAfter }
  // A million of them are kept, and most are alike.
  return isAtOnce(fate) ? deliveredAtOnce : fate
}

/** @param call undefined where it was simply accepted */
export function actionFate(call: ActionCall | undefined): SendFate {
  if (!call) return deliveredAtOnce
  const { outcome, attempts } = call
  const waitsAfter = outcome ? null : (attempts.at(-1)?.status ?? null)
  return { status: actionStatus(call), attempts: attempts.length, errorCode: (outcome && actionError(outcome)?.code) ?? null, waitsAfter }
}

function isAtOnce({ status, attempts, errorCode }: SendFate): boolean {
  return status === deliveredAtOnce.status && attempts === deliveredAtOnce.attempts && errorCode === null
}
