import { EngineFault } from '../../engine/index.ts'
import { codeOf, messageOf } from '../files/file-failure.ts'

/** Not a mistake of ours: the machine is too small for what was asked. */
export const outOfMemory = 'The run needs more memory than this machine gives it: rehearse fewer profiles or a shorter time.'

/** What to say about something that should not have happened: what broke, and what to report. Never a stack trace. */
export function faultSentence(failure: unknown): string {
  if (codeOf(failure) === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory
  if (failure instanceof RangeError && /memory|allocation|buffer|array length/i.test(failure.message)) return outOfMemory
  const sentence = messageOf(failure).split('\n')[0] ?? ''
  return failure instanceof EngineFault ? sentence : `An unexpected error: ${sentence}`
}
