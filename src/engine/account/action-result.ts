import type { CompiledActivation, CompiledStep } from '../compile/compiled-run.ts'
import type { ActionCall, ActionOutcome } from '../delivery/action-call.ts'
import { valueToJson } from '../expression/index.ts'
import type { JsonObject } from '../model/json-value.ts'
import { formatInstant } from '../time/instant.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { HistoryMoment } from './history-moment.ts'
import type { SendResult, SendStatus } from './result.ts'
import type { RunNames } from './run-names.ts'

/** What an action sent, and what became of it: its parameters as they were evaluated (contract section 7, Sends). */
export function actionResult(index: TraceIndex, names: RunNames, row: number, activation: CompiledActivation): SendResult {
  const { compiled, state } = index.run
  const step = compiled.steps[activation.step] as CompiledStep
  const at = formatInstant(state.trace.at[row] as number)
  const call = state.actions.calls.get(row)
  return {
    at,
    instance: names.instanceId(index.instanceOf(row)),
    journey: compiled.journeys[activation.journey]?.journey.id ?? '',
    profile: names.profileId(index.profileOf(row)),
    step: step.id,
    activation: null,
    destination: activation.activation.destination,
    action: null,
    event: null,
    payload: evaluated(index, names, row, activation, step),
    requests: [],
    status: actionStatus(call),
    attempts: call ? call.attempts.map((attempt) => ({ at: formatInstant(attempt.at), status: attempt.status })) : [{ at, status: 200 }],
    error: call?.outcome ? errorOf(call.outcome) : null,
  }
}

/** @param call undefined where it was simply accepted */
export function actionStatus(call: ActionCall | undefined): SendStatus {
  if (!call) return 'delivered'
  if (call.outcome === null) return 'pending'
  return call.outcome.kind === 'ok' ? 'delivered' : 'failed'
}

function evaluated(index: TraceIndex, names: RunNames, row: number, { parameters }: CompiledActivation, step: CompiledStep): JsonObject {
  const moment = new HistoryMoment(index, names, row, step)
  return Object.fromEntries((parameters ?? []).map(({ name, expression }) => [name, valueToJson(expression.evaluate(moment))]))
}

function errorOf(outcome: ActionOutcome): SendResult['error'] {
  switch (outcome.kind) {
    case 'ok':
      return null
    case 'timed-out': {
      const before = outcome.origin === null ? '' : `, after an answer with ${outcome.origin}`
      return { code: 'timed-out', message: `There was no answer in the time that the journey gives an action${before}.` }
    }
    case 'error': {
      if (outcome.code === 'capped') return { code: 'capped', message: 'The cap on calls was reached; what is over it is discarded.' }
      return { code: 'rejected', message: `The destination answered ${outcome.code}, the last time that it was asked.` }
    }
  }
}
