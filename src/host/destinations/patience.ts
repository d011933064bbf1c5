/** So much longer is waited, by the wall clock, for code that computes nothing. */
const mostPatience = 4

/**
 * How long code is waited for. What counts is the processor time that this process was given meanwhile, so that nothing is given up because
 * the machine is busy with other things; code that waits for nothing for ever is ended by the wall clock.
 */
export class Patience {
  readonly #since = process.cpuUsage()
  readonly #began = performance.now()

  /** @param ms of a machine that does nothing else */
  constructor(readonly ms: number) {}

  get isOver(): boolean {
    const { user, system } = process.cpuUsage(this.#since)
    const computedMs = (user + system) / 1_000
    const waitedMs = performance.now() - this.#began
    return waitedMs >= this.ms && (computedMs >= this.ms / 2 || waitedMs >= this.ms * mostPatience)
  }
}
