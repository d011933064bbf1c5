import type { SendRow } from '../../engine/account/views.ts'
import type { Journey } from '../../engine/model/journey.ts'
import { stepTitle } from '../canvas/step-words.ts'

/** Where in its journey a send comes from: the step's title, or "Exit send · Unsubscribed" with the exit rule's name. */
export function sendOrigin({ step, exitRule }: Pick<SendRow, 'step' | 'exitRule'>, journey: Journey | null): string {
  if (step === null) return exitRule === null ? 'Exit send' : `Exit send · ${exitRuleName(exitRule, journey)}`
  const document = journey?.steps[step]
  return document === undefined ? step : stepTitle(step, document)
}

/** What people call an exit rule; its id where it has no name. */
export function exitRuleName(id: string, journey: Journey | null): string {
  return journey?.exitRules?.find((rule) => rule.id === id)?.name ?? id
}
