import type { Program } from '../programs/program.ts'
import type { Measurement, Subject } from './measurement.ts'
import { peakMb } from './peak-memory.ts'
import { warmUp } from './warm-up.ts'

/**
 * Carries the load once, after the program has been warmed up on a small one. Memory is that of the process, so: one program a process.
 * Garbage is not collected in between: with the last object of the warm-up, the machine code made for its shape goes too.
 */
export function measureProgram(program: Program, { load, name, profiles }: Subject, seed: number): Measurement {
  warmUp((few) => program(few, seed + 1)())
  const carry = program(profiles, seed)
  const { counts, spent, parts } = carry()
  return { load, name, profiles, counts, instances: counts.instances, spent, parts, peakMb: peakMb() }
}
