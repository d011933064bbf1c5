import { describe, expect, test } from 'vitest'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import type { WhyPerson } from '../../../src/engine/account/why-person/why-person.ts'
import { adobe, every, journey, qualification, trigger } from '../run/adobe/adobe.ts'
import { checkout, checkoutWith, event, type Given, readerOf, scenarioOf } from '../run/rehearse.ts'

const atTheEnd = Number.MAX_SAFE_INTEGER

interface Asked {
  readonly journey?: string
  readonly step?: string
  readonly at?: number
}

function why(given: Given, { journey: id = 'checkout', step, at = atTheEnd }: Asked = {}): WhyPerson {
  const answer = runQuestions(readerOf(scenarioOf(given))).whyPerson({
    profile: 'u1',
    journey: id,
    at,
    ...(step === undefined ? {} : { step }),
  })
  if (answer === null) throw new Error('nobody answered')
  return answer
}

const told = ({ facts }: WhyPerson) => facts.map(({ kind, event: name, sentence }) => `${kind} ${name}: ${sentence}`)
const reached = ({ reaches }: WhyPerson) => reaches.map(({ kind, step, sentence }) => `${kind} ${step}: ${sentence}`)
const started = (at: string, session = 's1', more: object = {}) => event(at, 'Started', { session, ...more })
const bought = (at: string, session = 's1') => event(at, 'Bought', { session })

describe('what became of each event', () => {
  test('[WHY1] it entered, moved an instance on, was not let in, was ignored, each with what decided', () => {
    const journeys = [checkout({ start: { where: [{ property: 'currency', equals: 'EUR' }] } })]
    const eur = { currency: 'EUR' }
    const timeline = [started('+0s', 's0', { currency: 'GBP' }), started('+1h', 's1', eur), bought('+1h48m'), bought('+3h')]
    const answer = why({ journeys, timeline })
    expect(answer.answer).toBe('Entered "Checkout" once, and was not let in once.')
    expect(told(answer)).toEqual([
      'refused Started: currency is "GBP", not "EUR" (filter of the entry).',
      'entered Started: Entered as checkout/u1/1.',
      'moved Bought: It moved checkout/u1/1 on: out of "Hold" by "Bought".',
      'ignored Bought: The profile was not inside any more when Bought came: checkout/u1/1 ended at 2026-01-05 11:48:00 UTC.',
    ])
    expect(answer.facts[0]).toMatchObject({ reason: 'filtered:property', discard: 0, values: [{ found: '"GBP"', wanted: '"EUR"' }] })
    expect(answer.facts[1]).toMatchObject({ instance: 0, discard: null })
  })

  test('[WHY1] only what had happened by the instant is told', () => {
    const timeline = [started('+0s'), bought('+30m')]
    const at = Date.parse('2026-01-05T10:29:59Z')
    expect(why({ journeys: [checkout()], timeline }, { at }).facts.map(({ kind }) => kind)).toEqual(['entered'])
  })

  test('[WHY1] an event that no journey saw is told where the journey knows its name', () => {
    const twice = { messageId: 'm1' }
    const timeline = [event('+0s', 'Started', { session: 's1' }, twice), event('+1m', 'Started', { session: 's2' }, twice)]
    expect(told(why({ journeys: [checkout()], timeline }))[1]).toMatch(/^ignored Started: A call with the messageId "m1" was accepted at/)
  })

  test('[WHY1] of a profile that others are merged into it tells what came under them', () => {
    const profiles = [{ id: 'u1' }, { id: 'u2' }]
    const timeline = [{ ...started('+0s'), profile: 'u2' }, { at: '+10m', merge: { from: 'u2', into: 'u1' } }, bought('+20m')]
    expect(why({ journeys: [checkout()], profiles, timeline }).facts.map(({ kind }) => kind)).toEqual(['entered', 'moved'])
  })
})

describe('what never came', () => {
  test('[WHY2] a profile without such an event is told so, also one without a single event', () => {
    expect(told(why({ journeys: [checkout()] }))).toEqual([
      'never Started: It had no Started between 2026-01-05 10:00:00 UTC and 2026-01-12 10:00:00 UTC, which is what lets profiles in.',
    ])
    expect(why({ journeys: [checkout()], timeline: [bought('+1h')] }).answer).toMatch(/had 1 event that journeys of this run know\.$/)
  })

  const silver = { id: 'silver', name: 'Silver', rule: { event: 'Ordered', count: { is: 'at-least', value: 3 }, within: '30d' } }
  const joins = journey({ s: qualification({ segment: 'silver' }), a: { type: 'end' } })
  const orders = (...at: string[]) => at.map((instant) => ({ at: instant, profile: 'p1', event: 'Ordered', properties: {} }))
  const ofSegment = (segment: object, timeline: readonly object[], more: object = {}) => {
    const given = adobe({ journeys: [joins], segments: [{ ...silver, ...segment }], timeline, ...more })
    const answer = runQuestions(readerOf(scenarioOf(given))).whyPerson({ profile: 'p1', journey: 'j', at: atTheEnd })
    return answer?.facts.filter(({ kind }) => kind === 'never').map(({ sentence }) => sentence) ?? []
  }

  test('[WHY2] who never fulfilled the rule of a segment is told what it had, and what is asked for', () => {
    const sentences = ofSegment({ evaluation: 'streaming' }, orders('+1h', '+2h'))
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).toMatch(
      /^It never fulfilled the rule of "Silver"\. By .* number of Ordered within 30d is 2, and at least 3 is asked for\.$/,
    )
  })

  test('[WHY2] who entered a batch segment between two calculations and had left by the next is told both', () => {
    const segment = { evaluation: 'batch', calculation: { daily: '01:00' }, rule: { ...silver.rule, within: '6h' } }
    const [sentence] = ofSegment(segment, orders('+1h', '+2h', '+3h'))
    expect(sentence).toMatch(/^It entered "Silver" at 2020-07-20 11:00:00 UTC, and left at 2020-07-20 15:00:00 UTC\. /)
    expect(sentence).toMatch(/had not been calculated before, and then at 2020-07-21 01:00:00 UTC .*no result that was known by/)
  })

  test('[WHY2] who was a member from the start on is told that only changes are heard', () => {
    const always = { evaluation: 'streaming', rule: { not: { event: 'Nothing' } } }
    expect(ofSegment(always, [])).toEqual(['It was in "Silver" from the start on, and the journey hears only changes.'])
  })

  test('[WHY2] each reading of a trigger that did not find the profile is told', () => {
    const reads = journey({ s: trigger({ segment: 'silver', ...every('day', '2020-07-21T09:00') }), a: { type: 'end' } })
    const given = adobe({ journeys: [reads], segments: [{ ...silver, evaluation: 'streaming' }], timeline: orders('+1h') })
    const answer = runQuestions(readerOf(scenarioOf(given))).whyPerson({ profile: 'p1', journey: 'j', at: atTheEnd })
    expect(answer?.facts.map(({ kind, event: name }) => `${kind} ${name}`)).toContain('never Reading 1 of "silver"')
  })
})

