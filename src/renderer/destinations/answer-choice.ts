import type { Responses } from '../../engine/model/responses.ts'
import { parseDuration } from '../../engine/time/duration.ts'

/** What a destination can be made to answer for a session. `said` is what the scenario says. */
export const answerChoices = [
  { kind: 'said', name: 'As the scenario says' },
  { kind: 'accepts', name: 'Accepts everything' },
  { kind: 'recovers', name: 'Fails and recovers' },
  { kind: 'fails', name: 'Always fails (500)' },
  { kind: 'missing', name: 'Not found (404)' },
  { kind: 'limited', name: 'Rate-limited (429)' },
  { kind: 'slow', name: 'Slow' },
  { kind: 'silent', name: 'Never answers' },
] as const
export type AnswerKind = (typeof answerChoices)[number]['kind']

/** What can be said more exactly of some of them. Durations are written like "20m". */
export interface AnswerDetails {
  readonly status: string
  readonly length: string
  /** Whether the failures begin at the clock's time, and not at its start. */
  readonly isFromNow: boolean
  readonly max: string
  readonly per: string
  /** Empty for the end of the period. */
  readonly retryAfter: string
  readonly median: string
  readonly p99: string
}
export type TextDetail = Exclude<keyof AnswerDetails, 'isFromNow'>

export const usualDetails: AnswerDetails = {
  status: '503',
  length: '20m',
  isFromNow: false,
  max: '10',
  per: '1s',
  retryAfter: '',
  median: '2s',
  p99: '20s',
}

interface DetailField {
  readonly name: TextDetail
  readonly label: string
}

const fieldsOfKind: Partial<Record<AnswerKind, readonly DetailField[]>> = {
  recovers: [
    { name: 'status', label: 'With status' },
    { name: 'length', label: 'For' },
  ],
  limited: [
    { name: 'max', label: 'Calls' },
    { name: 'per', label: 'Per' },
    { name: 'retryAfter', label: 'Retry after' },
  ],
  slow: [
    { name: 'median', label: 'Half within' },
    { name: 'p99', label: '99 % within' },
  ],
}

export function fieldsOf(kind: AnswerKind): readonly DetailField[] {
  return fieldsOfKind[kind] ?? []
}

/** What is wrong with a detail, in a few words; null where nothing is. */
export function wrongWith(name: TextDetail, details: AnswerDetails): string | null {
  const text = details[name].trim()
  switch (name) {
    case 'status':
      return /^[45]\d\d$/.test(text) ? null : 'From 400 to 599'
    case 'max':
      return /^[1-9]\d{0,8}$/.test(text) ? null : 'A whole number'
    case 'retryAfter':
      return text === '' ? null : durationTrouble(text)
    case 'p99':
      return durationTrouble(text) ?? (milliseconds(text) < milliseconds(details.median) ? 'Below the half' : null)
    case 'length':
    case 'per':
    case 'median':
      return durationTrouble(text)
  }
}

/** null gives the word back to the scenario. @param now the clock's time, ms since 1970 */
export function responsesFor(kind: AnswerKind, details: AnswerDetails, now: number): Responses | null {
  const { isFromNow } = details
  const text = (name: TextDetail) => details[name].trim()
  switch (kind) {
    case 'said':
      return null
    case 'accepts':
      return [{ status: 200 }]
    case 'recovers': {
      const failure = { status: Number(text('status')), for: text('length') }
      return isFromNow ? { outages: [{ at: new Date(Math.floor(now)).toISOString(), ...failure }] } : [failure, { status: 200 }]
    }
    case 'fails':
      return [{ status: 500 }]
    case 'missing':
      return [{ status: 404 }]
    case 'limited': {
      const retryAfter = text('retryAfter')
      return { rateLimit: { max: Number(text('max')), per: text('per'), ...(retryAfter === '' ? {} : { retryAfter }) } }
    }
    case 'slow':
      return { latency: { median: text('median'), p99: text('p99') } }
    case 'silent':
      return [{ silent: true }]
  }
}

/** What was chosen, seen from what came of it. */
export function choiceOf(responses: Responses | undefined): { readonly kind: AnswerKind; readonly details: AnswerDetails } {
  const chosen = (kind: AnswerKind, details: Partial<AnswerDetails> = {}) => ({ kind, details: { ...usualDetails, ...details } })
  if (responses === undefined) return chosen('said')
  if (Array.isArray(responses)) {
    const [{ status = 200, silent, for: length } = {}] = responses
    if (length !== undefined) return chosen('recovers', { status: String(status), length })
    return chosen(silent ? 'silent' : status === 404 ? 'missing' : status === 500 ? 'fails' : 'accepts')
  }
  const { outages: [outage] = [], rateLimit, latency } = responses
  if (outage) return chosen('recovers', { status: String(outage.status), length: outage.for, isFromNow: true })
  if (rateLimit) return chosen('limited', { max: String(rateLimit.max), per: rateLimit.per, retryAfter: rateLimit.retryAfter ?? '' })
  return chosen('slow', typeof latency === 'object' ? latency : {})
}

function durationTrouble(text: string): string | null {
  return milliseconds(text) > 0 ? null : 'Like 20m or 30s'
}

function milliseconds(text: string): number {
  return parseDuration(text) ?? 0
}
