import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashUuid } from '../../../src/engine/chance/hash-uuid.ts'
import { fieldsOf, lines, records, type StepEvent, serviceEvents, stepEvents } from './told-step-events.ts'

const crmid = (id: string) => ({ id, identities: { crmid: [`c-${id}`] }, traits: { tier: 'bronze' } })
const silver = { id: 'silver', evaluation: 'streaming', latency: '0s', rule: { trait: 'tier', is: 'equals', value: 'silver' } }
const turns = (at: string, tier: string, profile = 'p1') => ({ at, profile, traits: { tier } })

/** A journey of the product of 2020 with this start and these steps; whatever is not told ends. */
function journey(start: object, steps: object = {}, more: object = {}): object {
  return { format: 'rehearsal/journey/1', id: 'j', preset: 'jo-2020-07', start: 's', steps: { s: start, ...steps }, ...more }
}

const qualifies = (next: string, more: object = {}) => ({
  type: 'segment-qualification',
  segment: 'silver',
  namespace: 'crmid',
  next,
  ...more,
})
const logsIn = (next: string) => ({ type: 'event', event: 'Login', namespace: 'crmid', next })
const action = (more: object = {}) => ({ type: 'action', destination: 'sink', parameters: {}, ...more })
const login = (at: string, profile = 'p1') => ({ at, profile, event: 'Login' })

const given = (journeys: object[], timeline: object[], more: object = {}) => ({
  namespaces: [{ id: 'crmid', kind: 'person' }],
  segments: [silver],
  profiles: [crmid('p1'), crmid('p2')],
  journeys,
  timeline,
  ...more,
})

const statuses = (told: readonly StepEvent[]) => told.map(({ nodeID, stepStatus }) => [nodeID, stepStatus])

