import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { checkPath } from '../../../src/host/check/check-path.ts'
import { directiveNames } from '../../../src/host/mapping/directive-names.ts'
import { mapByVendor, refusedByVendor } from '../../../src/host/mapping/vendor-mapping.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const bad = { name: { '@pth': '$.event' } }

const journey = (mapping: object, different: object = {}) => ({
  format: 'rehearsal/journey/1',
  id: 'j',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: { type: 'event', event: 'Started', entry: 'once', next: 'nudge' },
    nudge: { type: 'send-to-destination', name: 'Nudge', activations: [{ id: 'a1', destination: 'sink', mapping }], next: null },
  },
  ...different,
})
const scenario = (more: object) => ({
  format: 'rehearsal/scenario/1',
  name: 'A scenario',
  clock: { start: '2026-01-05T10:00:00Z', end: '+1d' },
  destinations: [{ id: 'sink', kind: 'recorder' }],
  profiles: [{ id: 'u1' }],
  timeline: [],
  journeys: [journey({})],
  ...more,
})

let files = 0
async function refusedIn(document: object, kind: string): Promise<{ file: string; pointer: string; message: string }[]> {
  files += 1
  const { problems } = await checkPath(scratch.write(`${files}.${kind}.json`, document))
  return problems.filter(({ code, severity }) => code === 'bad-mapping' && severity === 'error')
}
const pointersIn = async (document: object, kind: string) => (await refusedIn(document, kind)).map(({ pointer }) => pointer)
const mappingPointer = '/steps/nudge/activations/0/mapping'
const told = async (mapping: object) =>
  (await refusedIn(journey(mapping), 'journey')).map((one) => one.pointer.slice(mappingPointer.length))

describe('a directive that can never work is refused where it stands', () => {
  const cases: [title: string, value: unknown, pointer: string][] = [
    ['an unknown one', { '@pth': '$.event' }, '/@pth'],
    ['a path that is no text', { '@path': 5 }, '/@path'],
    ['two in one object', { '@path': '$.a', '@template': 'b' }, ''],
    ['one beside a field', { '@path': '$.a', b: 1 }, ''],
    ['a condition about nothing', { '@if': {} }, '/@if'],
    ['a long template', { '@liquid': 'x'.repeat(1001) }, '/@liquid'],
    ['an unclosed template', { '@liquid': '{% if a' }, '/@liquid'],
    ['a filter that is switched off', { '@liquid': '{{ a | sort }}' }, '/@liquid'],
    ['a wrong word', { '@case': { operator: 'middle', value: 'x' } }, '/@case'],
    ['a wrong word in depth', { '@json': { mode: 'x', value: { '@path': '$.a' } } }, '/@json/mode'],
    ['one inside another', { '@if': { exists: { '@pth': 'a' } } }, '/@if/exists/@pth'],
    ['one in a branch that is not taken', { '@if': { exists: 'a', else: { '@if': {} } } }, '/@if/else/@if'],
    ['one in a list', [1, { deep: { '@path': true } }], '/1/deep/@path'],
    ['one in the shape of items', { '@arrayPath': ['$.a', { b: { '@if': {} } }] }, '/@arrayPath/1/b/@if'],
    ['a merge of directives without a direction', { '@merge': { objects: [{ '@path': '$.a' }] } }, '/@merge'],
  ]
  test.each(cases)('%s', async (_, value, pointer) =>
    expect(await told({ good: { '@path': '$.a' }, name: value })).toEqual([`/name${pointer}`]),
  )

  test('in the words of the product, with the directive that was meant', async () => {
    const [problem] = await refusedIn(journey(bad), 'journey')
    expect(problem?.message).toBe('The product’s mapping code refuses this: it has an invalid directive: @pth. Did you mean "@path"?')
    const [second] = await refusedIn(journey({ a: { '@if': {} } }), 'journey')
    expect(second?.message).toBe('The product’s mapping code refuses this: @if requires an "exists" key or a "blank" key.')
  })
})

describe('one that may work with an event passes', () => {
  const cases: [title: string, mapping: JsonObject][] = [
    ['no directive', { name: 'x', list: [null, 1] }],
    ['one for all fields', { '@path': '$.properties' }],
    ['a path out of the event', { name: { '@path': { '@path': '$.properties.path' } } }],
    ['a separator out of the event', { a: { '@flatten': { separator: { '@path': '$.s' }, value: { '@path': '$.b' } } } }],
    ['a merge', { a: { '@merge': { direction: 'left', objects: [{ '@path': '$.a' }, { b: 1 }] } } }],
    ['what is applied first', { a: { '@transform': { apply: { b: { '@path': '$.c' } }, mapping: { d: { '@path': '$.b' } } } } }],
    ['a template', { a: { '@liquid': '{{ properties.x | upcase }}' } }],
    ['items', { a: { '@arrayPath': ['$.items', { id: { '@path': '$.id' } }] } }],
    ['fields that are handed to a directive', { __segment_internal_directive: { '@transform': { apply: { a: 1 } } }, b: 1 }],
  ]
  test.each(cases)('%s', async (_, mapping) => expect(await told(mapping)).toEqual([]))

  test('and is not changed by being asked about', () => {
    const mapping = { a: { '@replace': { pattern: 'x', value: 'axb' } } }
    const before = structuredClone(mapping)
    expect(refusedByVendor(mapping)).toEqual([])
    expect(mapping).toEqual(before)
  })
})

test('the names of directives are the product’s', () => {
  for (const name of directiveNames) {
    let said = ''
    try {
      mapByVendor({ a: { [name]: 1 } }, {}, { at: 0, random: () => 0 })
    } catch (failure) {
      said = String(failure)
    }
    expect(said).not.toContain('invalid directive')
  }
})

describe('wherever mappings stand', () => {
  const exit = {
    exitRules: [{ id: 'bought', name: 'Bought', event: 'Bought' }],
    exitSend: { activation: { id: 'x', destination: 'sink', mapping: bad } },
  }
  test('in the exit send', async () =>
    expect(await pointersIn(journey({}, exit), 'journey')).toEqual(['/exitSend/activation/mapping/name/@pth']))

  test('in journeys of scenarios, new versions and edits', async () => {
    const at = '+1h'
    scratch.write('v3.journey.json', journey(bad))
    const timeline = [
      { at, journey: 'j', do: 'publish', definition: journey(bad) },
      { at, journey: 'j', do: 'publish', definition: 'v3.journey.json' },
      { at, journey: 'j', do: 'edit-activation', step: 'nudge', activation: 'a1', set: { mapping: bad } },
    ]
    const found = await refusedIn(scenario({ journeys: [journey(bad)], timeline }), 'scenario')
    expect(found.map(({ pointer }) => pointer).sort()).toEqual([
      `/journeys/0${mappingPointer}/name/@pth`,
      `${mappingPointer}/name/@pth`,
      `/timeline/0/definition${mappingPointer}/name/@pth`,
      '/timeline/2/set/mapping/name/@pth',
    ])
    expect(found.find(({ pointer }) => pointer.startsWith('/steps'))?.file).toBe(scratch.at('v3.journey.json'))
  })

  test('in the journeys of a workspace', async () => {
    scratch.write('shop/workspace.json', {
      format: 'rehearsal/workspace/1',
      name: 'Shop',
      destinations: [{ id: 'sink', kind: 'recorder' }],
    })
    scratch.write('shop/journeys/j.journey.json', journey(bad))
    const { problems } = await checkPath(scratch.at('shop'))
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toContain(`${mappingPointer}/name/@pth bad-mapping`)
  })
})
