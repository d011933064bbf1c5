import { type ExitCode, exitCodes } from './exit-code.ts'

/** Hears Ctrl-C and being told to end, once each, so that what is half-done is cleared away; a second time ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController()
  #code: ExitCode | null = null

  constructor() {
    process.once('SIGINT', this.#interrupt)
    process.once('SIGTERM', this.#terminate)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** The exit code that it asks for; null while nobody has interrupted. */
  get code(): ExitCode | null {
    return this.#code
  }

  /** Stops listening. */
  dispose(): void {
    process.removeListener('SIGINT', this.#interrupt)
    process.removeListener('SIGTERM', this.#terminate)
  }

  readonly #interrupt = () => this.#hear(exitCodes.interrupted)
  readonly #terminate = () => this.#hear(exitCodes.terminated)

  #hear(code: ExitCode): void {
    this.#code = code
    this.#controller.abort()
  }
}
