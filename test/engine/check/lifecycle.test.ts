import { describe, expect, test } from 'vitest'
import type { ScenarioSurroundings } from '../../../src/engine/check/check-scenario.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import { actionOf, fieldOf, integrationOf } from '../integrations/an-integration.ts'
import { sampleJourney, sampleScenario } from '../model/sample-documents.ts'
import { linesOfScenario, problemsOfScenario } from './checked.ts'

const known: ScenarioSurroundings = { destinations: [{ id: 'sink', kind: 'recorder' }] }
const publish = (different: object = {}) => ({ journey: 'checkout', do: 'publish', definition: sampleJourney(), ...different })
const edit = (different: object = {}) => ({
  journey: 'checkout',
  do: 'edit-activation',
  step: 'nudge',
  activation: 'a1',
  set: { eventName: 'Nudge 2' },
  ...different,
})
const remove = (different: object = {}) => ({ journey: 'checkout', do: 'delete-activation', step: 'nudge', activation: 'a1', ...different })

/** The sample scenario with nothing else in its timeline; only the first of the items is at fault. */
function scenario(items: readonly object[], different: object = {}): Record<string, unknown> {
  return { ...sampleScenario(), timeline: items.map((item) => ({ at: '+1h', ...item })), ...different }
}

function check(title: string, items: readonly object[], ...expected: string[]): void {
  test(title, () => expect(linesOfScenario(scenario(items), known)).toEqual(expected.sort()))
}

describe('what lifecycle items name', () => {
  check('resume of a journey', [
    { journey: 'checkout', do: 'resume', at: '+2h' },
    { journey: 'checkout', do: 'pause' },
  ])
  for (const action of ['publish', 'pause', 'archive']) {
    check(`${action} of a journey`, [{ journey: 'checkout', do: action }])
    check(`${action} of none`, [{ journey: 'chekout', do: action }], '/timeline/0/journey unknown-journey')
  }
  check('an activation', [edit(), remove()])
  check('a step that there is not', [edit({ step: 'nodge' })], '/timeline/0/step unknown-step')
  check('a step that does not send', [remove({ step: 'wait' })], '/timeline/0/activation unknown-activation')
  check('a name that every object has', [remove({ step: 'constructor' })], '/timeline/0/step unknown-step')
  check('an activation that there is not', [remove({ activation: 'a2' })], '/timeline/0/activation unknown-activation')
  check('a destination', [edit({ set: { destination: 'sink' } })])
  check('a destination that there is not', [edit({ set: { destination: 'sinc' } })], '/timeline/0/set/destination unknown-destination')
  check('a step of a later version', [edit({ step: 'again' }), publish({ definition: withStep('again') })])

  test('the nearest name is suggested', () => {
    const [problem] = problemsOfScenario(scenario([{ journey: 'chekout', do: 'pause' }]), known)
    expect(problem?.message).toContain('Did you mean "checkout"?')
  })
  test('where some journeys could not be read, nothing is asked', () => {
    const document = scenario([{ journey: 'chekout', do: 'pause' }], { journeys: ['a.journey.json'], expect: [] })
    expect(linesOfScenario(document, known)).toEqual([])
  })
})

