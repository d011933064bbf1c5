import type { ProgramName } from '../programs/program.ts'
import { programs } from '../programs/programs.ts'
import type { Measurement } from './measurement.ts'
import { cpuMs } from './stopwatch.ts'

const warmUpProfiles = 1000
/** The same for every program, in time of the processor: on a busy machine the clock says little about how warm a program is. */
const warmUpCpuMs = 2000

/**
 * Carries the load once, after the program has been warmed up on a small one. Memory is that of the process, so: one program a process.
 * Garbage is not collected in between: with the last object of the warm-up, the machine code made for its shape goes too.
 */
export function measureProgram(name: ProgramName, profiles: number, seed: number): Measurement {
  do programs[name](warmUpProfiles, seed + 1)()
  while (cpuMs() < warmUpCpuMs)
  const carry = programs[name](profiles, seed)
  const { counts, spent, parts } = carry()
  return { name, profiles, counts, instances: counts.instances, spent, parts, peakMb: peakMb() }
}

/** Largest resident memory of this process so far. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024
}
