import { chooseSpeed } from '../state/remember-speed.ts'
import { windowState } from '../state/window-state.ts'
import { neighbourSpeed } from './speed.ts'

export const faster = (): void => chooseSpeed(neighbourSpeed(windowState().speed, 1))
export const slower = (): void => chooseSpeed(neighbourSpeed(windowState().speed, -1))