describe('an edited activation is checked as if its journey were published with it', () => {
  const tooLong = (length: number) => edit({ set: { eventName: 'e'.repeat(length) } })
  check('a name at its longest', [tooLong(73)])
  check('a name that is too long', [tooLong(74)], '/timeline/0/set/eventName name-too-long')
  check('a context that no event brings', [edit({ set: { context: ['Zork.x'] } })], '/timeline/0/set/context/0 unknown-context-event')
  check(
    'what is wrong with the whole list stands at what is set',
    [edit({ set: { mapping: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, 1])) } })],
    '/timeline/0/set too-many-mappings',
  )
  check('what an earlier edit did is told once', [tooLong(74), edit({ set: { traits: [] } })], '/timeline/0/set/eventName name-too-long')
  check(
    'the earlier is the earlier in time',
    [
      { ...edit({ set: { traits: [] } }), at: '+3h' },
      { ...tooLong(74), at: '+2h' },
    ],
    '/timeline/1/set/eventName name-too-long',
  )
  test('what was wrong before is not the fault of the edit', () => {
    const journey = sampleJourney()
    const steps = journey.steps as Record<string, object>
    const nudge = { ...steps.nudge, activations: [{ id: 'a1', destination: 'nowhere' }] }
    const document = scenario([edit()], { journeys: [{ ...journey, steps: { ...steps, nudge } }] })
    expect(linesOfScenario(document, known)).toEqual([])
  })

  const braze = integrationOf([actionOf('send', [fieldOf('to', { isRequired: true }), fieldOf('text', { isRequired: true })])])
  const integrated: ScenarioSurroundings = {
    destinations: [...(known.destinations ?? []), { id: 'braze', kind: 'actions', slug: 'braze' }],
    integrations: { names: ['braze'], known: new Map([['braze', braze]]) },
  }
  const full = { destination: 'braze', action: 'send', mapping: { to: 'x', text: 'y' } }
  test('fields that its action asks for', () => {
    const items = [edit({ set: full }), edit({ set: { mapping: { to: 'x' } } })]
    expect(linesOfScenario(scenario(items), integrated)).toEqual(['/timeline/1/set/mapping/text unmapped-required-field'])
  })
  test('what is wrong in a field that is not set stands at what is', () => {
    const items = [edit({ set: { destination: 'braze', mapping: full.mapping } })]
    expect(linesOfScenario(scenario(items), integrated)).toEqual(['/timeline/0/set unknown-action'])
  })
  test('in the newest version by then', () => {
    const journey = sampleJourney()
    const steps = journey.steps as Record<string, object>
    const definition = { ...journey, steps: { ...steps, nudge: { ...steps.nudge, activations: [{ id: 'a1', ...full }] } } }
    const items = [publish({ definition }), edit({ set: { mapping: { text: 'y' } } })]
    expect(linesOfScenario(scenario(items), integrated)).toEqual(['/timeline/1/set/mapping/to unmapped-required-field'])
    const earlier = [{ ...publish({ definition }), at: '+2h' }, edit({ set: { mapping: { text: 'y' } } })]
    expect(linesOfScenario(scenario(earlier), integrated)).toEqual([])
  })

  check('an edit of nothing', [edit({ set: {} })], '/timeline/0/set empty-edit?')
  check(
    'what is deleted is gone',
    [remove(), edit(), remove()],
    '/timeline/1/activation deleted-activation',
    '/timeline/2/activation deleted-activation',
  )
  check('before the deletion it is there', [{ ...remove(), at: '+2h' }, edit()])
  check('a new version comes with activations of its own', [remove(), { ...publish(), at: '+2h' }, { ...edit(), at: '+3h' }])
  check('which are gone where they are deleted at its instant', [remove(), publish(), edit()], '/timeline/2/activation deleted-activation')
})

describe('new versions', () => {
  check(
    'have the id of their journey',
    [publish({ definition: { ...sampleJourney(), id: 'other' } })],
    '/timeline/0/definition/id other-journey',
  )
  test('also behind a path', () => {
    const definitions = new Map([[0, { ...sampleJourney(), id: 'other' } as never as Journey]])
    const document = scenario([publish({ definition: 'v2.journey.json' })])
    expect(linesOfScenario(document, { ...known, definitions })).toEqual(['/timeline/0/definition other-journey'])
    expect(linesOfScenario(document, known)).toEqual([])
  })

  check(
    'only they have what concerns earlier ones',
    [publish({ definition: undefined, previous: 'pause', excludeEarlier: true })],
    '/timeline/0/excludeEarlier first-publication',
    '/timeline/0/previous first-publication',
  )

  const versions = (count: number) => Array.from({ length: count - 1 }, () => publish())
  check('25, with the first', versions(25))
  check('26 are too many', versions(26), '/timeline/24/definition too-many-versions')
  check(
    'a publication without a definition is no version',
    [...versions(25), publish({ definition: undefined })],
    '/timeline/24/do lifecycle-without-effect?',
  )
  test('the scenario overrides how many', () => {
    const assumptions = { versions: 2 }
    expect(linesOfScenario(scenario(versions(2), { assumptions }), known)).toEqual([])
    expect(linesOfScenario(scenario(versions(3), { assumptions }), known)).toEqual(['/timeline/1/definition too-many-versions'])
  })
})