describe('ADB-68', () => {
  test('[STE1][STE2] a streamed entrance: from the start to the last step', () => {
    const told = stepEvents(given([journey(qualifies('a'), { a: action() })], [turns('+1h', 'silver')]))
    expect(told).toHaveLength(2)
    expect(told[0]).toMatchObject({ entrance: true, nodeType: 'start', instanceType: 'unitary', externalKey: 'c-p1', inTest: false })
    expect(told[0]).toMatchObject({ profileID: 'c-p1', profileNamespace: 'crmid', journeyVersion: '1.0', instanceEnded: false })
    expect(told[0]?.instanceID).toMatch(/^unitary_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(told[1]).toMatchObject({ actionID: 'sink', actionExecutionTime: 0, stepStatus: 'ended', instanceEnded: true })
    expect(told[1]?.instanceID).toBe(told[0]?.instanceID)
    expect(told[1]).not.toHaveProperty('entrance')
    expect(told[1]).not.toHaveProperty('reentrance')
  })

  test('[STE6] an occurrence of a segment trigger: the batch, and who was read in it', () => {
    const read = { type: 'segment-trigger', segment: 'silver', namespace: 'crmid', schedule: { type: 'default' }, next: 'a' }
    const [parent, child, act] = stepEvents(given([journey(read, { a: action() })], [turns('+30m', 'silver')]))
    expect(parent).toMatchObject({ instanceType: 'batch', nodeType: 'segmentTrigger', batchRecurrenceIndex: 1, entrance: true })
    expect(parent?.instanceID).toMatch(/^batch_[0-9a-f-]{36}$/)
    const batch = { batchToUnitary: true, batchInstanceID: parent?.instanceID, batchRecurrenceIndex: 1, batchExternalKey: 'j/1' }
    expect(child).toMatchObject({ ...batch, instanceType: 'unitary', nodeType: 'start', entrance: true, externalKey: 'c-p1' })
    expect(act).toMatchObject({ ...batch, fromSegmentTrigger: true, instanceEnded: true })
  })

  test('[STE4] a retry that runs over the time: what ended it, and what was before', () => {
    const flaky = { id: 'flaky', kind: 'recorder', responses: [{ status: 500, latency: '2s', times: 2 }, { silent: true }] }
    const told = stepEvents(
      given([journey(logsIn('a'), { a: action({ destination: 'flaky' }) })], [login('+1h')], { destinations: [flaky] }),
    )
    expect(told[1]).toMatchObject({ actionExecutionError: 'timeout', actionExecutionOriginError: 'http', actionExecutionOriginCode: '500' })
    expect(told[1]).toMatchObject({ actionExecutionTime: 5000, stepStatus: 'timedout', instanceEnded: true, journeyNodeProcessed: false })
    expect(told[1]).not.toHaveProperty('actionExecutionErrorCode')
  })
})

describe('which records there are', () => {
  const wait = { w: { type: 'wait', for: '1h', next: 'e' }, e: { type: 'end' } }

  test('[STE1] one for each step, when the instance is done with it; none for a step in which it still waits', () => {
    const told = stepEvents(given([journey(logsIn('w'), wait)], [login('+1h'), login('+167h30m', 'p2')]))
    expect(told.map(({ timestamp, externalKey, nodeID }) => [timestamp.slice(5, 16), externalKey, nodeID])).toEqual([
      ['01-05T11:00', 'c-p1', 's'],
      ['01-05T12:00', 'c-p1', 'w'],
      ['01-05T12:00', 'c-p1', 'e'],
      ['01-12T09:30', 'c-p2', 's'],
    ])
    expect(told[1]).toMatchObject({
      processingTime: 3_600_000,
      nodeType: 'wait',
      stepType: 'Timer',
      eventID: 'scheduledNotificationReceived',
    })
    expect(told[2]).toMatchObject({ nodeType: 'end', parentNodeID: 'w', parentNodeType: 'wait', parentTransitionType: 'Basic' })
    expect(told.map(({ instanceEnded }) => instanceEnded)).toEqual([false, false, true, false])
  })

  test('[STE2] a profile that was in before reenters, as an instance of its own', () => {
    const told = stepEvents(given([journey(logsIn('e'), { e: { type: 'end' } })], [login('+1h'), login('+2h')]))
    expect(told.map(({ entrance, reentrance }) => [entrance, reentrance])).toEqual([
      [true, undefined],
      [undefined, undefined],
      [true, true],
      [undefined, undefined],
    ])
    expect(new Set(told.map(({ instanceID }) => instanceID)).size).toBe(2)
  })

  test('[STE10] instances of other products leave none', () => {
    const other = {
      ...{ format: 'rehearsal/journey/1', id: 'other', preset: 'twilio-ga-2025-11', start: 's' },
      steps: { s: { type: 'event', event: 'Login', entry: 'once', next: 'e' }, e: { type: 'end' } },
    }
    const told = stepEvents(given([other, journey(logsIn('e'), { e: { type: 'end' } })], [login('+1h'), login('+2h')]))
    expect(new Set(told.map(({ journeyID }) => journeyID))).toEqual(new Set(['j']))
    expect(lines(given([other], [login('+1h'), login('+2h')]))).toEqual([])
  })

  test('[STE9] ids are unique, and neither the order of the run nor its repetition changes a byte', () => {
    const scenario = JSON.parse(readFileSync(resolve('fixtures/step-events/silver-offer.scenario.json'), 'utf8'))
    const told = lines(scenario)
    expect(lines(scenario)).toEqual(told)
    expect(lines(scenario, 'time')).toEqual(told)
    const ids = records(scenario).map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(ids.length)
    const times = records(scenario).map(({ timestamp }) => timestamp)
    expect(times).toEqual([...times].sort())
  })

  test('[STE9] many ids are as many', () => {
    expect(hashUuid(['a'])).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(Array.from({ length: 50_000 }, (_, i) => hashUuid(['step', `j/u-${i % 5000}/1`, i]))).size).toBe(50_000)
  })
})

