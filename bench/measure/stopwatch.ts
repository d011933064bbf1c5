/** Time that something took: by the clock, and of the processor by all threads of this process together (compiling, collecting garbage). */
export interface Spent {
  readonly ms: number
  readonly cpuMs: number
}

/** Starts measuring; each call of what it returns tells what has been spent since. */
export function stopwatch(): () => Spent {
  const began = performance.now()
  const cpuBegan = cpuMs()
  return () => ({ ms: performance.now() - began, cpuMs: cpuMs() - cpuBegan })
}

export function sumOf(one: Spent, other: Spent): Spent {
  return { ms: one.ms + other.ms, cpuMs: one.cpuMs + other.cpuMs }
}

/** Processor time of this process so far, ms. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
