import type { MappingMoment } from '../../engine/index.ts'
import { enterMoment } from '../mapping/at-moment.ts'
import { answerBy, type Recorder } from './recorder.ts'
import { enterSources } from './standing-sources.ts'
import { StandingTimers } from './standing-timers.ts'

/**
 * Does something that takes turns of the event loop in a world whose clock stands, whose chance is given and whose network is the recorder.
 * The world is that of the whole thread: nothing else may be done in it meanwhile. It is as it was afterwards, whatever happens.
 */
export async function inStandingWorld<Result>(moment: MappingMoment, recorder: Recorder, work: () => Promise<Result>): Promise<Result> {
  const timers = new StandingTimers()
  const leaveMoment = enterMoment(moment)
  const leaveSources = enterSources()
  const putTimersBack = timers.install()
  answerBy(recorder)
  try {
    return await timers.settle(work())
  } finally {
    answerBy(null)
    putTimersBack()
    leaveSources()
    leaveMoment()
  }
}
