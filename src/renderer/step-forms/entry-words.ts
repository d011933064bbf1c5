import type { Behavior, EntryMode } from '../../engine/model/step.ts'

/** How often a profile enters, as Twilio says it when a journey is created; "after exit" is of the newer pages. Source: reference, Create journey. */
export const entryRuleNames: Readonly<Record<EntryMode, string>> = {
  'every-time': 'Re-enter every time event occurs',
  once: 'Enter one time',
  'after-exit': 'Re-enter after exit',
}

/** Which changes of a segment are meant, as Adobe says it. Source: reference, segment qualification. */
export const behaviorNames: Readonly<Record<Behavior, string>> = { entrance: 'Entrance', exit: 'Exit', both: 'Entrance or exit' }
