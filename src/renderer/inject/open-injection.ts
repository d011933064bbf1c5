import { notifications } from '@mantine/notifications'
import { openDialog } from '../state/choose.ts'
import { isRunning } from '../state/derived.ts'
import { nextInstant } from '../state/session.ts'
import { type InjectionKind, windowState } from '../state/window-state.ts'

/** Asks what is to happen at the clock's time; says why where nothing can. @param profile whom it concerns; whoever was chosen last where left out */
export function openInjection(what: InjectionKind, profile: string | null = windowState().profile): void {
  const hindrance = whyNotNow()
  if (hindrance === null) openDialog({ kind: 'inject', what, profile })
  else notifications.show({ title: 'Nothing can be injected now', message: hindrance, color: 'yellow' })
}

/** What keeps anything from being injected now, in a sentence; null where nothing does. */
export function whyNotNow(): string | null {
  const state = windowState()
  if (isRunning(state)) return 'A run is under way.'
  if (state.run === null) return 'Run the scenario first.'
  // What is injected is run again with the chosen scenario: it has to be the one that the clock is of.
  if (state.run.scenario !== state.scenario) return 'Another scenario is chosen: run it first.'
  return nextInstant() === null ? 'The rehearsal is over at this time: go back to inject something.' : null
}
