import type { QuickJSHandle } from 'quickjs-emscripten-core'
import type { ActionFailure } from '../../engine/account/action-performer.ts'
import { acceptsAnything } from '../../engine/delivery/answers.ts'
import { isRetryable } from '../../engine/delivery/retry-policy.ts'
import type { FunctionCall } from '../../engine/index.ts'
import type { RecordedRequest } from '../destinations/recorder.ts'
import { atMoment } from '../mapping/at-moment.ts'
import { Course } from './course.ts'
import * as failures from './function-failure.ts'
import type { FunctionFlaw, FunctionReport } from './function-report.ts'
import { QuickJsMachine } from './quickjs-machine.ts'
import { installServant } from './sandbox-servant.ts'
import { worldFiles } from './world-files.ts'

/** What one attempt came to, before its secrets are masked. */
export interface FunctionAttempt {
  readonly requests: readonly RecordedRequest[]
  /** null where the handler returned. */
  readonly failure: ActionFailure | null
  /** How long it waited for answers and timers, ms of the virtual clock. */
  readonly tookMs: number
}

const handlerNames = ['onTrack', 'onIdentify', 'onGroup', 'onPage', 'onScreen', 'onAlias', 'onDelete', 'onBatch']
/** Handlers may be declared in any way that the global scope knows: they are looked for by their names when the code has run. */
const findHandlers = `({ ${handlerNames.map((name) => `${name}: typeof ${name} === 'undefined' ? undefined : ${name}`).join(', ')} })`

/** When the code of functions is tried without a send: always at one instant, so that the same code gets the same report. */
const triedAt = Date.UTC(2026, 0, 5, 10)

/** A call of the host counts as so many steps. */
const stepsPerCall = 100

/** The functions of the world that the host calls. */
type WorldFunction = 'start' | 'advance' | 'describe'

/**
 * The machine that functions run in, one attempt after the other, each from the very same memory: nothing that one did is there for the next.
 * Inside is JavaScript with the few names of the product that world/ has, and nothing of the host.
 */
export class FunctionSandbox {
  readonly #machine: QuickJsMachine
  readonly #world: QuickJSHandle
  #course = new Course(0, acceptsAnything)
  #isBroken = false

  private constructor(machine: QuickJsMachine) {
    this.#machine = machine
    const { context } = machine
    installServant(context, {
      beginCall: () => machine.spend(stepsPerCall),
      request: (text) => this.#course.request(text),
      draw: () => this.#course.draw(),
      finish: (outcome) => this.#course.end(outcome),
    })
    machine.loadModules(worldFiles, 'main.js')
    this.#world = context.getProp(context.global, 'world')
    context.unwrapResult(context.evalCode('delete globalThis.world')).dispose()
    machine.keep()
  }

  static async open(): Promise<FunctionSandbox> {
    return new FunctionSandbox(await QuickJsMachine.start())
  }

