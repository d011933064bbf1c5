import type { ActionFailure } from '../../engine/account/action-performer.ts'
import { isJsonObject } from '../../engine/model/json-value.ts'
import { missingNames } from './missing-names.ts'

/** How a handler ended, as the sandbox tells it: texts of the function's own, not to be trusted but for their length. */
export type Ending = Thrown | { readonly kind: 'done'; readonly answered: unknown }

export interface Thrown {
  readonly kind: 'threw'
  readonly name: string
  readonly message: string
  readonly stack: string
}

/** Longer messages are cut. */
const longestMessage = 2_000

/** What the sandbox told, read with care; null where it is none of what it should tell. */
export function readEnding(text: string): Ending | null {
  const told = JSON.parse(text) as unknown
  if (!isJsonObject(told)) return null
  if (told.kind === 'done') return { kind: 'done', answered: told.answered }
  return { kind: 'threw', name: textIn(told.name), message: textIn(told.message), stack: textIn(told.stack) }
}

/** Why the send fails; null where it does not. @param file what places in the code are called by */
export function failureOfEnding(ending: Ending, file: string): ActionFailure | null {
  return ending.kind === 'done' ? failureOfAnswered(ending.answered) : failureOfThrown(ending, file)
}

/**
 * What an error of a function's code means for its send: a RetryError is tried again, everything else is final, whatever class it has. Source
 * of the rule: reference 9.3; in the product's own table of errors everything else is a bad request, a rejected message or not supported.
 */
export function failureOfThrown({ name, message, stack }: Thrown, file: string): ActionFailure {
  const place = placeIn(stack, file)
  const at = place === null ? '' : ` (${file}:${place})`
  if (name === 'InternalError' && message === 'out of memory') return outOfMemory
  const words = `${message === '' ? name : message}${at}${missingNames(message)}`
  return { status: statusOf(name), code: codeOf(name), message: words.slice(0, longestMessage) }
}

/** What onBatch answered for its one event. Source of the rule: the product's "Handling batching errors"; reference 9.3. */
function failureOfAnswered(answered: unknown): ActionFailure | null {
  if (!isJsonObject(answered)) return null
  const { status, message } = answered
  if (typeof status !== 'number' || (status >= 200 && status < 300)) return null
  const isStatus = Number.isInteger(status) && status >= 100 && status <= 599
  const words = textIn(message) || `onBatch answered ${status} for the event.`
  return { status: isStatus ? status : 500, code: 'batch-status', message: words.slice(0, longestMessage) }
}

export const outOfMemory: ActionFailure = {
  status: 400,
  code: 'out-of-memory',
  message: 'The function needs more memory than the 64 MB that a rehearsal gives it.',
}

/** The machine would read as far as it. */
export const holdsNul: ActionFailure = { status: 400, code: 'SyntaxError', message: 'The code holds a NUL character.' }

/** The product's time-out, which is tried again. */
export const stepsUsedUp: ActionFailure = {
  status: 'timed-out',
  code: 'timeout',
  message: 'The function did not come to an end within the ten million steps that stand for the five seconds of the product.',
}

export function waitedTooLong(timeoutMs: number): ActionFailure {
  const message = `The function waited longer than the ${timeoutMs / 1_000} s that the product gives it, for answers or timers.`
  return { status: 'timed-out', code: 'timeout', message }
}

export const waitsForEver: ActionFailure = {
  status: 'timed-out',
  code: 'timeout',
  message: 'The function waits for something that never comes.',
}

export const brokenMachine: ActionFailure = {
  status: 400,
  code: 'sandbox-broken',
  message: 'The function broke the machine that it ran in, which was started anew.',
}

/** Real time ended it: what it did takes no steps of the machine, or very long ones. */
export const functionNotEnded: ActionFailure = {
  status: 400,
  code: 'function-hangs',
  message: 'The function did not come to an end, and was ended. In this run it is not tried again.',
}

/** "line:column" of the innermost place in the function's own code; null where there is none. */
export function placeIn(stack: string, file: string): string | null {
  const start = stack.indexOf(`${file}:`)
  return start < 0 ? null : (/^\d{1,9}(?::\d{1,9})?/.exec(stack.slice(start + file.length + 1))?.[0] ?? null)
}

function statusOf(name: string): number {
  switch (name) {
    case 'RetryError':
      return 500
    case 'EventNotSupported':
      return 501
    default:
      return 400
  }
}

/** Names of classes are codes; anything else that calls itself a name is not. */
function codeOf(name: string): string {
  return /^[A-Za-z_$][\w$.-]{0,63}$/.test(name) ? name : 'Error'
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
