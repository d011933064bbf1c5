import { expect, test } from 'vitest'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

const journey = (id: string, event = 'Started', destination = 'sink') => ({
  format: 'rehearsal/journey/1',
  id,
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: { type: 'event', event, entry: 'once', next: 'nudge' },
    nudge: { type: 'send-to-destination', name: 'Nudge', activations: [{ id: 'a1', destination }], next: 'done' },
    done: { type: 'end' },
  },
})

const workspace = {
  format: 'rehearsal/workspace/1',
  name: 'Shop',
  events: [{ name: 'Started' }],
  destinations: [{ id: 'sink', kind: 'recorder', name: 'of the workspace' }],
}

const scenario = (more: object) => ({
  format: 'rehearsal/scenario/1',
  name: 'A scenario',
  clock: { start: '2026-01-05T10:00:00Z', end: '+1d' },
  profiles: [{ id: 'u1' }],
  timeline: [{ at: '+0s', profile: 'u1', event: 'Started' }],
  ...more,
})

async function problemsOf(path: string): Promise<string[]> {
  const loaded = await loadScenario(path)
  if (loaded.ok) throw new Error('expected problems')
  return loaded.problems.map(({ file, pointer, code }) => `${file.replace(`${scratch.path}/`, '')}:${pointer}: ${code}`)
}

test('paths are seen from the scenario; journeys in files and inside keep their order', async () => {
  scratch.write('good/workspace.json', workspace)
  scratch.write('good/journeys/second.journey.json', journey('second'))
  const file = scratch.write(
    'good/scenarios/a.scenario.json',
    scenario({ workspace: '../workspace.json', journeys: [journey('first'), '../journeys/second.journey.json'] }),
  )
  const loaded = await loadScenario(file)
  expect(loaded).toMatchObject({ ok: true, scenario: { journeys: [{ id: 'first' }, { id: 'second' }], events: [{ name: 'Started' }] } })
})

test("the scenario's own events and destinations go before their namesakes of the workspace", async () => {
  scratch.write('merged/workspace.json', workspace)
  const own = {
    events: [{ name: 'Ended' }],
    destinations: [
      { id: 'sink', kind: 'recorder', name: 'own' },
      { id: 'other', kind: 'recorder' },
    ],
  }
  const file = scratch.write(
    'merged/a.scenario.json',
    scenario({ workspace: 'workspace.json', ...own, journeys: [journey('j', 'Ended', 'other')] }),
  )
  const loaded = await loadScenario(file)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  expect(loaded.scenario.events?.map(({ name }) => name)).toEqual(['Started', 'Ended'])
  expect(loaded.scenario.destinations.map(({ id, name }) => [id, name])).toEqual([
    ['sink', 'own'],
    ['other', undefined],
  ])
})

test('without any catalogue every event may be named', async () => {
  const file = scratch.write(
    'free.scenario.json',
    scenario({ destinations: [{ id: 'sink', kind: 'recorder' }], journeys: [journey('j', 'Anything')] }),
  )
  expect(await loadScenario(file)).toMatchObject({ ok: true, scenario: { events: undefined } })
})

test('problems of all files come at once, each at its own place', async () => {
  scratch.write('many/workspace.json', { ...workspace, destinations: [] })
  scratch.write('many/journeys/syntax.journey.json', '{\n "id": ,\n}')
  scratch.write('many/journeys/dangling.journey.json', { ...journey('dangling'), start: 'nowhere' })
  const journeys = [
    'journeys/syntax.journey.json',
    'journeys/dangling.journey.json',
    journey('inline', 'Unknown'),
    'journeys/gone.json',
    'journeys',
  ]
  const file = scratch.write(
    'many/a.scenario.json',
    scenario({ workspace: 'workspace.json', journeys, seed: 5, timeline: [{ at: '+0s', profile: 'nobody', event: 'Started' }] }),
  )
  expect(await problemsOf(file)).toEqual(
    expect.arrayContaining([
      'many/journeys/syntax.journey.json:2:8: json-syntax',
      'many/journeys/dangling.journey.json:/start: unknown-step',
      'many/journeys/dangling.journey.json:/steps/nudge/activations/0/destination: unknown-destination',
      'many/a.scenario.json:/journeys/2/steps/started/event: unknown-entry-event',
      'many/a.scenario.json:/journeys/2/steps/nudge/activations/0/destination: unknown-destination',
      'many/a.scenario.json:/journeys/3: file-missing',
      'many/a.scenario.json:/journeys/4: file-missing',
      'many/a.scenario.json:/timeline/0/profile: unknown-profile',
    ]),
  )
})

