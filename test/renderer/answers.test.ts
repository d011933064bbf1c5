import { describe, expect, test } from 'vitest'
import type { Responses } from '../../src/engine/model/responses.ts'
import { responses as schema } from '../../src/engine/model/responses.ts'
import {
  type AnswerDetails,
  type AnswerKind,
  answerChoices,
  choiceOf,
  fieldsOf,
  responsesFor,
  usualDetails,
  wrongWith,
} from '../../src/renderer/destinations/answer-choice.ts'
import { answersInWords } from '../../src/renderer/destinations/answers-in-words.ts'

test.each<[Responses | undefined, string]>([
  [undefined, 'Accepts everything at once.'],
  [[{ status: 200 }], 'Accepts everything.'],
  [[{ status: 202 }], 'Answers 202.'],
  [[{ status: 503, for: '20m' }, { status: 200 }], 'Fails with 503 for 20 m, then accepts everything.'],
  [[{ status: 503, for: '20m' }], 'Fails with 503 for 20 m, then accepts everything at once.'],
  [
    [{ status: 429, retryAfter: '30s', times: 1 }, { latency: '2s' }],
    'Fails with 429 once, to come again after 30 s, then accepts everything after 2 s.',
  ],
  [[{ silent: true, times: 3, for: '1h' }], 'Never answers 3 times, at most for 1 h, then accepts everything at once.'],
  [
    [
      { failureRate: 0.2, status: 503, for: '1h' },
      { latency: { from: '200ms', to: '12s' }, for: '10m' },
    ],
    'Fails 20 % of the calls with 503 for 1 h, then accepts everything for 10 m, first after 200 ms, at last after 12 s, then accepts everything at once.',
  ],
  [[{ requests: [{ url: '/search', status: 404 }] }], 'Accepts everything (1 kind of requests otherwise).'],
  [{ failureRate: 0.02, status: 503 }, 'Fails 2 % of the calls with 503.'],
  [{ failureRate: 0.5, silent: true }, 'Does not answer 50 % of the calls.'],
  [{ latency: { median: '200ms', p99: '2s' } }, 'Accepts everything, half of it within 200 ms and 99 % within 2 s.'],
  [
    { rateLimit: { max: 10, per: '1s' }, outages: [{ at: '+2h', for: '20m', status: 503, every: '1d' }] },
    'Accepts everything; takes 10 calls per 1 s and answers more with 429 until the next period; fails with 503 for 20 m from 2 h after the start, and again every 1 d.',
  ],
  [
    { rateLimit: { max: 1, per: '1m', retryAfter: '30s' }, outages: [{ at: '2026-01-05T11:00:00Z', for: '1h', silent: true }] },
    'Accepts everything; takes 1 call per 1 m and answers more with 429, to come again after 30 s; never answers for 1 h from 5 Jan 11:00:00.',
  ],
])('%j in words', (responses, words) => {
  expect(answersInWords(responses)).toBe(words)
})

describe('a choice for the session', () => {
  const now = Date.parse('2026-01-05T11:00:00.700Z')
  const chosen = (kind: AnswerKind, details: Partial<AnswerDetails> = {}) => responsesFor(kind, { ...usualDetails, ...details }, now)

  test('is what a file would say', () => {
    for (const { kind } of answerChoices) {
      if (kind === 'said') expect(chosen(kind)).toBeNull()
      else expect(schema.safeParse(chosen(kind))).toMatchObject({ success: true })
      for (const { name } of fieldsOf(kind)) expect(wrongWith(name, usualDetails)).toBeNull()
    }
  })

  test('fails from the start of the clock, or from its time', () => {
    expect(chosen('recovers', { status: '502', length: ' 1h ' })).toEqual([{ status: 502, for: '1h' }, { status: 200 }])
    expect(chosen('recovers', { isFromNow: true })).toEqual({ outages: [{ at: '2026-01-05T11:00:00.700Z', status: 503, for: '20m' }] })
  })

  test('is known again by what came of it', () => {
    const told = { status: '502', length: '1h', max: '3', per: '1m', retryAfter: '5s', median: '1s', p99: '3s' }
    for (const { kind } of answerChoices) {
      for (const isFromNow of [false, true]) {
        const responses = chosen(kind, { ...told, isFromNow })
        const again = choiceOf(responses ?? undefined)
        expect(again.kind).toBe(kind)
        expect(responsesFor(kind, again.details, now)).toEqual(responses)
      }
    }
  })

  test('says what is wrong with it', () => {
    const wrong = (details: Partial<AnswerDetails>) => {
      const all = { ...usualDetails, ...details }
      return fieldsOf('recovers')
        .concat(fieldsOf('limited'), fieldsOf('slow'))
        .flatMap(({ name }) => (wrongWith(name, all) === null ? [] : [name]))
    }
    expect(wrong({})).toEqual([])
    expect(wrong({ status: '200' })).toEqual(['status'])
    expect(wrong({ length: '20', max: '0', per: '0s', retryAfter: 'soon' })).toEqual(['length', 'max', 'per', 'retryAfter'])
    expect(wrong({ median: '30s' })).toEqual(['p99'])
    expect(chosen('limited', { retryAfter: '30s' })).toEqual({ rateLimit: { max: 10, per: '1s', retryAfter: '30s' } })
  })
})
