import { describe, expect, test } from 'vitest'
import { ActionCall, type ActionTerms, errorCodeOf } from '../../../src/engine/delivery/action-call.ts'
import { type DestinationCaps, destinationCaps } from '../../../src/engine/delivery/caps.ts'
import { scriptedAnswers } from '../../../src/engine/delivery/scripted-answers.ts'
import type { ScriptedResponse } from '../../../src/engine/model/responses.ts'

const startMs = Date.parse('2020-07-20T10:00:00Z')
const jo: ActionTerms = { budgetMs: 5000, attemptMs: Infinity, retries: 3, isFinal: () => false, capWindow: 'aligned' }
const ajo: ActionTerms = { ...jo, isFinal: (status) => [401, 403, 404].includes(status) }

/** An action at the start of the clock, advanced to its end. */
function call(script: readonly ScriptedResponse[], terms = jo, caps: DestinationCaps | null = null): ActionCall {
  const action = new ActionCall(startMs, 1, terms)
  const answers = scriptedAnswers(script, startMs)
  while (action.nextAt !== null) action.advance(answers, caps)
  return action
}

/** Seconds after the start, and status of each attempt; then what it came to. */
function told({ attempts, outcome, endedAt }: ActionCall): string {
  const made = attempts.map(({ at, status }) => `${(at - startMs) / 1000}:${status}`).join(' ')
  const origin = outcome && outcome.kind !== 'ok' && outcome.origin !== null ? ` after ${outcome.origin}` : ''
  return `${made} = ${outcome && (errorCodeOf(outcome) ?? outcome.kind)} @${((endedAt ?? 0) - startMs) / 1000}${origin}`
}

/** Each answer once, in order. */
const once = (...answers: readonly ScriptedResponse[]): ScriptedResponse[] => answers.map((answer) => ({ ...answer, times: 1 }))

describe('the matrix of time-outs and retries (ADB-55)', () => {
  test('[ACT1] a: an answer after 4.9 s is heard', () => {
    expect(told(call(once({ latency: '4900ms' })))).toBe('0:200 = ok @4.9')
  })

  test('[ACT2] b: silence ends with the time, after one attempt', () => {
    expect(told(call([{ silent: true }]))).toBe('0:timed-out = timedOut @5')
  })

  test('[ACT3] c: a failure and a success share the time', () => {
    expect(told(call(once({ status: 500, latency: '2s' }, { latency: '1s' })))).toBe('0:500 2:200 = ok @3')
  })

  test('[ACT3] d: three retries are the most', () => {
    expect(told(call([{ status: 500, latency: '1s' }]))).toBe('0:500 1:500 2:500 3:500 = 500 @4')
  })

  test('[ACT4] e: a retry that runs over is a time-out with its origin', () => {
    const script = once({ status: 500, latency: '2s' }, { status: 500, latency: '2s' }, { silent: true })
    expect(told(call(script))).toBe('0:500 2:500 4:timed-out = timedOut @5 after 500')
  })

  test('[ACT5] f: the later product takes 401, 403 and 404 for final', () => {
    for (const status of [401, 403, 404]) expect(told(call([{ status, latency: '1s' }], ajo))).toBe(`0:${status} = ${status} @1`)
    expect(call([{ status: 400 }], ajo).attempts).toHaveLength(4)
    expect(call([{ status: 404 }], jo).attempts).toHaveLength(4)
  })
})

describe('at the edges', () => {
  test('[ACT1][ACT2] exactly the end of the time is inside, one millisecond more is not', () => {
    expect(told(call(once({ latency: '5s' })))).toBe('0:200 = ok @5')
    expect(told(call(once({ latency: '5001ms' })))).toBe('0:timed-out = timedOut @5')
  })

  test('[ACT3] nothing begins when the time is over', () => {
    expect(told(call([{ status: 500, latency: '5s' }]))).toBe('0:500 = 500 @5')
    expect(told(call([{ status: 500, latency: '2500ms' }]))).toBe('0:500 2.5:500 = 500 @5')
  })

  test.each([199, 300, 301, 400, 429, 501])('[ACT3] %i is outside 2xx', (status) => {
    expect(told(call([{ status }]))).toBe(`0:${status} 0:${status} 0:${status} 0:${status} = ${status} @0`)
  })

  test('[ACT9] a destination may wait less for each attempt', () => {
    const terms = { ...jo, attemptMs: 1000 }
    expect(told(call([{ silent: true }], terms))).toBe('0:timed-out = timedOut @1')
    expect(told(call(once({ status: 500, latency: '1s' }, { latency: '1001ms' }), terms))).toBe('0:500 1:timed-out = timedOut @2 after 500')
    expect(told(call(once({ status: 500, latency: '4500ms' }, { silent: true }), { ...terms, attemptMs: 4500 }))).toBe(
      '0:500 4.5:timed-out = timedOut @5 after 500',
    )
  })

  test('[ACT3] what takes no time ends in one go, and keeps the answer', () => {
    const action = new ActionCall(startMs, 1, jo)
    action.advance(
      scriptedAnswers(
        [
          { status: 503, times: 1 },
          { status: 201, body: { id: 7 } },
        ],
        startMs,
      ),
      null,
    )
    expect(action.outcome).toEqual({ kind: 'ok', status: 201, body: { id: 7 } })
    expect(action.nextAt).toBeNull()
  })

  test('[ACT1] while it is under way it says when it goes on', () => {
    const action = new ActionCall(startMs, 1, jo)
    const answers = scriptedAnswers(once({ status: 500, latency: '2s' }, { latency: '1s' }), startMs)
    expect(action.nextAt).toBe(startMs)
    action.advance(answers, null)
    expect([action.nextAt, action.outcome, action.endedAt]).toEqual([startMs + 2000, null, null])
    action.advance(answers, null)
    expect(action.nextAt).toBe(startMs + 3000)
  })
})

describe('under a cap', () => {
  const two = () => destinationCaps([{ destinations: ['crm'], max: 2, per: '1s' }]).get('crm') ?? null

  test('[ACT6] each attempt takes a call, and one too many ends the action', () => {
    expect(told(call([{ status: 500 }], jo, two()))).toBe('0:500 0:500 0:capped = capped @0 after 500')
  })

  test('[ACT6] a call that is one too many uses up no response', () => {
    const caps = two()
    const answers = scriptedAnswers(once({}, {}, { status: 202 }), startMs)
    const at = [0, 0, 0, 1000].map((after) => {
      const action = new ActionCall(startMs + after, 1, jo)
      action.advance(answers, caps)
      return action.outcome
    })
    expect(at.map((outcome) => outcome && (errorCodeOf(outcome) ?? (outcome.kind === 'ok' && outcome.status)))).toEqual([
      200,
      200,
      'capped',
      202,
    ])
  })
})
