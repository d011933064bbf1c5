import type { Latency } from '../../engine/model/latency.ts'
import type { Outage, RateLimit, ResponseModel, Responses, ScriptedResponse } from '../../engine/model/responses.ts'
import { durationWords } from '../canvas/duration-words.ts'
import { formatDayAndTime } from '../format/instant.ts'
import { counted } from '../format/number.ts'

/** What a destination answers, in a sentence: "Fails with 503 for 20 m, then accepts everything." */
export function answersInWords(responses: Responses | undefined): string {
  if (responses === undefined) return 'Accepts everything at once.'
  const words = Array.isArray(responses) ? scriptWords(responses) : modelWords(responses)
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`
}

function scriptWords(script: readonly ScriptedResponse[]): string {
  const phases = script.map((response) => phaseWords(response, lengthWords(response)))
  const last = script.at(-1)
  const goesOn = last?.for === undefined && last?.times === undefined
  return [...phases, ...(goesOn ? [] : ['accepts everything at once'])].join(', then ')
}

function lengthWords({ for: length, times }: ScriptedResponse): string {
  const often = times === undefined ? '' : times === 1 ? ' once' : ` ${counted(times, 'time')}`
  const long = length === undefined ? '' : ` for ${durationWords(length)}`
  return often !== '' && long !== '' ? `${often}, at most${long}` : `${often}${long}`
}

type Said = Pick<ScriptedResponse, 'status' | 'silent' | 'failureRate' | 'latency' | 'retryAfter' | 'requests'>

/** @param length how long it goes on, or how often */
function phaseWords(said: Said, length = ''): string {
  const { failureRate, requests } = said
  const share = failureRate === undefined ? '' : ` ${Math.round(failureRate * 1000) / 10} % of the calls`
  const asks = said.retryAfter === undefined ? '' : `, to come again after ${durationWords(said.retryAfter)}`
  const single = requests === undefined ? '' : ` (${counted(requests.length, 'kind')} of requests otherwise)`
  return `${answerWords(said, share)}${length}${asks}${latencyWords(said.latency)}${single}`
}

function answerWords({ silent, status = 200 }: Said, share: string): string {
  if (silent) return share === '' ? 'never answers' : `does not answer${share}`
  if (status >= 400) return `fails${share} with ${status}`
  if (status === 200 && share === '') return 'accepts everything'
  return `answers${share} ${share === '' ? status : `with ${status}`}`
}

function latencyWords(latency: Latency | undefined): string {
  if (latency === undefined) return ''
  if (typeof latency === 'string') return ` after ${durationWords(latency)}`
  if ('from' in latency) return `, first after ${durationWords(latency.from)}, at last after ${durationWords(latency.to)}`
  return `, half of it within ${durationWords(latency.median)} and 99 % within ${durationWords(latency.p99)}`
}

function modelWords({ outages = [], rateLimit, ...usual }: ResponseModel): string {
  const limit = rateLimit === undefined ? [] : [limitWords(rateLimit)]
  return [phaseWords(usual), ...limit, ...outages.map(outageWords)].join('; ')
}

function limitWords({ max, per, status = 429, retryAfter }: RateLimit): string {
  const again = retryAfter === undefined ? 'until the next period' : `, to come again after ${durationWords(retryAfter)}`
  return `takes ${counted(max, 'call')} per ${durationWords(per)} and answers more with ${status}${retryAfter === undefined ? ' ' : ''}${again}`
}

function outageWords({ at, for: length, every, ...said }: Outage): string {
  const start = at.startsWith('+') ? `${durationWords(at.slice(1))} after the start` : formatDayAndTime(Date.parse(at))
  const again = every === undefined ? '' : `, and again every ${durationWords(every)}`
  return phaseWords(said, ` for ${durationWords(length)} from ${start}${again}`)
}
