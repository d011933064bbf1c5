import { expect, test } from 'vitest'
import { checkPath } from '../../../src/host/check/check-path.ts'
import { changed, sampleScenario } from '../../engine/model/sample-documents.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const folder = new ScratchFolder()

type Path = readonly (string | number)[]
type Change = readonly [path: Path, value: unknown]

const journey: Path = ['journeys', 0]
const step = (...path: Path): Path => [...journey, 'steps', ...path]

const loop = {
  start: { type: 'event', event: 'Checkout_Started', identifier: 'session_id', next: 'pause' },
  pause: { type: 'wait', for: '10m', next: 'pause' },
}

/** Independent mistakes of form and of meaning, each with all that is to be said about it. */
const documents: readonly { readonly name: string; readonly changes: readonly Change[]; readonly said: readonly string[] }[] = [
  {
    name: 'a typo in a filter, a dangling next, an unknown profile',
    changes: [
      [step('started', 'where', 0), { propery: 'currency', anyOf: ['EUR'] }],
      [step('pause', 'next'), 'nope'],
      [['timeline', 0, 'profile'], 'ghost'],
    ],
    said: [
      '/journeys/0/steps/pause/next dangling-next',
      '/journeys/0/steps/started/where/0/property missing-field',
      '/journeys/0/steps/started/where/0/propery unknown-field',
      '/timeline/0/profile unknown-profile',
    ],
  },
  {
    name: 'a typo in a step and the dangling next of the same step',
    changes: [
      [step('pause', 'for'), 'soon'],
      [step('pause', 'next'), 'nope'],
    ],
    said: ['/journeys/0/steps/pause/for bad-duration', '/journeys/0/steps/pause/next dangling-next'],
  },
  {
    name: 'one bad instant among an unknown assumption, an unknown profile of the same item and a dangling next',
    changes: [
      [['timeline', 0], { at: 'never', profile: 'ghost', event: 'Checkout_Started' }],
      [['timeline', 3, 'segment'], 'nobodies'],
      [['assumptions'], { 'event-at-dedline': 'x' }],
      [step('wait', 'maximum', 'next'), 'nope'],
    ],
    said: [
      '/assumptions/event-at-dedline unknown-assumption',
      '/journeys/0/steps/wait/maximum/next dangling-next',
      '/timeline/0/at bad-instant',
      '/timeline/0/profile unknown-profile',
      '/timeline/3/segment unknown-segment',
    ],
  },
  {
    name: 'an item that is nothing keeps its place, and those after it have theirs',
    changes: [
      [['timeline', 0], 5],
      [['timeline', 2, 'profile'], 'ghost'],
      [['expect', 0], { zork: 1 }],
      [['expect', 1, 'step'], 'nope'],
      [step('wait', 'branches', 0), 7],
      [step('wait', 'branches', 1, 'next'), 'nope'],
    ],
    said: [
      '/expect/0 missing-field',
      '/expect/1/step unknown-step',
      '/journeys/0/steps/wait/branches/0 wrong-type',
      '/journeys/0/steps/wait/branches/1/next dangling-next',
      '/timeline/0 wrong-type',
      '/timeline/2/profile unknown-profile',
    ],
  },
  {
    name: 'a step that cannot be read is not missed, another is',
    changes: [
      [step('wait'), { type: 'zork' }],
      [['expect', 1, 'step'], 'nope'],
      [step('dice', 'branches', 0, 'next'), 'nowhere'],
      [step('dice', 'branches', 1, 'percent'), 'most'],
    ],
    said: [
      '/expect/1/step unknown-step',
      '/journeys/0/steps/dice/branches/0/next dangling-next',
      '/journeys/0/steps/dice/branches/1/percent wrong-type',
      '/journeys/0/steps/wait/type unknown-value',
    ],
  },
  {
    name: 'who is not known for sure is not missed: profiles, segments and destinations without ids',
    changes: [
      [['profiles', 0, 'id'], 5],
      [['segments', 1, 'id'], ''],
      [['destinations', 0], { kind: 'recorder' }],
      [['clock', 'end'], '2026-01-04T10:00:00Z'],
    ],
    said: ['/clock/end clock-order', '/destinations/0/id missing-field', '/profiles/0/id wrong-type', '/segments/1/id bad-id'],
  },
  {
    name: 'a lifecycle item with a typo, an unknown journey, a broken clock',
    changes: [
      [['timeline', 0], { at: '+1m', journey: 'checkout', do: 'pause', version: 1 }],
      [['timeline', 1], { at: '+1m', journey: 'chekout', do: 'pause' }],
      [['clock', 'start'], 'yesterday'],
      [['expect', 3, 'sends'], { destination: 'void' }],
    ],
    said: [
      '/clock/start bad-instant',
      '/expect/3/sends/destination unknown-destination',
      '/timeline/0/version unknown-field',
      '/timeline/1/journey unknown-journey',
    ],
  },
  {
    name: 'a journey with an unknown field, another with a loop',
    changes: [
      [[...journey, 'bogus'], 1],
      [['journeys', 1], { ...journeyNamed('other'), steps: loop }],
    ],
    said: ['/journeys/0/bogus unknown-field', '/journeys/1/steps/pause/next loop'],
  },
]

function journeyNamed(id: string): object {
  return { format: 'rehearsal/journey/1', id, name: id, preset: 'twilio-ga-2025-11', start: 'start' }
}

function written(name: string, changes: readonly Change[]): string {
  const document = changes.reduce<unknown>((whole, [path, value]) => changed(whole as typeof base, path, value), base)
  return folder.write(`${name.replaceAll(/\W+/g, '-')}.scenario.json`, document as object)
}
const base = sampleScenario()

test('nothing is wrong with the document that is broken here', async () => {
  expect(await errorsOf(written('sound', []))).toEqual([])
})

test('every mistake is reported, whatever the others are', async () => {
  const found = await Promise.all(documents.map(async ({ name, changes }) => [name, await errorsOf(written(name, changes))] as const))
  expect(found).toEqual(documents.map(({ name, said }) => [name, [...said]]))
})

async function errorsOf(path: string): Promise<string[]> {
  const { problems } = await checkPath(path)
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort()
}