describe('[STE3] how a step ended, in the words of the product', () => {
  const failing = { id: 'sink', kind: 'recorder', responses: [{ status: 400 }] }
  const capped = [{ destinations: ['sink'], max: 1, per: '1s' }]
  const silent = { id: 'sink', kind: 'recorder', responses: [{ silent: true }] }
  const both = (more: object) =>
    ['jo-2020-07', 'ajo-current'].map(
      (preset) => stepEvents(given([journey(logsIn('a'), { a: action() }, { preset })], [login('+1h')], more)).at(-1)?.stepStatus,
    )

  test('the last step', () => expect(both({})).toEqual(['ended', 'endStep']))
  test('an error', () => expect(both({ destinations: [failing] })).toEqual(['error', 'error']))
  test('no answer in time', () => expect(both({ destinations: [silent] })).toEqual(['timedout', 'timedOut']))
  test('a cap', () => {
    const timeline = [login('+1h'), login('+1h', 'p2')]
    expect(both({ caps: capped, timeline })).toEqual(['capped', 'cappingError'])
  })

  test('with a way for trouble the step leads on, and the action says what went wrong', () => {
    const steps = { a: action({ onError: { next: 'e' } }), e: { type: 'end' } }
    const told = stepEvents(given([journey(logsIn('a'), steps)], [login('+1h')], { destinations: [failing] }))
    expect(statuses(told)).toEqual([
      ['s', 'transitions'],
      ['a', 'transitions'],
      ['e', 'ended'],
    ])
    expect(told[1]).toMatchObject({ actionExecutionError: 'http', actionExecutionErrorCode: '400' })
    expect(told[2]).toMatchObject({ parentTransitionID: 'on-error', parentNodeID: 'a' })
  })

  test('the end of a lifetime', () => {
    const told = stepEvents(
      given([journey(logsIn('w'), { w: { type: 'wait', for: '5d' } }, { settings: { globalTimeout: '2d' } })], [login('+1h')]),
    )
    expect(told.at(-1)).toMatchObject({ nodeID: 'w', stepStatus: 'instanceTimedout', instanceEnded: true, journeyNodeProcessed: false })
  })

  test('who is ended from outside ends without a word for it', () => {
    const stop = { at: '+2h', journey: 'j', do: 'stop' }
    const told = stepEvents(given([journey(logsIn('w'), { w: { type: 'wait', for: '5d' } })], [login('+1h'), stop]))
    expect(told.at(-1)).toMatchObject({ nodeID: 'w', instanceEnded: true, journeyNodeProcessed: false })
    expect(told.at(-1)).not.toHaveProperty('stepStatus')
  })

  test('types of steps', () => {
    const steps = {
      c: { type: 'condition', branches: [{ id: 'b', name: 'Bronze', when: { trait: 'tier', is: 'equals', value: 'bronze' }, next: 'a' }] },
      a: action(),
    }
    const types = (preset: string) =>
      stepEvents(given([journey(logsIn('c'), steps, { preset })], [login('+1h')])).map(({ stepType }) => stepType)
    expect(types('jo-2020-07')).toEqual([undefined, 'Condition', 'Action'])
    expect(types('ajo-current')).toEqual(['ActionStep', 'ConditionalRouterStep', 'ActionStep'])
    expect(stepEvents(given([journey(logsIn('c'), steps)], [login('+1h')])).at(-1)).toMatchObject({
      ...{ parentTransitionID: 'b', parentTransitionName: 'Bronze', parentTransitionType: 'Condition Triggered' },
    })
  })
})

describe('what a record says of actions and data', () => {
  test('[STE4] an answer takes its time; a cap that was reached after a failure tells that too', () => {
    const slow = { id: 'sink', kind: 'http', url: 'https://crm.example/notify', responses: [{ status: 200, latency: '1500ms' }] }
    const [, act] = stepEvents(
      given([journey(logsIn('a'), { a: action({ parameters: { a: '1' } }) })], [login('+1h')], { destinations: [slow] }),
    )
    expect(act).toMatchObject({
      actionType: 'customHttpAction',
      actionExecutionTime: 1500,
      actionParameterized: true,
      fromSegmentTrigger: false,
    })
    expect(act).not.toHaveProperty('actionExecutionError')
    const failing = { id: 'sink', kind: 'recorder', responses: [{ status: 503, latency: '500ms' }] }
    const caps = [{ destinations: ['sink'], max: 1, per: '1s' }]
    const [, late] = stepEvents(given([journey(logsIn('a'), { a: action() })], [login('+1h')], { destinations: [failing], caps }))
    expect(late).toMatchObject({ actionExecutionError: 'capping', actionExecutionOriginError: 'http', actionExecutionOriginCode: '503' })
  })

  test('[STE12] a fetch that failed, and an expression without a value', () => {
    const c = { type: 'condition', branches: [{ id: 'b', name: 'B', when: { expression: '#{Weather.now.temperature} > 15' }, next: null }] }
    const told = (responses: object[]) =>
      stepEvents(
        given([journey(logsIn('c'), { c })], [login('+1h')], { dataSources: [{ id: 'Weather', fieldGroups: { now: {} }, responses }] }),
      ).at(-1)
    expect(told([{ status: 404 }])).toMatchObject({
      fetchTypeInError: 'custom',
      fetchError: 'http',
      fetchErrorCode: '404',
      stepStatus: 'error',
    })
    expect(told([{ silent: true }])).toMatchObject({ fetchError: 'timedout', stepStatus: 'timedout' })
    expect(told([{ body: { temperature: 20 } }])).not.toHaveProperty('fetchError')
    const broken = action({ parameters: { when: 'toDateTime(@{Login.when})' } })
    const act = stepEvents(given([journey(logsIn('a'), { a: broken })], [{ ...login('+1h'), properties: { when: { no: 'date' } } }])).at(-1)
    expect(act).toMatchObject({ actionExecutionError: 'error', stepStatus: 'error' })
    expect(act).not.toHaveProperty('actionExecutionTime')
  })
})

