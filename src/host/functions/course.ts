import { STATUS_CODES } from 'node:http'
import { drawUnit } from '../../engine/chance/draw-unit.ts'
import { type Answer, answerToRequest } from '../../engine/delivery/answers.ts'
import { type RecordedRequest, responseOf } from '../destinations/recorder.ts'
import { type Ending, readEnding, type Thrown } from './function-failure.ts'
import { FunctionTrouble } from './function-trouble.ts'
import { RequestLimits, requestIn } from './requests-of-functions.ts'

/** What happens in the sandbox during one attempt. */
export class Course {
  readonly requests: RecordedRequest[] = []
  /** How the handler ended; null while it goes on. */
  ending: Ending | null = null
  /** What the code threw before any handler began. */
  thrown: Thrown | null = null
  /** Why nothing more is done, whatever the code makes of it. */
  trouble: FunctionTrouble | null = null
  /** How long was waited so far, ms. */
  tookMs = 0
  /** What the last of its requests was answered; null before one was, or where nothing came. */
  lastStatus: number | null = null
  readonly #limits = new RequestLimits()
  #drawn = 0

  /**
   * @param stream seed of the send's own stream
   * @param answer what its requests are answered with
   */
  constructor(
    readonly stream: number,
    readonly answer: Answer,
  ) {}

  /** Nothing that the code still does matters. */
  get isOver(): boolean {
    return this.ending !== null || this.trouble !== null
  }

  draw(): number {
    return drawUnit(this.stream, 0, this.#drawn++)
  }

  /** @param text method, url, headers and body as JSON @returns the answer as JSON */
  request(text: string): string {
    try {
      this.#limits.take(text)
    } catch (failure) {
      if (failure instanceof FunctionTrouble) this.trouble ??= failure
      throw failure
    }
    const request = requestIn(text)
    const { status, latencyMs } = this.answer
    const own = status === null ? null : answerToRequest(this.answer, request)
    this.requests.push({ ...request, ...(own === null ? {} : { response: responseOf(own) }) })
    this.lastStatus = own?.status ?? status
    return JSON.stringify({ latencyMs, ...answerToTell(own ?? this.answer) })
  }

  /** @param outcome as JSON; the first counts */
  end(outcome: string): void {
    this.ending ??= readEnding(outcome)
  }
}

/** As fetch tells it. A status that has no body has none, whatever was scripted. */
function answerToTell({ status, body, headers = {} }: Pick<Answer, 'status' | 'body' | 'headers'>): object {
  const isText = typeof body === 'string'
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304
  return {
    status,
    statusText: STATUS_CODES[status ?? 0] ?? '',
    headers: isText ? headers : { 'content-type': 'application/json', ...headers },
    text: mayHaveBody ? (isText ? body : JSON.stringify(body ?? {})) : '',
  }
}
