import type { Database } from 'sql.js'
import type { AttemptResult, SendRequest, SendResult } from '../../engine/account/result.ts'
import type { RunReader } from '../../engine/index.ts'
import { rowsBetweenPauses, TableFiller } from './table-filler.ts'
import type { Row } from './tables.ts'

/** Every send, with its attempts and their requests. */
export function* fillSends(database: Database, { index, readers }: RunReader): Generator<undefined> {
  const sends = new TableFiller(database, 'sends')
  const attempts = new TableFiller(database, 'attempts')
  const requests = new TableFiller(database, 'requests')
  let send = 0
  for (const result of readers.sends.results(index.sends)) {
    const instance = index.positionOfInstance[readers.sends.instanceOf(index.sends[send] as number)] as number
    sends.add(sendRow(send, instance, result))
    for (const row of requestRows(send, null, result.requests)) requests.add(row)
    for (const [number, attempt] of result.attempts.entries()) {
      attempts.add(attemptRow(send, number, attempt))
      for (const row of requestRows(send, number, attempt.requests ?? [])) requests.add(row)
    }
    if (send % rowsBetweenPauses === 0) yield
    send += 1
  }
  sends.finish()
  attempts.finish()
  requests.finish()
}

function sendRow(number: number, instance: number, result: SendResult): Row<'sends'> {
  const { journey, profile, step, path, activation, destination, action, status, error } = result
  return {
    ...{ number, instance, journey, profile, step, path, activation, destination, action, status },
    at: Date.parse(result.at),
    exit_rule: result.exitRule ?? null,
    error_code: error?.code ?? null,
    error_message: error?.message ?? null,
    event: result.event === null ? null : JSON.stringify(result.event),
    payload: JSON.stringify(result.payload),
    changes: JSON.stringify(result.changes ?? []),
  }
}

function attemptRow(send: number, number: number, { at, status, latency, error, retryAt, response }: AttemptResult): Row<'attempts'> {
  return {
    ...{ send, number, at: Date.parse(at), status },
    latency: latency ?? null,
    error: error ?? null,
    retry_at: retryAt === undefined ? null : Date.parse(retryAt),
    response: response === undefined ? null : JSON.stringify(response),
  }
}

function requestRows(send: number, attempt: number | null, requests: readonly SendRequest[]): Row<'requests'>[] {
  return requests.map(({ method, url, headers, body, response }, number) => ({
    ...{ send, attempt, number, method, url },
    headers: JSON.stringify(headers),
    body: body === null ? null : JSON.stringify(body),
    response: response === undefined ? null : JSON.stringify(response),
  }))
}
