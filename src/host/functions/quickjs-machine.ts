import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { QuickJSContext, QuickJSRuntime } from 'quickjs-emscripten-core'
import { MemoryImage } from './memory-image.ts'

type Core = typeof import('quickjs-emscripten-core')
type Variant = typeof import('@jitl/quickjs-wasmfile-release-sync')

/** The packages as they are installed, not bundled: their WebAssembly file lies beside them. */
const require = createRequire(join(__dirname, 'quickjs-machine.cjs'))

/** All that a function may fill, the machine itself included: 64 MiB in pages. */
const memoryPages = 1_024
const stackBytes = 256 * 1_024
/** Less than any call takes; 0 would be no limit. */
const noStack = 1

/** The machine asks whether to go on once in so many calls and turns of loops. */
const stepsPerQuestion = 10_000

/**
 * How many calls and turns of loops a send may take: in place of the five seconds of the product, which on a fast machine are more and on a slow
 * one fewer. No function that was written to map an event comes near.
 */
const mostSteps = 10_000_000

/** One job, the continuation of an await, counts as so many of them: making promises costs more than turning loops. */
const stepsPerJob = 500

/** A QuickJS of its own in a memory of fixed size, which can be put back to what it was when it was made ready. */
export class QuickJsMachine {
  readonly context: QuickJSContext
  readonly #runtime: QuickJSRuntime
  readonly #memory: WebAssembly.Memory
  #image: MemoryImage | null = null
  #steps = 0
  #ranOut = false
  #isOver: () => boolean = () => false

  private constructor(runtime: QuickJSRuntime, memory: WebAssembly.Memory) {
    this.#runtime = runtime
    this.#memory = memory
    // Asked for when nothing is left: the size is fixed.
    memory.grow = () => {
      this.#ranOut = true
      this.halt()
      throw new RangeError('The memory is full.')
    }
    runtime.setMaxStackSize(stackBytes)
    runtime.setInterruptHandler(() => !this.#mayGoOn(stepsPerQuestion))
    this.context = runtime.newContext()
  }

  static async start(): Promise<QuickJsMachine> {
    const { newQuickJSWASMModuleFromVariant, newVariant } = require('quickjs-emscripten-core') as Core
    const variant = (require('@jitl/quickjs-wasmfile-release-sync') as Variant).default
    const wasmMemory = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages })
    const module = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }))
    return new QuickJsMachine(module.newRuntime(), wasmMemory)
  }

  /** Loads the modules that these files are; the first import of another is refused. */
  loadModules(files: Readonly<Record<string, string>>, first: string): void {
    const normalize = (_from: string, asked: string) => asked.replace('./', '')
    this.#runtime.setModuleLoader((name) => files[name] ?? { error: new Error(`There is no module ${name}.`) }, normalize)
    this.context.unwrapResult(this.context.evalCode(files[first] ?? '', first, { type: 'module' })).dispose()
    this.runJobs()
    // Modules that are loaded would be found again by their names.
    const none = () => ({ error: new Error('There are no modules.') })
    this.#runtime.setModuleLoader(none, none)
  }

  /** From now on this moment can be come back to. */
  keep(): void {
    // What the context makes when it is first asked for has to be there before.
    void this.context.global
    this.#image = new MemoryImage(this.#memory)
  }

  /**
   * Whatever happened since it was kept has not happened. Handles that were made since are void.
   * @param isOver asked now and then: nothing goes on once it is
   */
  putBack(isOver: () => boolean): void {
    this.#isOver = isOver
    this.#image?.restore()
    this.#steps = 0
    this.#ranOut = false
  }

  /** The steps are used up. */
  get isExhausted(): boolean {
    return this.#steps > mostSteps
  }

  /** The memory was full: nothing goes on. */
  get ranOutOfMemory(): boolean {
    return this.#ranOut
  }

  /** Whatever costs more than it looks like. */
  spend(steps: number): void {
    this.#mayGoOn(steps)
  }

  /** From now on every call fails in there: what is interrupted inside of an async function only rejects a promise, and would go on outside. */
  halt(): void {
    this.#runtime.setMaxStackSize(noStack)
  }

  /** Runs what waits for nothing but its turn, as long as it may go on. */
  runJobs(): void {
    while (this.#mayGoOn(0)) {
      const ran = this.#runtime.executePendingJobs(1)
      // What a job throws has been told to whom it concerns.
      if (ran.error) ran.error.dispose()
      else if (ran.value === 0) return
      this.#mayGoOn(stepsPerJob)
    }
  }

  #mayGoOn(steps: number): boolean {
    this.#steps += steps
    const mayGoOn = !this.isExhausted && !this.#ranOut && !this.#isOver()
    if (!mayGoOn) this.halt()
    return mayGoOn
  }
}
