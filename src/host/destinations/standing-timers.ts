import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

interface StandingTimer {
  readonly due: number
  readonly action: () => void
}

/** Turns of the event loop that work may take for itself before it is taken to wait for a timer. */
const quickTurns = 10

/** What the machine may be at meanwhile, such as reading a file of a library: how long that takes decides nothing. */
const machineWork = /Req/
/** For what else it may be at, which cannot be asked for. */
const pausesMs = Array<number>(25).fill(1)

/**
 * Timers of a world whose clock stands: none runs by itself. When all else has come to rest the one due first runs at once, so that a pause of
 * a minute takes no time and a time-out never races what it watches.
 */
export class StandingTimers {
  readonly #waiting = new Map<number, StandingTimer>()
  #lastId = 0

  /** Puts itself in the place of the global timers. Answers with what puts those back. */
  install(): () => void {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = globalThis
    const arm = (action: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => this.#arm(delay, () => action(...args))
    const disarm = (timer: unknown) => void this.#waiting.delete(Number(timer))
    // An interval rings once: its work is done when nothing but it goes on.
    Object.assign(globalThis, { setTimeout: arm, setInterval: arm, clearTimeout: disarm, clearInterval: disarm })
    return () => {
      Object.assign(globalThis, { setTimeout, clearTimeout, setInterval, clearInterval })
      this.#waiting.clear()
    }
  }

  /** Waits for work, running timers where it needs them. Rejects when it can never end. */
  async settle<Result>(work: Promise<Result>): Promise<Result> {
    let isSettled = false
    const settled = () => {
      isSettled = true
    }
    work.then(settled, settled)
    for (let turn = 0; turn < quickTurns && !isSettled; turn++) await nextTurn()
    while (!isSettled) {
      for (const ms of pausesMs) {
        await pause(ms)
        if (isSettled) break
      }
      if (isSettled || process.getActiveResourcesInfo().some((name) => machineWork.test(name))) continue
      if (!this.#runNext()) throw new Error('The integration waits for something that never comes.')
    }
    return work
  }

  #arm(delay: number, action: () => void): object {
    const id = ++this.#lastId
    this.#waiting.set(id, { due: delay, action })
    const timer = { ref: () => timer, unref: () => timer, refresh: () => timer, hasRef: () => true, [Symbol.toPrimitive]: () => id }
    return timer
  }

  /** Of several due together the one armed first; false when there is none. */
  #runNext(): boolean {
    const [next] = [...this.#waiting].sort(([, a], [, b]) => a.due - b.due)
    if (!next) return false
    this.#waiting.delete(next[0])
    next[1].action()
    return true
  }
}
