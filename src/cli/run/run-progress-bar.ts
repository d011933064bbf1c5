import { SingleBar } from 'cli-progress'
import type { RunProgress } from '../../host/run/run-requests.ts'
import { grouped, groupedCount } from '../grouped.ts'
import { printable } from '../printable.ts'

/** How far a run is, or the writing of its sends, on the error stream where that is a terminal; gone when it is over. */
export class RunProgressBar {
  readonly #bar: SingleBar

  private constructor(name: string) {
    const format = `${printable(name)} [{bar}] {percentage}% {doing}`
    this.#bar = new SingleBar({ format, stream: process.stderr, hideCursor: true, clearOnComplete: true, barsize: 30 })
    this.#bar.start(1, 0, { doing: '' })
  }

  static onTerminal(name: string): RunProgressBar | null {
    return process.stderr.isTTY ? new RunProgressBar(name) : null
  }

  show({ phase, share, instances }: RunProgress): void {
    this.#bar.update(phase === 'sorting' ? 1 : share, { doing: `${phase}, ${grouped(instances)} instances` })
  }

  showSends(written: number, total: number): void {
    this.#bar.update(total === 0 ? 1 : written / total, { doing: `rendering, ${grouped(written)} of ${groupedCount(total, 'send')}` })
  }

  stop(): void {
    this.#bar.stop()
  }
}
