import { fittingSpeed, type Speed, speedChoices } from '../playback/speed.ts'
import { selectedScenario } from './derived.ts'
import { setWindow, useWindow, windowState } from './window-state.ts'

const key = 'speed'

/** A speed that was chosen stays from one start to the next; until one is, it fits the chosen scenario. Ends with the returned function. */
export function followSpeed(): () => void {
  const stored = localStorage.getItem(key)
  const choice = speedChoices.find(({ speed }) => String(speed) === stored)
  if (choice !== undefined) setWindow({ speed: choice.speed })
  const fitted = () => {
    const clock = localStorage.getItem(key) === null ? selectedScenario(windowState())?.clock : null
    if (clock) setWindow({ speed: fittingSpeed(clock.end - clock.start) })
  }
  return useWindow.subscribe((state, previous) => {
    if (selectedScenario(state) !== selectedScenario(previous)) fitted()
  })
}

export function chooseSpeed(speed: Speed): void {
  localStorage.setItem(key, String(speed))
  setWindow({ speed })
}
