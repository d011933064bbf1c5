import { describe, expect, test } from 'vitest'
import type { ScenarioSurroundings } from '../../../src/engine/check/check-scenario.ts'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeScenario, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { lines } from '../model/problem-lines.ts'
import { changed, sampleJourney, sampleScenario, sampleWorkspace } from '../model/sample-documents.ts'
import { linesOfJourney, linesOfScenario } from './checked.ts'

type Path = readonly (string | number)[]
const known: ScenarioSurroundings = { destinations: [{ id: 'sink', kind: 'recorder' }] }

/** The sample scenario with one value changed gives exactly these problems. */
function check(path: Path, value: unknown, ...expected: string[]): void {
  test(`${path.join('/')} = ${JSON.stringify(value) ?? 'absent'}`.slice(0, 120), () => {
    expect(linesOfScenario(changed(sampleScenario(), path, value), known)).toEqual(expected.sort())
  })
}

test('nothing is wrong with the sample', () => {
  expect(linesOfScenario(sampleScenario(), known)).toEqual([])
  const decoded = decodeScenario(sampleScenario())
  if (!decoded.ok) throw new Error('the sample cannot be read')
  const { events, segments = [], destinations, journeys, assumptions } = decoded.value
  expect(linesOfScenario(sampleScenario(), { segments, destinations })).toEqual([])
  for (const journey of journeys) expect(linesOfJourney(journey, { events, segments, destinations, assumptions })).toEqual([])
})

describe('the clock', () => {
  check(['clock', 'end'], '+0s', '/clock/end clock-order')
  check(['clock', 'end'], '2026-01-05T10:00:00Z', '/clock/end clock-order')
  check(['clock', 'end'], '2026-01-05T11:00:00+01:00', '/clock/end clock-order')
  check(['clock', 'end'], '+1h')
  check(['clock', 'end'], '+59m', '/timeline/2/at after-the-end?')
  check(['timeline', 0, 'at'], '2026-01-05T09:59:59.999Z', '/timeline/0/at before-the-start?')
})

describe('profiles', () => {
  check(['profiles', 1], { id: 'u1' }, '/profiles/1/id duplicate-id')
  check(['profiles', 1], { id: 'u-9' }, '/profiles/1/id duplicate-id')
  check(['profiles', 1], { id: 'u-10' })
  test('two with one user id would be one person', () => {
    const profiles = [
      { id: 'a', identities: { user_id: ['x', { id: 'y' }] } },
      { id: 'b', identities: { user_id: ['z'], email: ['x'] } },
      { id: 'c', identities: { user_id: ['w', 'y'] } },
    ]
    const document = { ...sampleScenario(), profiles, timeline: [], expect: [] }
    expect(linesOfScenario(document, known)).toEqual(['/profiles/2/identities/user_id/1 duplicate-identity'])
  })
  check(['profiles', 1], { id: 'u-09' })
  check(['timeline', 0, 'profile'], 'u2', '/timeline/0/profile unknown-profile')
  check(['timeline', 0, 'profile'], 'constructor', '/timeline/0/profile unknown-profile')
  check(['timeline', 1, 'profile'], 'u-9')
  check(['timeline', 1, 'profile'], 'u-10', '/timeline/1/profile unknown-profile')
  check(['timeline', 1, 'profile'], 'u-03', '/timeline/1/profile unknown-profile')
  check(['timeline', 1, 'profile'], 'u-', '/timeline/1/profile unknown-profile')
  check(
    ['synthesize', 'profiles', 'idPrefix'],
    'p',
    '/expect/2/sends/profile unknown-profile',
    '/timeline/2/profile unknown-profile',
    '/timeline/3/profile unknown-profile',
  )
})

describe('journeys', () => {
  check(['journeys', 1], sampleJourney(), '/journeys/1/id duplicate-id')
  test('one behind a path has its id there', () => {
    const document = { ...sampleScenario(), journeys: ['a.journey.json', sampleJourney(), 'b.journey.json'] }
    const journey = sampleJourney() as never as Journey
    expect(linesOfScenario(document, { ...known, journeys: [{ ...journey, id: 'other', name: 'Other' }, journey, journey] })).toEqual([
      '/journeys/2 duplicate-id',
    ])
  })
  check(['journeys', 1], { ...sampleJourney(), id: 'second' }, '/journeys/1/name duplicate-name')
  check(['journeys', 1], { ...sampleJourney(), id: 'second', name: 'Another' })
  test('one behind a path that has a name already, and one whose name is its id', () => {
    const document = { ...sampleScenario(), journeys: ['a.journey.json', 'b.journey.json', 'c.journey.json'] }
    const read = (id: string, name: string | undefined) => ({ ...sampleJourney(), id, name }) as never as Journey
    const journeys = [read('one', 'two'), read('two', undefined), read('three', 'three')]
    expect(linesOfScenario({ ...document, expect: [], timeline: [] }, { ...known, journeys })).toEqual(['/journeys/1 duplicate-name'])
  })
  test('what nobody has read is not asked', () => {
    const document = {
      ...sampleScenario(),
      journeys: ['a.journey.json'],
      expect: [
        { journey: 'x', step: 'y', entered: 1 },
        { sends: { destination: 'z' }, count: 1 },
      ],
    }
    expect(linesOfScenario(document)).toEqual([])
  })
})

