import { speedChoices } from '../playback/speed.ts'
import { setWindow, useWindow } from './window-state.ts'

const key = 'speed'

/** The chosen speed stays from one start to the next. Ends with the returned function. */
export function rememberSpeed(): () => void {
  const stored = localStorage.getItem(key)
  const choice = speedChoices.find(({ speed }) => String(speed) === stored)
  if (choice !== undefined) setWindow({ speed: choice.speed })
  return useWindow.subscribe((state, previous) => {
    if (state.speed !== previous.speed) localStorage.setItem(key, String(state.speed))
  })
}
