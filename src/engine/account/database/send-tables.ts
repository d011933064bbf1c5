import type { TraceIndex } from '../../trace/trace-index.ts'
import { readHistory } from '../instance-history.ts'
import { pathParts, pathText } from '../path-text.ts'
import type { AttemptResult, EmittedSend, SendRequest, SendResult } from '../result.ts'
import type { RunNames } from '../run-names.ts'
import type { SendFate } from '../send-fate.ts'
import type { SendReader } from '../send-reader.ts'
import { type Making, makingOf } from './send-making.ts'
import { fewAtOnce, manyAtOnce, someAtOnce, type TableFamily, type TableSlices, type WantedColumns } from './table-family.ts'
import { type CellReaders, SliceWriter } from './table-slice.ts'
import type { ColumnName } from './tables.ts'

/** A send on its way into the tables, with as much made of it as was asked for. */
class SendSource {
  constructor(
    readonly tables: SendTables,
    readonly position: number,
    readonly row: number,
    readonly emitted: EmittedSend | null,
    readonly result: SendResult | null,
  ) {}

  get activation() {
    return this.tables.sends.activationOf(this.row)
  }

  get instance(): number {
    return this.tables.sends.instanceOf(this.row)
  }

  get fate(): SendFate | null {
    return this.tables.sends.knownFate(this.row)
  }
}

const sendCells: CellReaders<ColumnName<'sends'>, SendSource> = {
  number: ({ position }) => position,
  at: ({ tables, row }) => tables.index.run.state.trace.at[row] as number,
  instance: ({ tables, instance }) => tables.index.positionOfInstance[instance] as number,
  journey: ({ tables, activation }) => tables.compiled.journeys[activation.journey]?.journey.id ?? '',
  profile: ({ tables, row }) => tables.names.profileId(tables.index.profileOf(row)),
  step: ({ tables, activation }) => tables.compiled.steps[activation.step]?.id ?? null,
  exit_rule: ({ tables, activation: { exitRule } }) => (exitRule === null ? null : (tables.compiled.exitRules[exitRule]?.rule.id ?? '')),
  path: ({ tables, instance, row }) => pathText(pathParts(readHistory(tables.index, instance, { lastRow: row })), 'waiting'),
  activation: ({ activation }) => (activation.parameters === null ? activation.activation.id : null),
  destination: ({ activation }) => activation.activation.destination,
  action: ({ activation }) => (activation.parameters === null ? (activation.activation.action ?? null) : null),
  status: ({ result, fate }) => result?.status ?? fate?.status ?? null,
  error_code: ({ result, fate }) => (result ? (result.error?.code ?? null) : (fate?.errorCode ?? null)),
  error_message: ({ result }) => result?.error?.message ?? null,
  event: ({ emitted }) => asJson(emitted?.event),
  payload: ({ result }) => JSON.stringify(result?.payload ?? null),
  changes: ({ result }) => JSON.stringify(result?.changes ?? []),
}

interface AttemptSource {
  readonly send: number
  readonly number: number
  readonly attempt: AttemptResult
}

const attemptCells: CellReaders<ColumnName<'attempts'>, AttemptSource> = {
  send: ({ send }) => send,
  number: ({ number }) => number,
  at: ({ attempt }) => Date.parse(attempt.at),
  status: ({ attempt }) => attempt.status,
  latency: ({ attempt }) => attempt.latency ?? null,
  error: ({ attempt }) => attempt.error ?? null,
  retry_at: ({ attempt: { retryAt } }) => (retryAt === undefined ? null : Date.parse(retryAt)),
  response: ({ attempt }) => asJson(attempt.response),
}

interface RequestSource {
  readonly send: number
  /** null of the last attempt that called anybody. */
  readonly attempt: number | null
  readonly number: number
  readonly request: SendRequest
}

const requestCells: CellReaders<ColumnName<'requests'>, RequestSource> = {
  send: ({ send }) => send,
  attempt: ({ attempt }) => attempt,
  number: ({ number }) => number,
  method: ({ request }) => request.method,
  url: ({ request }) => request.url,
  headers: ({ request }) => JSON.stringify(request.headers),
  body: ({ request }) => asJson(request.body),
  response: ({ request }) => asJson(request.response),
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}

/** Sends, their attempts and the requests of those. Only what the columns need is made. */
export class SendTables implements TableFamily {
  constructor(
    readonly index: TraceIndex,
    readonly names: RunNames,
    readonly sends: SendReader,
  ) {}

  get compiled() {
    return this.index.run.compiled
  }

  get count(): number {
    return this.index.sends.length
  }

  stride(wanted: WantedColumns): number {
    const making = makingOf(wanted)
    if (making === 'nothing') return manyAtOnce
    return making === 'event' ? someAtOnce : fewAtOnce
  }

  read(wanted: WantedColumns, from: number, to: number): TableSlices {
    const sends = wanted.sends && new SliceWriter(sendCells, wanted.sends)
    const attempts = wanted.attempts && new SliceWriter(attemptCells, wanted.attempts)
    const requests = wanted.requests && new SliceWriter(requestCells, wanted.requests)
    for (const source of this.#sources(wanted, from, to)) {
      sends?.add(source)
      const { position: send, result } = source
      for (const attempt of result && attempts ? attemptsOf(send, result) : []) attempts?.add(attempt)
      for (const request of result && requests ? requestsOf(send, result) : []) requests?.add(request)
    }
    return {
      ...(sends && { sends: sends.finish() }),
      ...(attempts && { attempts: attempts.finish() }),
      ...(requests && { requests: requests.finish() }),
    }
  }

  *#sources(wanted: WantedColumns, from: number, to: number): Generator<SendSource> {
    const rows = this.index.sends.subarray(from, to)
    const making = makingOf(wanted)
    if (making === 'fate') this.sends.learn(Array.from(rows))
    const made: Iterator<SendResult | EmittedSend, undefined> | null = this.#made(making, rows)
    for (const [k, row] of rows.entries()) {
      const emitted = made?.next().value ?? null
      yield new SendSource(this, from + k, row, emitted, making === 'result' ? (emitted as SendResult) : null)
    }
  }

  #made(making: Making, rows: Iterable<number>): Iterator<SendResult | EmittedSend, undefined> | null {
    if (making === 'result') return this.sends.results(rows)
    return making === 'event' ? this.sends.emitted(rows) : null
  }
}

function* attemptsOf(send: number, { attempts }: SendResult): Generator<AttemptSource> {
  for (const [number, attempt] of attempts.entries()) yield { send, number, attempt }
}

function* requestsOf(send: number, { requests, attempts }: SendResult): Generator<RequestSource> {
  for (const [number, request] of requests.entries()) yield { send, attempt: null, number, request }
  for (const [attempt, { requests: own = [] }] of attempts.entries()) {
    for (const [number, request] of own.entries()) yield { send, attempt, number, request }
  }
}