describe('each product has its own ways to change a live journey', () => {
  function check(preset: string, ...known: string[]): void {
    const steps = { e: { type: 'event', event: 'E', namespace: 'crmid' } }
    const journey = { format: 'rehearsal/journey/1', id: 'checkout', preset, start: 'e', steps }
    const told = (item: object) => linesOfScenario(scenario([item], { journeys: [journey], expect: [] }))
    const isOfActivations = preset.startsWith('twilio')
    test.each(['pause', 'resume', 'archive', 'close', 'stop'])(`${preset}: %s`, (change) => {
      const line = '/timeline/0/do not-in-preset'
      expect(told({ journey: 'checkout', do: change }).includes(line)).toBe(!known.includes(change))
    })
    test(`${preset}: what becomes of the version before`, () => {
      const others = ['/timeline/0/excludeEarlier not-in-preset', '/timeline/0/previous not-in-preset']
      expect(told(publish({ definition: journey, previous: 'archive', excludeEarlier: true }))).toEqual(isOfActivations ? [] : others)
    })
    test(`${preset}: changes of activations`, () => {
      const line = isOfActivations ? '/timeline/0/step unknown-step' : '/timeline/0/do not-in-preset'
      expect([told(edit()), told(remove())]).toEqual([[line], [line]])
    })
  }
  check('twilio-ga-2025-11', 'pause', 'resume', 'archive')
  check('jo-2020-07', 'close', 'stop')
  check('jo-2021', 'close', 'stop')
  check('ajo-current', 'pause', 'resume', 'close', 'stop')
})

describe('in the beta a published journey cannot be changed', () => {
  const { exitRules, exitSend, ...bare } = sampleJourney()
  const beta = { ...bare, preset: 'twilio-beta-2024-12' }
  const told = (...items: object[]) => linesOfScenario(scenario(items, { journeys: [beta] }), known)
  test('by a new version', () => expect(told(publish({ definition: beta }))).toEqual(['/timeline/0/definition not-in-preset']))
  test('by an edit', () => expect(told(edit())).toEqual(['/timeline/0/do not-in-preset']))
  test('by a deletion', () => expect(told(remove())).toEqual(['/timeline/0/do not-in-preset']))
  test('but published once, paused and archived', () => {
    const items = ['publish', 'pause', 'resume', 'archive'].map((action) => ({ journey: 'checkout', do: action }))
    expect(told(...items)).toEqual([])
  })
})

describe('merges', () => {
  const merge = (from: string, into: string) => [{ merge: { from, into } }]
  check('of two profiles', merge('u1', 'u-3'))
  check('from a synthetic one', merge('u-3', 'u1'), '/timeline/0/merge/from not-simulated-yet')
  check('from one that there is not', merge('u2', 'u1'), '/timeline/0/merge/from unknown-profile')
  check('into one that there is not', merge('u1', 'u-10'), '/timeline/0/merge/into unknown-profile')
  check('of one with itself', merge('u1', 'u1'), '/timeline/0/merge/into merge-with-itself')
})

function withStep(id: string): object {
  const journey = sampleJourney()
  const steps = journey.steps as Record<string, object>
  return { ...journey, steps: { ...steps, [id]: steps.nudge } }
}

describe('what the state of a journey does not allow', () => {
  const at = (hours: number, action: string, more: object = {}) => ({ journey: 'checkout', do: action, at: `+${hours}h`, ...more })
  const idle = (...places: number[]) => places.map((place) => `/timeline/${place}/do lifecycle-without-effect?`)
  check(
    'a resume of what is live, a pause of what is paused',
    [at(1, 'resume'), at(2, 'pause'), at(3, 'pause'), at(4, 'resume')],
    ...idle(0, 2),
  )
  check(
    'anything after the archive but a new version',
    [at(1, 'archive'), at(2, 'resume'), at(3, 'archive'), at(4, 'pause')],
    ...idle(1, 2, 3),
  )
  check('a second first publication', [at(1, 'publish'), at(2, 'publish')], ...idle(1))
  check('a new version opens a journey again', [at(1, 'archive'), publish({ at: '+2h' }), at(3, 'pause'), at(4, 'resume')])
})
