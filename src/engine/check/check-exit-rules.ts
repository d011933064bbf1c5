import { type Problem, problemAt, warningAt } from '../model/problem.ts'
import type { JourneyUnderCheck, TwilioJourney } from './journey-under-check.ts'

/** A rule that sends has something to send, and what could be sent is sent by some rule (reference 6: one send for all exit rules together). */
export function checkExitSend({ journey }: JourneyUnderCheck): Problem[] {
  const { exitRules = [], exitSend } = journey
  const sends = exitRules.some(({ send }) => send === true)
  if (sends && !exitSend) {
    return [
      problemAt(['exitSend'], 'missing-field', 'An exit rule has "send", and there is no "exitSend" to make: add it, or take out "send".'),
    ]
  }
  if (sends || !exitSend) return []
  return [
    warningAt(['exitSend'], 'unused-exit-send', 'No exit rule has "send", so that this is never sent: give it to one, or take this out.'),
  ]
}

/** A rule can match only an identifier that the entry has (reference 6). */
export function checkExitRules({ journey, start }: TwilioJourney): Problem[] {
  // Without entry there is nothing to say, and an identifier that is missing at every time is said already.
  if (!start || start.identifier !== undefined || (start.entry ?? 'every-time') === 'every-time') return []
  return (journey.exitRules ?? []).flatMap(({ matchIdentifier }, index) => {
    if (!matchIdentifier) return []
    const message =
      'The entry has no identifier that an exit event could match: take this out, or let profiles enter "every-time" with one.'
    return [problemAt(['exitRules', index, 'matchIdentifier'], 'no-identifier-to-match', message)]
  })
}