describe('[STE5] which event is being processed', () => {
  test('from outside: an event by its name, a qualification by its segment', () => {
    const steps = { q: { type: 'segment-qualification', segment: 'silver', next: 'e' }, e: { type: 'end' } }
    const told = stepEvents(given([journey(logsIn('q'), steps)], [login('+1h'), turns('+2h', 'silver')]))
    expect(told.map((one) => fieldsOf(one, 'eventID', 'eventName', 'isExternalEvent', 'eventProcessed'))).toEqual([
      { eventID: 'Login', eventName: 'Login', isExternalEvent: true, eventProcessed: true },
      { eventID: 'silver', eventName: 'Segmentqualification', isExternalEvent: true, eventProcessed: true },
      { eventID: 'silver', eventName: 'Segmentqualification', isExternalEvent: true },
    ])
    expect(told[2]).toMatchObject({ parentTransitionType: 'Event Triggered' })
  })

  test('of the product itself: a time that has come, an action that is over', () => {
    const steps = {
      a: action({ next: 'h' }),
      h: {
        type: 'hold-until',
        branches: [
          { id: 'b', event: 'Bought', next: 'e' },
          { id: 't', after: '1h', next: 'e' },
        ],
      },
      e: { type: 'end' },
    }
    const told = (timeline: object[]) => stepEvents(given([journey(logsIn('a'), steps)], timeline))
    expect(told([login('+1h')]).map(({ eventID, nodeType }) => [eventID, nodeType])).toEqual([
      ['Login', 'start'],
      ['executedAction', 'action'],
      ['scheduledNotificationReceived', 'wait'],
      ['scheduledNotificationReceived', 'end'],
    ])
    expect(told([login('+1h'), { at: '+90m', profile: 'p1', event: 'Bought' }])[2]).toMatchObject({ eventID: 'Bought', nodeType: 'event' })
  })
})

describe('[STE11] what instances bring along', () => {
  const end = { e: { type: 'end' } }

  test('jumps: the last one, and the first of the chain', () => {
    const jump = (id: string, event: string, to: string) =>
      journey({ ...logsIn('g'), event }, { g: { type: 'jump', journey: to, next: 'e' }, ...end }, { id, preset: 'jo-2021' })
    const last = journey({ ...logsIn('e'), event: 'D' }, end, { id: 'd', preset: 'jo-2021' })
    const told = stepEvents(
      given([jump('a', 'A', 'b'), jump('b', 'B', 'c'), jump('c', 'C', 'd'), last], [{ at: '+1h', profile: 'p1', event: 'A' }]),
    )
    const first = told.find(({ journeyID }) => journeyID === 'a')?.instanceID
    const before = told.find(({ journeyID }) => journeyID === 'c')?.instanceID
    expect(told.filter(({ journeyID }) => journeyID === 'd')).toHaveLength(2)
    for (const one of told.filter(({ journeyID }) => journeyID === 'd')) {
      expect(one).toMatchObject({ originJumpJourneyID: 'a', originJumpJourneyVersionID: 'a/1', originJumpJourneyInstanceID: first })
      expect(one).toMatchObject({ previousJumpJourneyID: 'c', previousJumpJourneyVersionID: 'c/1', previousJumpJourneyInstanceID: before })
      expect(one.isExternalEvent).toBe(false)
    }
    expect(told[0]).not.toHaveProperty('previousJumpJourneyID')
  })

  test('a qualification, in the later product alone; a reaction', () => {
    const [ajo] = stepEvents(
      given(
        [journey(qualifies('e', { behavior: 'exit' }), end, { preset: 'ajo-current' })],
        [turns('+1h', 'silver'), turns('+2h', 'bronze')],
      ),
    )
    expect(ajo).toMatchObject({
      origSegmentQualificationStatus: 'exited',
      segmentQualificationStatus: 'exited',
      hasSegmentQualificationDelta: true,
    })
    const [jo] = stepEvents(given([journey(qualifies('e'), end)], [turns('+1h', 'silver')]))
    expect(jo).not.toHaveProperty('segmentQualificationStatus')
    const steps = {
      m: action({ next: 'r' }),
      r: { type: 'reaction', to: 'm', interaction: 'clicked', timeout: { after: '1d' }, next: 'e' },
      ...end,
    }
    const clicks = { at: '+2h', profile: 'p1', reaction: { step: 'm', interaction: 'clicked' } }
    const told = stepEvents(given([journey(logsIn('m'), steps, { preset: 'jo-2021' })], [login('+1h'), clicks]))
    expect(told[2]).toMatchObject({ nodeID: 'r', reactionActionID: 'sink', reactionInteractionType: 'clicked', isExternalEvent: false })
    expect(told[3]).not.toHaveProperty('reactionActionID')
  })
})

