import type { ExitRule, Journey } from '../../engine/model/journey.ts'
import type { Destination } from '../../engine/model/workspace.ts'
import { filtersInWords } from '../canvas/filter-words.ts'
import type { Fact } from './fact.ts'
import { activationFacts } from './step-settings.ts'

/** A journey's exit rules to read, each under its name. */
export function exitRuleFacts(journey: Journey): readonly Fact[] {
  return (journey.exitRules ?? []).map((rule) => ({ name: rule.name ?? rule.id, value: ruleWords(rule) }))
}

/** The one send of all exit rules that ask for it; empty where the journey has none. */
export function exitSendFacts({ exitSend }: Journey, destinations: readonly Destination[]): readonly Fact[] {
  if (exitSend === undefined) return []
  const { eventName, activation } = exitSend
  return [
    ...(eventName === undefined ? [] : [{ name: 'Event name', value: eventName }]),
    ...activationFacts(activation, false, destinations),
  ]
}

/** "Order_Cancelled, reason is fraud, of the same identifier, makes the exit send" */
function ruleWords({ event, where, matchIdentifier, send }: ExitRule): string {
  return [
    event,
    ...filtersInWords(where),
    matchIdentifier ? 'of the same identifier' : 'ends all of the profile',
    ...(send ? ['makes the exit send'] : []),
  ].join(', ')
}
