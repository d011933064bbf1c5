import { expect, test } from 'vitest'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brokenScenario, smallJourney, smallScenario } from './small-scenario.ts'

const scratch = new ScratchFolder()
const waiting = smallJourney({
  id: 'patience',
  name: 'Patience',
  exitRules: [{ id: 'gone', event: 'Gone' }],
  steps: {
    started: { type: 'event', event: 'Started', entry: 'every-time', identifier: 'session', next: 'split' },
    split: {
      type: 'condition',
      name: 'Plan',
      branches: [{ id: 'pro', name: 'Pro', when: { trait: 'plan', is: 'equals', value: 'pro' }, next: 'pause' }],
      otherwise: { next: 'pause' },
    },
    pause: { type: 'wait', for: '2d' },
  },
})
const scenario = scratch.write(
  'told.scenario.json',
  smallScenario({
    journeys: [smallJourney(), waiting],
    profiles: [{ id: 'u1' }, { id: 'u2', traits: { first_name: 'Ben', plan: 'pro' } }],
    timeline: [
      { at: '+0s', profile: 'u2', event: 'Started', properties: { session: 's1' } },
      { at: '+1m', profile: 'u2', event: 'Started', messageId: 'm' },
      { at: '+2m', profile: 'u2', event: 'Bought' },
      { at: '+3m', profile: 'u2', event: 'Started', messageId: 'm' },
      { at: '+4m', profile: 'u2', event: 'Started', properties: { session: 's2' } },
      { at: '+5m', profile: 'u1', event: 'Started', properties: { session: 's1' } },
      { at: '+6m', profile: 'u1', event: 'Gone' },
    ],
    expect: [],
  }),
)

test('a profile’s story is told journey by journey, with the reasons of what came to nothing', async () => {
  const { code, output } = await rehearse('explain', scenario, '--profile', 'u2')
  expect(output.trimEnd().split('\n')).toEqual([
    'u2 (Ben) in Small, seed 1',
    '',
    'hello: 1 instance, 2 refused',
    '  2026-01-05 10:00:00.000  hello/u2/1  entered by Started (u2/1) {"session":"s1"}',
    '  2026-01-05 10:00:00.000  hello/u2/1  waits in hold',
    '  2026-01-05 10:01:00.000  not let in: Started (m). Every profile enters once, and this profile had entered as hello/u2/1 (version 1) at 2026-01-05 10:00:00 UTC. [already-entered]',
    '  2026-01-05 10:02:00.000  hello/u2/1  left hold by bought after 2m: Bought (u2/3)',
    '  2026-01-05 10:02:00.000  hello/u2/1  completed',
    '  2026-01-05 10:04:00.000  not let in: Started (u2/5). Every profile enters once, and this profile had entered as hello/u2/1 (version 1) at 2026-01-05 10:00:00 UTC. [already-entered]',
    '',
    'patience: 2 instances, 1 refused',
    '  2026-01-05 10:00:00.000  patience/u2/1  entered by Started (u2/1) {"session":"s1"}',
    '  2026-01-05 10:00:00.000  patience/u2/1  left split by pro',
    '  2026-01-05 10:00:00.000  patience/u2/1  waits in pause',
    '  2026-01-05 10:01:00.000  not let in: Started (m). The identifier session is missing. [missing-identifier]',
    '  2026-01-05 10:04:00.000  patience/u2/2  entered by Started (u2/5) {"session":"s2"}',
    '  2026-01-05 10:04:00.000  patience/u2/2  left split by pro',
    '  2026-01-05 10:04:00.000  patience/u2/2  waits in pause',
    '  2026-01-06 10:00:00.000  patience/u2/1  is still in pause when the clock ends',
    '  2026-01-06 10:00:00.000  patience/u2/2  is still in pause when the clock ends',
    '',
    'Seen by no journey: 1 event',
    '  2026-01-05 10:03:00.000  ignored: Started (m). A call with the messageId "m" was accepted at 2026-01-05 10:01:00 UTC, less than 24 h earlier. [duplicate-message]',
  ])
  expect(code).toBe(0)
})

test('one journey alone can be asked for; sends and exits are told', async () => {
  const { output } = await rehearse('explain', scenario, '--profile', 'u1', '--journey', 'patience')
  expect(output).not.toContain('hello')
  expect(output).toContain('patience/u1/1  exited by the exit rule gone: Gone (u1/2)')
  const whole = await rehearse('explain', scenario, '--profile', 'u1')
  expect(whole.output).toContain('hello/u1/1  sent "Greet" to sink: delivered')
})

