import type { SubjectName } from '../measure/measurement.ts'
import { engine } from './engine.ts'
import { fakeTimers } from './fake-timers.ts'
import { handWritten } from './hand-written.ts'
import type { Program } from './program.ts'
import { xstate } from './xstate.ts'

/** Every program that carries checkout abandonment, by name. */
export const programs: Readonly<Record<SubjectName<'abandonment'>, Program>> = {
  engine,
  'hand-written': handWritten,
  'fake-timers': fakeTimers,
  xstate,
}
