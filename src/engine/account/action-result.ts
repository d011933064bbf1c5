import type { CompiledActivation, CompiledStep } from '../compile/compiled-run.ts'
import type { ActionCall } from '../delivery/action-call.ts'
import { actionError } from '../delivery/action-error.ts'
import { addedPath } from '../delivery/added-path.ts'
import { httpRequest } from '../delivery/http-request.ts'
import { valueToJson } from '../expression/index.ts'
import type { JsonObject } from '../model/json-value.ts'
import { formatInstant } from '../time/instant.ts'
import type { TraceIndex } from '../trace/trace-index.ts'
import { attemptResults } from './attempt-result.ts'
import { HistoryMoment } from './history-moment.ts'
import { readHistory } from './instance-history.ts'
import { pathParts, pathText } from './path-text.ts'
import type { SendResult, SendStatus } from './result.ts'
import type { RunNames } from './run-names.ts'

/** What an action sent, and what became of it: its parameters as they were evaluated (contract section 7, Sends). */
export function actionResult(index: TraceIndex, names: RunNames, row: number, activation: CompiledActivation): SendResult {
  const { compiled, state } = index.run
  const step = compiled.steps[activation.step] as CompiledStep
  const at = formatInstant(state.trace.at[row] as number)
  const call = state.actions.calls.get(row)
  const moment = new HistoryMoment(index, names, row, step)
  const payload = evaluated(activation, moment)
  return {
    at,
    instance: names.instanceId(index.instanceOf(row)),
    journey: compiled.journeys[activation.journey]?.journey.id ?? '',
    profile: names.profileId(index.profileOf(row)),
    step: step.id,
    path: pathText(pathParts(readHistory(index, index.instanceOf(row), { lastRow: row })), 'waiting'),
    activation: null,
    destination: activation.activation.destination,
    action: null,
    event: null,
    payload,
    requests: requestsOf(index, row, activation, moment, payload),
    status: actionStatus(call),
    attempts: call ? attemptResults(call.attempts) : [{ at, status: 200 }],
    error: call?.outcome ? actionError(call.outcome) : null,
  }
}

/** @param call undefined where it was simply accepted */
export function actionStatus(call: ActionCall | undefined): SendStatus {
  if (!call) return 'delivered'
  if (call.outcome === null) return 'pending'
  return call.outcome.kind === 'ok' ? 'delivered' : 'failed'
}

/** An address is called with the parameters as its body; who is capped at once calls nobody. */
function requestsOf(
  { run }: TraceIndex,
  row: number,
  { activation, path }: CompiledActivation,
  moment: HistoryMoment,
  payload: JsonObject,
): SendResult['requests'] {
  const address = run.compiled.addresses.get(activation.destination)
  if (!address || run.state.actions.calls.get(row)?.attempts[0]?.status === 'capped') return []
  return [httpRequest(address, addedPath(path?.evaluate(moment)), payload)]
}

function evaluated({ parameters }: CompiledActivation, moment: HistoryMoment): JsonObject {
  return Object.fromEntries((parameters ?? []).map(({ name, expression }) => [name, valueToJson(expression.evaluate(moment))]))
}