test('who did nothing has an empty story', async () => {
  const quiet = scratch.write('quiet.scenario.json', smallScenario({ timeline: [], expect: [] }))
  const { output } = await rehearse('explain', quiet, '--profile', 'u1')
  expect(output).toContain('hello: 0 instances, 0 refused\n  No event of this profile concerned this journey.')
})

test('what does not exist is named, with what is meant', async () => {
  const { code, errors } = await rehearse('explain', scenario, '--profile', 'u3')
  expect([code, errors]).toEqual([2, 'error: The scenario has no profile "u3".\n'])
  const journey = await rehearse('explain', scenario, '--profile', 'u1', '--journey', 'patiance')
  expect([journey.code, journey.errors]).toEqual([2, expect.stringContaining('no journey "patiance". Did you mean "patience"?')])
  const broken = await rehearse('explain', scratch.write('b.scenario.json', brokenScenario()), '--profile', 'u1')
  expect([broken.code, broken.errors]).toEqual([2, expect.stringContaining('b.scenario.json:/journeys/0/start: unknown-step')])
  expect((await rehearse('explain', scenario)).code).toBe(2)
})

test('another seed tells another story of a synthetic profile', async () => {
  const synthesize = {
    profiles: { count: 1, traits: { first_name: { faker: 'person.firstName' } } },
    activity: [{ event: 'Started', perProfile: { poisson: { mean: 3, every: '1d' } } }],
  }
  const random = scratch.write('random.scenario.json', smallScenario({ synthesize, expect: [] }))
  const [first, again, other] = await Promise.all(
    ['1', '1', '2'].map((seed) => rehearse('explain', random, '--profile', 'u-0', '--seed', seed)),
  )
  expect(first?.output).toBe(again?.output)
  expect(first?.output).not.toBe(other?.output)
})

test('[SEG15] of the segments that journeys ask for it tells when the profile was known to be in, and when it truly was', async () => {
  const sample = 'fixtures/workspaces/demo-shop/scenarios/regular-is-known-the-morning-after.scenario.json'
  const { code, output } = await rehearse('explain', sample, '--profile', 'ana')
  expect(code).toBe(0)
  expect(output.trimEnd().split('\n').slice(-4)).toEqual([
    '',
    'Segments',
    '  busy-shoppers (batch): out, in from 2026-01-06 00:20:00.000, out from 2026-01-07 00:20:00.000',
    '    by what was true at each instant: out, in from 2026-01-05 17:00:00.000, out from 2026-01-06 04:00:00.000',
  ])
  const ben = await rehearse('explain', sample, '--profile', 'ben')
  expect(ben.output).toContain('  busy-shoppers (batch): out\n')
  expect(ben.output).toContain('the rule held from 2026-01-05 11:30:00 UTC to 2026-01-05 23:00:00 UTC. [filtered:audience]')
})

test('a failed send is told with its reason, and a profile that became another one says so', async () => {
  const failing = scratch.write(
    'failing.scenario.json',
    smallScenario({
      destinations: [{ id: 'sink', kind: 'recorder', responses: [{ status: 404 }] }],
      timeline: [
        { at: '+0s', profile: 'u1', event: 'Started' },
        { at: '+2h', merge: { from: 'u1', into: 'u2' } },
      ],
      expect: [],
    }),
  )
  const { output } = await rehearse('explain', failing, '--profile', 'u1')
  expect(output).toMatch(/hello\/u1\/1 {2}sent "Greet" to sink: failed\. .*404.*\[rejected\]/)
  expect(output).toContain('  2026-01-05 12:00:00.000  became u2: what was going on then')
})

test('[WHY5] why not: the answer for a journey or a step of it, and the nearest change that was rehearsed', async () => {
  const folder = 'fixtures/workspaces/demo-shop/scenarios'
  const regular = `${folder}/regular-is-known-the-morning-after.scenario.json`
  const { output } = await rehearse('explain', regular, '--profile', 'ben', '--journey', 'thank-you')
  expect(output.slice(output.indexOf('Why not'))).toMatch(
    /It would have entered if "[^"]+" had also been calculated at 2026-01-05 11:31:00 UTC/,
  )
  const pounds = `${folder}/pays-in-pounds-and-is-not-let-in.scenario.json`
  const missing = await rehearse('explain', pounds, '--profile', 'kit', '--step', 'nugde')
  expect([missing.code, missing.errors]).toEqual([2, expect.stringMatching(/has no step "nugde"\. Did you mean "nudge"\?/)])
})
