import { engine } from './engine.ts'
import { fakeTimers } from './fake-timers.ts'
import { handWritten } from './hand-written.ts'
import type { Program, ProgramName } from './program.ts'
import { xstate } from './xstate.ts'

/** Every program that carries the load, by name. */
export const programs: Readonly<Record<ProgramName, Program>> = {
  engine,
  'hand-written': handWritten,
  'fake-timers': fakeTimers,
  xstate,
}