describe('how far each instance came', () => {
  test('[WHY3] an event led elsewhere: which, and how long before the time that would have led there', () => {
    const timeline = [started('+0s'), bought('+48m')]
    expect(reached(why({ journeys: [checkout()], timeline }, { step: 'nudge' }))).toEqual([
      'turned-off hold: It left "Hold" by "Bought" at 2026-01-05 10:48:00 UTC, because Bought came, 12 m before its maximum of 1 h.',
    ])
  })

  test('[WHY3] who waits is told since when and until when, at that instant', () => {
    const at = Date.parse('2026-01-05T10:20:00Z')
    expect(reached(why({ journeys: [checkout()], timeline: [started('+0s')] }, { step: 'nudge', at }))).toEqual([
      'waiting hold: It waits in "Hold" since 2026-01-05 10:00:00 UTC, until 2026-01-05 11:00:00 UTC at the latest; then it goes on towards it.',
    ])
  })

  test('[WHY3] a wait beyond the clock says so', () => {
    const answer = why({ journeys: [checkout()], timeline: [started('+167h30m')] }, { step: 'nudge' })
    expect(reached(answer)[0]).toMatch(/until 2026-01-12 10:30:00 UTC at the latest; .* The clock of the run ends before that/)
  })

  test('[WHY3] who came there is told when; the time that was over names what had not come', () => {
    const answer = why({ journeys: [checkout()], timeline: [started('+0s')] }, { step: 'nudge' })
    expect(answer.answer).toBe('Came to "Nudge" once.')
    expect(reached(answer)).toEqual(['reached nudge: It came to "Nudge" at 2026-01-05 11:00:00 UTC.'])
    const gift = checkout({
      hold: { branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'nudge' }], maximum: { after: '1h', next: 'done' } },
    })
    expect(reached(why({ journeys: [gift], timeline: [started('+0s')] }, { step: 'nudge' }))).toEqual([
      'turned-off hold: It left "Hold" by "maximum" at 2026-01-05 11:00:00 UTC: Bought had not come by then.',
    ])
  })

  const split = checkoutWith({
    type: 'condition',
    name: 'Hold',
    branches: [
      {
        id: 'vip',
        name: 'VIPs',
        when: {
          all: [
            { trait: 'plan', is: 'equals', value: 'pro' },
            { context: 'Started.total', is: 'at-least', value: 50 },
          ],
        },
        next: 'nudge',
      },
    ],
    otherwise: { next: 'done' },
  })

  test('[WHY3] a condition tells every value that it asked for', () => {
    const profiles = [{ id: 'u1', traits: { plan: 'free' } }]
    const answer = why({ journeys: [split], profiles, timeline: [started('+0s', 's1', { total: 42.5 })] }, { step: 'nudge' })
    expect(reached(answer)).toEqual([
      'turned-off hold: It left "Hold" by "otherwise" at 2026-01-05 10:00:00 UTC: plan is "free", not "pro"; Started.total is 42.5, not at least 50.',
    ])
    expect(answer.reaches[0]?.values).toEqual([
      { name: 'plan', found: '"free"', wanted: '"pro"' },
      { name: 'Started.total', found: '42.5', wanted: 'at least 50' },
    ])
  })

  test('[WHY3] an exit rule is named with the event that it heard', () => {
    const exits = checkout({ journey: { exitRules: [{ id: 'gone', name: 'Gone', event: 'Cancelled' }] } })
    expect(reached(why({ journeys: [exits], timeline: [started('+0s'), event('+5m', 'Cancelled')] }, { step: 'nudge' }))).toEqual([
      'turned-off hold: The exit rule "Gone" ended it in "Hold" at 2026-01-05 10:05:00 UTC, because Cancelled came.',
    ])
  })

  test('[WHY3] a random split is said to be one; a step that no path leads to as well', () => {
    const lottery = checkoutWith({
      type: 'random-split',
      name: 'Hold',
      branches: [
        { id: 'a', name: 'A', percent: 1, next: 'nudge' },
        { id: 'b', name: 'B', percent: 99, next: 'done' },
      ],
    })
    const answer = why({ journeys: [lottery], timeline: [started('+0s')] }, { step: 'nudge' })
    expect(reached(answer)[0]).toMatch(/by "B" at .*: a random split, which chance decides\.$/)
    expect(reached(why({ journeys: [checkout()], timeline: [started('+0s')] }, { step: 'nowhere' }))[0]).toMatch(/^no-way null/)
  })
})