describe('service events', () => {
  test('[STE7] a discard has the code of the product, and names journey and profile as its queries want', () => {
    const told = serviceEvents(given([journey(qualifies('e'), { e: { type: 'end' } })], [turns('+1h', 'silver'), turns('+2h', 'bronze')]))
    expect(told).toEqual([
      {
        journey: { ID: 'j', versionID: 'j/1', name: 'j', version: '1.0' },
        stepEvents: { journeyID: 'j', journeyVersionID: 'j/1', journeyVersionName: 'j', journeyVersion: '1.0' },
        profile: { ID: 'c-p1', namespace: 'crmid' },
        serviceType: 'dispatcher',
        serviceEvents: {
          dispatcher: { eventType: 'ERROR_SEGMENT_REALISATION_CONDITION_MISMATCH', eventCode: 'discard', eventID: 'silver' },
        },
      },
    ])
  })

  test('[STE7] who may not enter again is discarded by the state machine', () => {
    const once = { settings: { reentrance: { allowed: false } } }
    const told = serviceEvents(given([journey(logsIn('e'), { e: { type: 'end' } }, once)], [login('+1h'), login('+2h')]))
    expect(told.map(({ serviceEvents: of }) => of)).toEqual([
      { stateMachine: { eventType: 'reentranceNotAllowed', eventCode: 'discard', eventID: 'Login' } },
    ])
  })

  test('[STE7] what the product drops without a code leaves nothing', () => {
    const steps = { w: { type: 'wait', for: '1d', next: 'q' }, q: { type: 'segment-qualification', segment: 'silver' } }
    expect(serviceEvents(given([journey(logsIn('w'), steps)], [login('+1h'), turns('+2h', 'silver')]))).toEqual([])
  })

  test('[STE8] an occurrence tells of its export, and of each row that did not enter', () => {
    const schedule = {
      type: 'recurring',
      every: { unit: 'day', interval: 1 },
      start: '2026-01-06T09:00',
      end: '2026-01-07T09:00',
      timezone: 'UTC',
    }
    const read = { type: 'segment-trigger', segment: 'silver', namespace: 'crmid', schedule, next: 'w' }
    const told = serviceEvents(
      given(
        [journey(read, { w: { type: 'wait', for: '3d' } })],
        [turns('+1h', 'silver'), { at: '+2h', profile: 'nobody', traits: { tier: 'silver' } }],
        {
          profiles: [crmid('p1'), { id: 'nobody' }],
        },
      ),
    ).map(({ profile, serviceEvents: { segmentExportJob } }) => ({ profile: profile?.ID, ...segmentExportJob }))
    const done = {
      eventCode: 'INFO_EXPORTJOB_SUCCEEDED',
      status: 'finished',
      exportCountTotal: 2,
      exportCountRealized: 1,
      exportCountFailed: 1,
    }
    expect(told).toMatchObject([
      { ...done, exportSegmentID: 'silver' },
      { profile: 'nobody', eventCode: 'ERROR_INSTANCE_BAD_NAMESPACE', ID: told[0]?.ID },
      done,
      { profile: 'c-p1', eventCode: 'ERROR_INSTANCE_DUPLICATION', ID: told[2]?.ID },
      { profile: 'nobody', eventCode: 'ERROR_INSTANCE_BAD_NAMESPACE', ID: told[2]?.ID },
    ])
    expect(told[0]?.ID).not.toBe(told[2]?.ID)
  })
})

test('[STE1] the records of a small scenario are those that are kept', () => {
  const scenario = JSON.parse(readFileSync(resolve('fixtures/step-events/silver-offer.scenario.json'), 'utf8'))
  const kept = resolve('fixtures/step-events/silver-offer.step-events.ndjson')
  const told = `${lines(scenario).join('\n')}\n`
  if (process.env.UPDATE === '1') writeFileSync(kept, told)
  expect(existsSync(kept), 'no records are kept: write them with UPDATE=1').toBe(true)
  expect(told).toBe(readFileSync(kept, 'utf8'))
})
