import { programs } from '../programs/programs.ts'
import type { Measurement, SubjectName } from './measurement.ts'
import { peakMb } from './peak-memory.ts'
import { warmUp } from './warm-up.ts'

/**
 * Carries the load once, after the program has been warmed up on a small one. Memory is that of the process, so: one program a process.
 * Garbage is not collected in between: with the last object of the warm-up, the machine code made for its shape goes too.
 */
export function measureProgram(name: SubjectName<'abandonment'>, profiles: number, seed: number): Measurement {
  warmUp((few) => programs[name](few, seed + 1)())
  const carry = programs[name](profiles, seed)
  const { counts, spent, parts } = carry()
  return { load: 'abandonment', name, profiles, counts, instances: counts.instances, spent, parts, peakMb: peakMb() }
}
