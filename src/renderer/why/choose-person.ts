import { askRun } from '../state/ask-run.ts'
import { chooseProfile } from '../state/choose.ts'
import { clearSelection, selectInstance } from '../state/select.ts'
import { windowState } from '../state/window-state.ts'

/**
 * Turns to a person, and inspector and canvas with it: to the last time that they entered the journey on the canvas by the clock's time;
 * what is shown of somebody else is not there any more.
 */
export async function choosePerson(profile: string): Promise<void> {
  chooseProfile(profile)
  if (isOfSomebody()) clearSelection()
  const { journey, frame } = windowState()
  const shown = windowState().selection
  if (journey === null || frame === null) return
  const person = await askRun('whyPerson', { profile, journey, at: frame.at })
  const entry = person?.facts.filter(({ kind }) => kind === 'entered').at(-1)
  // Somebody else, or something else, may have been chosen in between.
  if (entry?.instance == null || windowState().profile !== profile || windowState().selection !== shown) return
  await selectInstance(entry.instance)
}

function isOfSomebody(): boolean {
  const { kind } = windowState().selection
  return kind === 'instance' || kind === 'send' || kind === 'refusal'
}