test('problems of a scenario that could not be understood do not hide those of its files', async () => {
  scratch.write('both/journeys/broken.journey.json', { ...journey('broken'), colour: 'red' })
  const file = scratch.write(
    'both/a.scenario.json',
    scenario({ workspace: 'gone.json', journeys: ['journeys/broken.journey.json'], seed: -1 }),
  )
  expect(await problemsOf(file)).toEqual([
    expect.stringMatching(/^both\/a\.scenario\.json:\/seed: /),
    'both/a.scenario.json:/workspace: file-missing',
    expect.stringMatching(/^both\/journeys\/broken\.journey\.json:\/colour: /),
  ])
})

test('a workspace that cannot be read is one problem, and not that everything is unknown in it', async () => {
  scratch.write('unread/workspace.json', '{')
  const file = scratch.write('unread/a.scenario.json', scenario({ workspace: 'workspace.json', journeys: [journey('j')] }))
  expect(await problemsOf(file)).toEqual(['unread/workspace.json:1:2: json-syntax'])
})

test('a file that is named twice is found wanting once', async () => {
  scratch.write('twice/j.journey.json', '[')
  const file = scratch.write('twice/a.scenario.json', scenario({ journeys: ['j.journey.json', './j.journey.json'] }))
  expect(await problemsOf(file)).toEqual(['twice/j.journey.json:1:2: json-syntax'])
})

test('new versions are read from their files, checked like journeys, and go along', async () => {
  const second = { at: '+1h', journey: 'a', do: 'publish', definition: '../journeys/v2.journey.json' }
  scratch.write('versions/workspace.json', workspace)
  scratch.write('versions/journeys/v2.journey.json', journey('a'))
  const items = [{ at: '+0s', profile: 'u1', event: 'Started' }, second]
  const document = scenario({ workspace: '../workspace.json', journeys: [journey('a')], timeline: items })
  const loaded = await loadScenario(scratch.write('versions/scenarios/a.scenario.json', document))
  expect(loaded.ok && loaded.scenario.definitions?.get(1)).toMatchObject({ id: 'a' })

  scratch.write('versions/journeys/v2.journey.json', journey('a', 'Started', 'nowhere'))
  const inside = { ...second, definition: journey('b', 'Other') }
  const missing = { ...second, definition: 'v3.journey.json' }
  const broken = scratch.write('versions/scenarios/b.scenario.json', { ...document, timeline: [second, inside, missing] })
  expect(await problemsOf(broken)).toEqual([
    'versions/scenarios/b.scenario.json:/timeline/2/definition: file-missing',
    'versions/scenarios/b.scenario.json:/timeline/1/definition/steps/started/event: unknown-entry-event',
    'versions/scenarios/b.scenario.json:/timeline/1/definition/id: other-journey',
    'versions/journeys/v2.journey.json:/steps/nudge/activations/0/destination: unknown-destination',
  ])
})

test('segments of the workspace are those that journeys, profiles and the timeline may name', async () => {
  const segments = [{ id: 'vip', evaluation: 'scripted' }]
  scratch.write('segments/workspace.json', { ...workspace, segments })
  const base = journey('a')
  const audience = (name: string) => ({ ...base, steps: { ...base.steps, started: { ...base.steps.started, audience: name } } })
  const moved = (segment: string) => [{ at: '+1h', profile: 'u1', segment, change: 'enter' }]
  const document = (name: string) => scenario({ workspace: 'workspace.json', journeys: [audience(name)], timeline: moved(name) })
  expect(await loadScenario(scratch.write('segments/a.scenario.json', document('vip')))).toMatchObject({ ok: true })
  expect(await problemsOf(scratch.write('segments/b.scenario.json', document('vips')))).toEqual([
    'segments/b.scenario.json:/journeys/0/steps/started/audience: unknown-segment',
    'segments/b.scenario.json:/timeline/0/segment: unknown-segment',
  ])
})

test('a file may have more problems than a call can have arguments', async () => {
  const nobody = Array.from({ length: 150_000 }, () => ({ at: '+0s', profile: 'x', event: 'Started' }))
  const own = { destinations: [{ id: 'sink', kind: 'recorder' }], journeys: [journey('j')], timeline: nobody }
  expect(await problemsOf(scratch.write('many.scenario.json', scenario(own)))).toHaveLength(150_000)
})

test('a misspelt field in a journey does not hide what else is wrong with it', async () => {
  const broken = journey('j', 'Started', 'nowhere')
  const { entry, ...started } = broken.steps.started
  const misspelt = { ...broken, steps: { ...broken.steps, started: { ...started, entri: entry } } }
  scratch.write('hidden/j.journey.json', misspelt)
  const own = { destinations: [{ id: 'sink', kind: 'recorder' }], journeys: ['j.journey.json'] }
  expect(await problemsOf(scratch.write('hidden/a.scenario.json', scenario(own)))).toEqual([
    'hidden/j.journey.json:/steps/started/entri: unknown-field',
    'hidden/j.journey.json:/steps/nudge/activations/0/destination: unknown-destination',
    'hidden/j.journey.json:/steps/started/identifier: missing-field',
  ])
})
