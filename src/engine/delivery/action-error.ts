import type { ActionOutcome } from './action-call.ts'
import type { DeliveryError } from './delivery.ts'

/** Why an action failed; null where it did not. */
export function actionError(outcome: ActionOutcome): DeliveryError | null {
  switch (outcome.kind) {
    case 'ok':
      return null
    case 'timed-out': {
      const before = outcome.origin === null ? '' : `, after an answer with ${outcome.origin}`
      return { code: 'timed-out', message: `There was no answer in the time that the journey gives an action${before}.` }
    }
    case 'error': {
      if (outcome.code === 'capped') return { code: 'capped', message: 'The cap on calls was reached; what is over it is discarded.' }
      return { code: 'rejected', message: `The destination answered ${outcome.code}, the last time that it was asked.` }
    }
  }
}
