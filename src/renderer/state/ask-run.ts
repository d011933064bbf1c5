import type { Answered, Asked, QuestionName } from '../../engine/account/questions/run-questions.ts'
import { bridge } from '../bridge/bridge.ts'
import { windowState } from './window-state.ts'

/** What the shown run says; null where there is none, or none any more. */
export async function askRun<Name extends QuestionName>(name: Name, ...args: Asked<Name>): Promise<Answered<Name> | null> {
  const { run } = windowState()
  return run === null ? null : askRunOf(run.id, name, ...args)
}

/** What any run that is kept says; null when it is gone. */
export function askRunOf<Name extends QuestionName>(run: number, name: Name, ...args: Asked<Name>): Promise<Answered<Name> | null> {
  return bridge.ask(run, name, args)
}
