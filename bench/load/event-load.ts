import { compileRun } from '../../src/engine/index.ts'
import { newActivityBuffer } from '../../src/engine/synthesis/activity-buffer.ts'
import { compileSynthesis } from '../../src/engine/synthesis/compile-synthesis.ts'
import { type Spent, stopwatch } from '../measure/stopwatch.ts'
import { abandonmentScenario } from './abandonment-scenario.ts'

export const eventKind = { checkoutStarted: 0, purchaseCompleted: 1 } as const

/** The events of the load as columns, profile by profile: what the other programs are given ready-made. */
export interface EventLoad {
  readonly profiles: number
  /** ms since 1970, both ends inside. */
  readonly start: number
  readonly end: number
  readonly sessions: number
  readonly count: number
  readonly at: Float64Array
  readonly kind: Uint8Array
  readonly session: Int32Array
  /** What making the events took, without writing them down as columns. */
  readonly making: Spent
}

/** Reads out of the engine's own synthesizer what each profile does, so that every program handles the very same events. */
export function makeEventLoad(profiles: number, seed: number): EventLoad {
  const { document } = abandonmentScenario(profiles, seed)
  const { start, end } = compileRun(abandonmentScenario(0, seed))
  if (!document.synthesize) throw new Error('the load has no recipe')
  const synthesizer = compileSynthesis(document.synthesize, seed, { start, end })
  const purchase = synthesizer.eventNames.indexOf('Purchase_Completed')

  const spent = stopwatch()
  const buffer = newActivityBuffer()
  let count = 0
  for (let profile = 0; profile < profiles; profile++) {
    synthesizer.activity(profile, buffer)
    count += buffer.count
  }
  const making = spent()

  const load = { at: new Float64Array(count), kind: new Uint8Array(count), session: new Int32Array(count) }
  let sessions = 0
  let place = 0
  const numberOf = new Map<unknown, number>()
  for (let profile = 0; profile < profiles; profile++) {
    synthesizer.activity(profile, buffer)
    numberOf.clear()
    for (let i = 0; i < buffer.count; i++, place++) {
      const id = synthesizer.property(profile, buffer.key[i] as number, 'session_id')
      if (!numberOf.has(id)) numberOf.set(id, sessions++)
      load.at[place] = buffer.at[i] as number
      load.kind[place] = buffer.event[i] === purchase ? eventKind.purchaseCompleted : eventKind.checkoutStarted
      load.session[place] = numberOf.get(id) as number
    }
  }
  return { profiles, start, end, sessions, count, making, ...load }
}
