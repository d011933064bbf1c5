import type { CompiledStep } from '../../compile/compiled-run.ts'
import type { ActionOutcome } from '../../delivery/action-call.ts'
import type { TraceIndex } from '../../trace/trace-index.ts'
import { stepName } from './step-event-names.ts'

export interface ActionFields {
  readonly actionID: string
  readonly actionName: string
  readonly actionType?: string
  readonly actionParameterized: boolean
  readonly fromSegmentTrigger: boolean
  /** ms, all attempts together. */
  readonly actionExecutionTime?: number
  readonly actionExecutionError?: 'http' | 'capping' | 'timeout' | 'error'
  readonly actionExecutionErrorCode?: string
  readonly actionExecutionOriginError?: 'http'
  readonly actionExecutionOriginCode?: string
}

/**
 * The action group of an action step's record (reference 14, 10.3). The configured action is what stands here as a destination; an address is
 * the product's custom action, and a recorder stands for any kind, so that its type is not known.
 *
 * @param rows the row that sent it, -1 where its parameters could not even be evaluated; and that of its answer, -1 without one
 */
export function actionFields(
  { run }: TraceIndex,
  compiled: CompiledStep,
  { sentIn, answeredIn }: { readonly sentIn: number; readonly answeredIn: number },
  isInBatch: boolean,
): ActionFields | null {
  const { step } = compiled
  const { at } = run.state.trace
  if (step.type !== 'action') return null
  const destination = run.compiled.scenario.destinations.find(({ id }) => id === step.destination)
  const call = run.state.actions.calls.get(sentIn)
  return {
    actionID: step.destination,
    actionName: (destination && 'name' in destination && destination.name) || stepName(compiled),
    ...(destination?.kind === 'http' ? { actionType: 'customHttpAction' } : {}),
    actionParameterized: Object.keys(step.parameters).length > 0,
    fromSegmentTrigger: isInBatch,
    ...(answeredIn < 0 ? {} : { actionExecutionTime: (at[answeredIn] as number) - (at[sentIn] as number) }),
    ...(call?.outcome ? errorFields(call.outcome) : {}),
  }
}

type ErrorFields = Pick<
  ActionFields,
  'actionExecutionError' | 'actionExecutionErrorCode' | 'actionExecutionOriginError' | 'actionExecutionOriginCode'
>

function errorFields(outcome: ActionOutcome): ErrorFields {
  switch (outcome.kind) {
    case 'ok':
      return {}
    case 'timed-out':
      return { actionExecutionError: 'timeout', ...originFields(outcome.origin) }
    case 'error':
      if (outcome.code === 'capped') return { actionExecutionError: 'capping', ...originFields(outcome.origin) }
      return { actionExecutionError: 'http', actionExecutionErrorCode: outcome.code }
  }
}

/** What had failed before the attempt that ended it, of a status alone: only an answer can be tried again. */
function originFields(origin: number | null): ErrorFields {
  return origin === null ? {} : { actionExecutionOriginError: 'http', actionExecutionOriginCode: String(origin) }
}