  /** It can no longer be used: open another. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  /** Runs the handler that the event is for, in a world whose clock stands at the send's instant and whose chance is the send's. */
  perform(call: FunctionCall): FunctionAttempt {
    const { code = '', source = 'code', settings = {} } = call.destination
    const given = JSON.stringify({ event: call.event, settings })
    const failure = this.#inCourse(
      new Course(call.stream, call.answer),
      call.at,
      () => this.#evaluate(code, source) ?? this.#handle(given, source) ?? this.#wait(call.timeoutMs, source),
    )
    const { requests, tookMs, lastStatus } = this.#course
    return {
      requests,
      failure: failure && withStatus(failure, lastStatus),
      tookMs: failure?.status === 'timed-out' ? call.timeoutMs : tookMs,
    }
  }

  /** Why the code cannot be understood or loaded, or the handlers that it has when it is. */
  tryOut(code: string, file: string): FunctionReport {
    const syntax = this.#inTrial(() => this.#evaluate(code, file, true))
    if (syntax) return { flaw: this.#flaw('syntax', syntax, file), handlers: [] }
    let handlers: string[] = []
    const failure = this.#inTrial(() => {
      const flaw = this.#evaluate(code, file)
      if (flaw) return flaw
      const { context } = this.#machine
      const found = context.evalCode(findHandlers)
      if (found.error) return this.#failureByLimits() ?? this.#failureOf(found.error, file)
      handlers = handlerNames.filter((name) => context.typeof(context.getProp(found.value, name)) === 'function')
      return null
    })
    return { flaw: failure && this.#flaw('load', failure, file), handlers }
  }

  #flaw(kind: FunctionFlaw['kind'], { message }: ActionFailure, file: string): FunctionFlaw {
    const { thrown } = this.#course
    return thrown ? { kind, message: thrown.message, place: failures.placeIn(thrown.stack, file) } : { kind, message, place: null }
  }

  #inTrial(action: () => ActionFailure | null): ActionFailure | null {
    return this.#inCourse(new Course(0, acceptsAnything), triedAt, action)
  }

  /** Whatever goes wrong in there is a failure of this attempt. */
  #inCourse(course: Course, at: number, action: () => ActionFailure | null): ActionFailure | null {
    this.#course = course
    this.#machine.putBack(() => course.isOver)
    try {
      return atMoment({ at, random: () => course.draw() }, action)
    } catch {
      this.#isBroken = true
      return this.#failureByLimits() ?? failures.brokenMachine
    }
  }

  #evaluate(code: string, file: string, compileOnly = false): ActionFailure | null {
    if (code.includes('\0')) return failures.holdsNul
    const { error } = this.#machine.context.evalCode(code, file, { compileOnly })
    return error ? (this.#failureByLimits() ?? this.#failureOf(error, file)) : null
  }

  #handle(given: string, file: string): ActionFailure | null {
    const { context } = this.#machine
    const found = context.evalCode(findHandlers)
    if (found.error) return this.#failureByLimits() ?? this.#failureOf(found.error, file)
    const started = context.callFunction(this.#function('start'), context.undefined, context.newString(given), found.value)
    return started.error ? (this.#failureByLimits() ?? this.#failureOf(started.error, file)) : null
  }

  /** Lets jobs run, and what is waited for happen, until the handler has ended or never will. */
  #wait(timeoutMs: number, file: string): ActionFailure | null {
    const { context } = this.#machine
    const limit = context.newNumber(timeoutMs)
    for (;;) {
      this.#machine.runJobs()
      const failure = this.#failureByLimits()
      if (failure) return failure
      if (this.#course.ending) return failures.failureOfEnding(this.#course.ending, file)
      this.#machine.spend(stepsPerCall)
      const advanced = context.callFunction(this.#function('advance'), context.undefined, limit)
      // What a timer throws is nobody's, as in the product.
      if (advanced.error) continue
      const waited = context.getNumber(advanced.value)
      if (!(waited >= 0)) return failures.waitsForEver
      if (waited === Number.POSITIVE_INFINITY) return failures.waitedTooLong(timeoutMs)
      this.#course.tookMs = waited
    }
  }

  #failureByLimits(): ActionFailure | null {
    const { trouble } = this.#course
    if (trouble) return { status: 400, code: trouble.code, message: trouble.message }
    if (this.#machine.ranOutOfMemory) return failures.outOfMemory
    return this.#machine.isExhausted ? failures.stepsUsedUp : null
  }

  #failureOf(thrown: QuickJSHandle, file: string): ActionFailure | null {
    const { context } = this.#machine
    const described = context.callFunction(this.#function('describe'), context.undefined, thrown)
    const ending = described.error ? null : failures.readEnding(context.getString(described.value))
    if (ending?.kind === 'threw') {
      this.#course.thrown = ending
      return failures.failureOfThrown(ending, file)
    }
    return this.#failureByLimits() ?? failures.brokenMachine
  }

  #function(name: WorldFunction): QuickJSHandle {
    return this.#machine.context.getProp(this.#world, name)
  }
}

/** Who asks for another try because of an answer is shown with that answer. */
function withStatus(failure: ActionFailure, answered: number | null): ActionFailure {
  return failure.code === 'RetryError' && answered !== null && isRetryable(answered) ? { ...failure, status: answered } : failure
}
