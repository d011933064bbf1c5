import { expect, test } from 'vitest'
import { runQuestions } from '../../../src/engine/account/questions/run-questions.ts'
import { checkout, event, type Given, readerOf, receipt, rehearse, scenarioOf } from '../run/rehearse.ts'

const given: Given = {
  journeys: [checkout(), receipt()],
  profiles: [{ id: 'u1' }, { id: 'u2' }, { id: 'u3' }],
  timeline: [
    event('+0s', 'Started', { session: 's1' }),
    event('+1m', 'Started', { session: 's2' }),
    event('+2m', 'Bought', { session: 's2' }),
    event('+4m', 'Started', {}),
    event('+5m', 'Started', {}),
    event('+6m', 'Started', { session: 's3' }, { profile: 'u2' }),
    event('+7m', 'Bought', { session: 's3' }, { profile: 'u2' }),
  ],
}

test('[SCN5] what happened to somebody is offered: the way they went, what they were sent and what not, why they were not let in', () => {
  const { whatToExpect } = runQuestions(readerOf(scenarioOf(given)))
  expect(whatToExpect('u1', 'checkout')).toEqual([
    { profile: 'u1', journey: 'checkout', paths: ['start > hold[maximum] > nudge > done', 'start > hold[bought] > done'] },
    { sends: { journey: 'checkout', step: 'nudge', profile: 'u1' }, count: 1 },
    { refused: { journey: 'checkout', profile: 'u1', reason: 'missing-identifier' }, count: 2 },
  ])
  expect(whatToExpect('u2', 'checkout')[1]).toMatchObject({ count: 0 })
  expect(whatToExpect('u3', 'checkout')[0]).toEqual({ profile: 'u3', journey: 'checkout', paths: [] })
  expect(whatToExpect('u1', 'nowhere')).toEqual([])
})

test('[SCN5] all that is offered holds in the same run, and what the run checked comes with its checks', () => {
  const { whatToExpect } = runQuestions(readerOf(scenarioOf(given)))
  const expectations = ['u1', 'u2', 'u3'].flatMap((profile) =>
    ['checkout', 'receipt'].flatMap((journey) => [...whatToExpect(profile, journey)]),
  )
  expect(expectations.length).toBeGreaterThan(10)
  expect(rehearse({ ...given, expect: expectations }).checks.filter(({ holds }) => !holds)).toEqual([])
  const overview = readerOf(scenarioOf({ ...given, expect: expectations })).overview()
  expect(overview.expectations).toEqual(expectations)
  expect(overview.checks.length).toBe(expectations.length)
})
