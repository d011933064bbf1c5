import type { SendResult } from '../../engine/account/result.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { clearSelection, jumpTo, selectStep } from '../state/select.ts'
import type { ActivationPart } from './send-advice.ts'

/** Goes to a part of the activation that made a send, with the error of the send; undefined where the journey has it no more. */
export function activationJump(result: SendResult, journey: Journey): ((part: ActivationPart, field?: string) => void) | undefined {
  const at = activationPointer(result, journey)
  const { error } = result
  if (at === null || error === null) return undefined
  return (part, field) => {
    const pointer = `${at}/${part}${field === undefined ? '' : `/${field}`}`
    jumpTo({ file: '', pointer, code: error.code, message: error.message, severity: 'error' })
  }
}

/** Shows where a send comes from: its step, or the journey of an exit send. */
export function showOrigin({ step }: Pick<SendResult, 'step'>): void {
  if (step === null) clearSelection()
  else selectStep(step)
}

/** JSON pointer of the activation within the journey; null where it has none like that. */
function activationPointer({ step, activation }: SendResult, journey: Journey): string | null {
  if (step === null) return journey.exitSend === undefined ? null : '/exitSend/activation'
  const document = Object.hasOwn(journey.steps, step) ? journey.steps[step] : undefined
  if (document?.type !== 'send-to-destination') return null
  const place = document.activations.findIndex(({ id }) => id === activation)
  return place === -1 ? null : `/steps/${step}/activations/${place}`
}
