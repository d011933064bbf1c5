import { cpuMs } from './stopwatch.ts'

const warmUpProfiles = 1000
/** The same for everything that is measured, in time of the processor: on a busy machine the clock says little about how warm a program is. */
const warmUpCpuMs = 2000

/** Carries a small load again and again, until the machine code is made. */
export function warmUp(carry: (profiles: number) => unknown): void {
  do carry(warmUpProfiles)
  while (cpuMs() < warmUpCpuMs)
}
