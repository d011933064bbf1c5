import type { CompiledStep } from '../../compile/compiled-run.ts'
import type { Trouble } from '../../compile/instance-moment.ts'
import type { StepEnding } from './step-words.ts'

export interface FetchFields {
  readonly fetchTypeInError: 'custom'
  readonly fetchError: 'http' | 'capping' | 'timedout'
  readonly fetchErrorCode?: string
}

/** Whatever else went wrong than a call or a fetch: an expression had no value. */
const evaluationFailed = 'error'

/**
 * The fetch group of a record, where a fetch went wrong in this step; null elsewhere. Only sources of the project's own can fail.
 * Times and counts of fetches are not told: the trace does not keep them.
 */
export function fetchFields(trouble: Trouble | null): FetchFields | null {
  if (trouble === null || trouble.isAction || trouble.code === evaluationFailed) return null
  if (trouble.code === 'capped') return { fetchTypeInError: 'custom', fetchError: 'capping' }
  if (trouble.code === 'timedOut') return { fetchTypeInError: 'custom', fetchError: 'timedout' }
  return { fetchTypeInError: 'custom', fetchError: 'http', fetchErrorCode: trouble.code }
}

/** Of an action whose parameters had no value: nothing was called, and yet it is the action that went wrong. */
export function evaluationFields({ step }: CompiledStep, trouble: Trouble | null): { actionExecutionError: 'error' } | null {
  const hasFailed = step.type === 'action' && trouble !== null && !trouble.isAction && trouble.code === evaluationFailed
  return hasFailed ? { actionExecutionError: 'error' } : null
}

/** How an instance that failed in a step did. */
export function failure(trouble: Trouble | null): StepEnding {
  if (trouble?.code === 'capped') return 'capped'
  return trouble?.code === 'timedOut' ? 'timed-out' : 'failed'
}
