import { compileRun, type Scenario } from '../../src/engine/index.ts'
import { newActivityBuffer } from '../../src/engine/synthesis/activity-buffer.ts'
import { compileSynthesis } from '../../src/engine/synthesis/compile-synthesis.ts'
import { type Spent, stopwatch } from '../measure/stopwatch.ts'

/** The orders of a load, profile by profile: what other programs than the engine are given ready-made. */
export interface OrderLoad {
  readonly profiles: number
  /** ms since 1970, both ends inside. */
  readonly start: number
  readonly end: number
  /** When each order arrives. */
  readonly at: Float64Array
  /** Where each profile's orders begin; the last is where they all end. */
  readonly from: Uint32Array
  /** What making the orders took, without writing them down. */
  readonly making: Spent
}

/** Reads out of the engine's own synthesizer when each profile orders. */
export function makeOrderLoad({ document }: Scenario, empty: Scenario): OrderLoad {
  const { start, end } = compileRun(empty)
  const { synthesize, seed = 1 } = document
  if (!synthesize) throw new Error('the load has no recipe')
  const profiles = synthesize.profiles.count
  const synthesizer = compileSynthesis(synthesize, seed, { start, end })

  const spent = stopwatch()
  const buffer = newActivityBuffer()
  const from = new Uint32Array(profiles + 1)
  for (let profile = 0; profile < profiles; profile++) {
    synthesizer.activity(profile, buffer)
    from[profile + 1] = (from[profile] as number) + buffer.count
  }
  const making = spent()

  const at = new Float64Array(from[profiles] as number)
  for (let profile = 0; profile < profiles; profile++) {
    synthesizer.activity(profile, buffer)
    at.set(buffer.at.subarray(0, buffer.count), from[profile])
  }
  return { profiles, start, end, at, from, making }
}
