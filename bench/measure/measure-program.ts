import type { ProgramName } from '../programs/program.ts'
import { programs } from '../programs/programs.ts'
import type { Measurement } from './measurement.ts'

const warmUpProfiles = 1000
const warmUpMs = 500

/**
 * Carries the load once, after the program has been warmed up on a small one. Memory is that of the process, so: one program a process.
 * Garbage is not collected in between: with the last object of the warm-up, the machine code made for its shape goes too.
 */
export function measureProgram(name: ProgramName, profiles: number, seed: number): Measurement {
  const began = performance.now()
  do programs[name](warmUpProfiles, seed + 1)()
  while (performance.now() - began < warmUpMs)
  const carry = programs[name](profiles, seed)
  const { counts, runMs, parts } = carry()
  return { name, profiles, counts, instances: counts.instances, runMs, parts, peakMb: peakMb() }
}

/** Largest resident memory of this process so far. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024
}
