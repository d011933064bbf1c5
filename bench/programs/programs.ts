import { abandonmentScenario } from '../load/abandonment-scenario.ts'
import { qualificationScenario, triggerScenario } from '../load/segment-scenario.ts'
import type { CarriedLoad, SubjectName } from '../measure/measurement.ts'
import { engineOn } from './engine.ts'
import { fakeTimers } from './fake-timers.ts'
import { handWritten } from './hand-written.ts'
import { handWrittenQualification } from './hand-written-qualification.ts'
import { handWrittenTrigger } from './hand-written-trigger.ts'
import type { Program } from './program.ts'
import { xstate } from './xstate.ts'

/** Every program, by the load that it carries and its name. */
export const programs: { readonly [Load in CarriedLoad]: Readonly<Record<SubjectName<Load>, Program>> } = {
  abandonment: { engine: engineOn(abandonmentScenario), 'hand-written': handWritten, 'fake-timers': fakeTimers, xstate },
  qualification: { engine: engineOn(qualificationScenario), 'hand-written': handWrittenQualification },
  trigger: { engine: engineOn(triggerScenario), 'hand-written': handWrittenTrigger },
}