describe('the catalogue', () => {
  check(['segments', 2], { id: 'vip', evaluation: 'scripted' }, '/segments/2/id duplicate-id')
  check(['destinations', 1], { id: 'sink', kind: 'recorder' }, '/destinations/1/id duplicate-id')
  check(['events', 2], { name: 'Checkout_Started' }, '/events/2/name duplicate-name')
  check(['namespaces'], [{ id: 'email' }, { id: 'email' }], '/namespaces/1/id duplicate-id')

  test('of a workspace', () => {
    const decoded = decodeWorkspace(changed(sampleWorkspace(), ['destinations', 1], { id: 'sink', kind: 'recorder' }))
    expect(decoded.ok && lines(checkWorkspace(decoded.value))).toEqual(['/destinations/1/id duplicate-id'])
  })
})

describe('assumptions', () => {
  check(['assumptions'], { 'event-at-dedline': 'timer-wins' }, '/assumptions/event-at-dedline unknown-assumption')
  check(['assumptions', 'event-at-deadline'], 'sometimes', '/assumptions/event-at-deadline bad-assumption-value')
  test('a value that the preset of one journey has is enough', () => {
    const beta = { ...sampleJourney(), id: 'beta', name: 'Beta', preset: 'twilio-beta-2024-12' }
    const document = { ...sampleScenario(), journeys: [sampleJourney(), beta], assumptions: { 'sync-key-scope': 'step' } }
    expect(linesOfScenario(document, known)).toEqual([])
    expect(linesOfScenario({ ...document, journeys: [sampleJourney()] }, known)).toEqual([
      '/assumptions/sync-key-scope bad-assumption-value',
    ])
  })
})

describe('recipes', () => {
  check(
    ['synthesize', 'profiles', 'traits', 'x'],
    { integer: { min: 2, max: 1 } },
    '/synthesize/profiles/traits/x/integer/max min-over-max',
  )
})

describe('expectations name what exists', () => {
  check(['expect', 0, 'profile'], 'u2', '/expect/0/profile unknown-profile')
  check(['expect', 0, 'journey'], 'chekout', '/expect/0/journey unknown-journey')
  check(['expect', 1, 'journey'], 'other', '/expect/1/journey unknown-journey')
  check(['expect', 1, 'step'], 'nodge', '/expect/1/step unknown-step')
  check(['expect', 1, 'step'], 'toString', '/expect/1/step unknown-step')
  check(['expect', 2, 'sends'], { destination: 'snik' }, '/expect/2/sends/destination unknown-destination')
  check(['expect', 2, 'sends'], { step: 'x' }, '/expect/2/sends/step unknown-step')
  check(['expect', 2, 'sends'], { step: 'x', journey: 'y' }, '/expect/2/sends/journey unknown-journey')
  check(['expect', 2, 'sends'], { activation: 'a2' }, '/expect/2/sends/activation unknown-activation')
  check(['expect', 3, 'sends'], { profile: 'nobody' }, '/expect/3/sends/profile unknown-profile')
  check(['expect', 4, 'refused'], { reason: 'missing_identifier' }, '/expect/4/refused/reason unknown-value')
  check(
    ['expect', 4, 'refused'],
    { profile: 'u2', journey: 'x' },
    '/expect/4/refused/journey unknown-journey',
    '/expect/4/refused/profile unknown-profile',
  )
  check(['expect', 4, 'refused'], { reason: 'filtered:property' })
  check(['expect', 5, 'outcomes'], { finished: 1, 'timed-out': 0 }, '/expect/5/outcomes/finished unknown-value')
})

describe('expected paths are written as results write them', () => {
  const path = (text: string, ...codes: string[]) =>
    check(['expect', 0, 'paths'], [text], ...codes.map((code) => `/expect/0/paths/0 ${code}`))
  path('started')
  path('started > pause > wait[maximum] > nudge')
  path('started > wait !exited')
  path('started > wait[purchased] > done')
  path('', 'bad-path')
  path('started>pause', 'bad-path')
  path('started > ', 'bad-path')
  path('started > wait[purchased', 'bad-path')
  path('started > wait[]', 'bad-path')
  path(' started', 'bad-path')
  path('started > wait! exited', 'bad-path')
  path('started > wait !left', 'unknown-value')
  path('started > wiat', 'unknown-step')
  path('started > wait[bought]', 'unknown-branch')
  path('started[purchased] > done', 'unknown-branch')
})
