import { SingleBar } from 'cli-progress'
import type { RunProgress } from '../../host/run/run-requests.ts'
import { grouped } from '../grouped.ts'
import { printable } from '../printable.ts'

const phases: Readonly<Record<RunProgress['phase'], string>> = { reading: 'reading', running: 'running', sorting: 'sorting' }

/** How far a run is, on the error stream where that is a terminal; gone when the run is over. */
export class RunProgressBar {
  readonly #bar: SingleBar

  private constructor(name: string) {
    const format = `${printable(name)} [{bar}] {percentage}% {phase}, {instances} instances`
    this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true, barsize: 30 })
    this.#bar.start(1, 0, { phase: phases.reading, instances: '0' })
  }

  static onTerminal(name: string): RunProgressBar | null {
    return process.stderr.isTTY ? new RunProgressBar(name) : null
  }

  show({ phase, share, instances }: RunProgress): void {
    this.#bar.update(phase === 'sorting' ? 1 : share, { phase: phases[phase], instances: grouped(instances) })
  }

  stop(): void {
    this.#bar.stop()
  }
}
