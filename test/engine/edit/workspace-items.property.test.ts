import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditionAs, newCondition, ruleKinds } from '../../../src/engine/edit/condition-kind.ts'
import { usesOf, withItemRenamed, withUsesRenamed } from '../../../src/engine/edit/item-uses.ts'
import { mergeDocuments } from '../../../src/engine/edit/merge-documents.ts'
import { newItem } from '../../../src/engine/edit/new-item.ts'
import { segmentAs } from '../../../src/engine/edit/segment-as.ts'
import { withKeyAs } from '../../../src/engine/edit/with-key-as.ts'
import { itemsOf, withItem, withoutItem, workspaceLists } from '../../../src/engine/edit/workspace-items.ts'
import { decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'

const workspace: JsonObject = {
  format: 'rehearsal/workspace/1',
  name: 'Shop',
  namespaces: [{ id: 'email' }, { id: 'crm' }],
  events: [{ name: 'Bought', properties: { event: 'string' } }, { name: 'Left' }],
  segments: [
    { id: 'gold', evaluation: 'streaming', rule: { all: [{ event: 'Bought' }, { segment: 'vip', member: true }] } },
    { id: 'vip', evaluation: 'scripted' },
  ],
  destinations: [{ id: 'crm', kind: 'recorder', responses: { latency: '1s' } }],
  dataSources: [{ id: 'Weather', fieldGroups: { now: { cache: '10m' } }, responses: [{ body: { Weather: 'x' } }] }],
  caps: [{ destinations: ['crm', 'Weather'], max: 1, per: '1s' }],
}
const journey: JsonObject = {
  format: 'rehearsal/journey/1',
  id: 'j',
  steps: {
    in: { type: 'event', event: 'Bought', where: [{ property: 'event', equals: 'Bought' }], audience: 'vip', namespace: 'crm' },
    ask: { type: 'condition', branches: [{ id: 'a', when: { context: 'Bought.total', is: 'exists' } }] },
    far: { type: 'condition', branches: [{ id: 'a', when: { context: { key: 'Bought', path: 'total' }, is: 'exists' } }] },
    send: {
      type: 'send-to-destination',
      activations: [
        {
          ...{ id: 'a', destination: 'crm', context: ['Bought.total', 'Left.at', 'Bought - Paid.total'] },
          mapping: {
            event: 'Bought',
            destination: 'crm',
            total: { '@path': '$.properties.journey_context.Bought.total' },
            paid: { '@if': { else: { '@path': "$.properties.journey_context['Bought - Paid'].total" } } },
            text: { '@template': 'For {{properties.journey_context.Bought.total}} and {{properties.journey_context.Bought_Too.total}}' },
          },
        },
      ],
    },
    hold: { type: 'hold-until', branches: [{ id: 'p', name: 'Paid', event: 'Bought' }] },
    late: { type: 'condition', branches: [{ id: 'a', when: { context: { key: 'Bought - Paid', path: 'total' }, is: 'exists' } }] },
    act: { type: 'action', destination: 'crm', parameters: { total: '@{Bought.total} > 1', warm: '#{Weather.now.t} > 1' } },
    new: { type: 'action', parameters: { total: '@event{Bought.total}', gold: "inSegment('gold')" } },
    seg: { type: 'segment-qualification', segment: ['gold', 'vip'] },
  },
}
const scenario: JsonObject = {
  format: 'rehearsal/scenario/1',
  profiles: [{ id: 'u', identities: { email: ['a'], crm: ['b'] }, traits: { crm: 'x' }, segments: ['vip'] }],
  timeline: [
    { at: '+0s', profile: 'u', event: 'Bought', properties: { event: 'Bought' }, identity: { crm: 'b' } },
    { at: '+1s', calculate: ['gold'] },
  ],
  responses: { crm: [{ status: 200 }], Weather: [{ status: 503 }] },
  expect: [{ sends: { destination: 'crm' }, count: 0 }],
}
const documents = [workspace, journey, scenario]
const places = (document: JsonObject, list: (typeof workspaceLists)[number], id: string) =>
  usesOf(document, list, id).map(({ place, how }) => `${place.join('/')} ${how}`)

test('[EDIT16] what names something is found wherever the formats name it, and never in people’s own data', () => {
  expect(places(workspace, 'events', 'Bought')).toEqual(['segments/0/rule/all/0/event value'])
  expect(places(journey, 'events', 'Bought')).toEqual([
    'steps/in/event value',
    'steps/ask/branches/0/when/context path',
    'steps/far/branches/0/when/context path',
    'steps/send/activations/0/context/0 path',
    'steps/send/activations/0/context/2 path',
    'steps/send/activations/0/mapping/total/@path mapping',
    'steps/send/activations/0/mapping/paid/@if/else/@path mapping',
    'steps/send/activations/0/mapping/text/@template mapping',
    'steps/hold/branches/0/event value',
    'steps/late/branches/0/when/context path',
    'steps/act/parameters/total expression',
    'steps/new/parameters/total expression',
  ])
  expect(places(journey, 'segments', 'gold')).toContain('steps/new/parameters/gold expression')
  expect(places(scenario, 'events', 'Bought')).toEqual(['timeline/0/event value'])
  expect(places(workspace, 'segments', 'vip')).toEqual(['segments/0/rule/all/1/segment value'])
  expect(places(journey, 'segments', 'vip')).toEqual(['steps/in/audience value', 'steps/seg/segment/1 value'])
  expect(places(scenario, 'segments', 'gold')).toEqual(['timeline/1/calculate/0 value'])
  expect(places(journey, 'namespaces', 'crm')).toEqual(['steps/in/namespace value'])
  expect(places(scenario, 'namespaces', 'crm')).toEqual(['profiles/0/identities/crm key', 'timeline/0/identity/crm key'])
  expect(places(workspace, 'destinations', 'crm')).toEqual(['caps/0/destinations/0 value'])
  expect(places(journey, 'destinations', 'crm')).toEqual(['steps/send/activations/0/destination value', 'steps/act/destination value'])
  expect(places(workspace, 'dataSources', 'Weather')).toEqual(['caps/0/destinations/1 value'])
  expect(places(journey, 'dataSources', 'Weather')).toEqual(['steps/act/parameters/warm expression'])
  expect(places(scenario, 'dataSources', 'Weather')).toEqual(['responses/Weather key'])
  expect(places(scenario, 'destinations', 'crm')).toEqual(['responses/crm key', 'expect/0/sends/destination value'])
})

test('[EDIT16] within a mapping only what is read of the journey context gets the other name', () => {
  const { steps } = withUsesRenamed(journey, 'events', 'Bought', 'Ordered') as { readonly steps: typeof journey }
  expect(steps).toMatchObject({
    send: {
      activations: [
        {
          context: ['Ordered.total', 'Left.at', 'Ordered - Paid.total'],
          mapping: {
            event: 'Bought',
            total: { '@path': '$.properties.journey_context.Ordered.total' },
            paid: { '@if': { else: { '@path': "$.properties.journey_context['Ordered - Paid'].total" } } },
            text: { '@template': 'For {{properties.journey_context.Ordered.total}} and {{properties.journey_context.Bought_Too.total}}' },
          },
        },
      ],
    },
    late: { branches: [{ when: { context: { key: 'Ordered - Paid', path: 'total' } } }] },
  })
})

const anyItem = fc
  .constantFrom(...workspaceLists)
  .chain((list) => fc.tuple(fc.constant(list), fc.constantFrom(...itemsOf(workspace, list))))

test('[EDIT16] another name is one in every place, and back again is what was, letter for letter', () => {
  fc.assert(
    fc.property(anyItem, fc.constantFrom('New', 'a name', "it's", 'n7'), ([list, { id }], to) => {
      for (const document of documents) {
        const renamed = document === workspace ? withItemRenamed(document, list, id, to) : withUsesRenamed(document, list, id, to)
        const changed = usesOf(document, list, id).filter(({ how }) => how !== 'mention')
        expect(usesOf(renamed, list, to).filter(({ how }) => how !== 'mention')).toHaveLength(changed.length)
        expect(usesOf(renamed, list, id).every(({ how }) => how === 'mention')).toBe(true)
        const back = document === workspace ? withItemRenamed(renamed, list, to, id) : withUsesRenamed(renamed, list, to, id)
        expect(JSON.stringify(back)).toBe(JSON.stringify(document))
      }
    }),
  )
  expect(withItemRenamed(workspace, 'events', 'Bought', 'Left')).toBe(workspace)
  expect(withItemRenamed(workspace, 'events', 'Nothing', 'Something')).toBe(workspace)
})

test('[EDIT15] something new stands behind the others, once; taken out, all else is as it was, and an empty list is gone', () => {
  const bare: JsonObject = { format: 'rehearsal/workspace/1', name: 'Bare' }
  const wishes = [
    newItem({ list: 'events', name: 'New' }),
    newItem({ list: 'segments', id: 'new', name: 'New', evaluation: 'batch' }),
    newItem({ list: 'namespaces', id: 'new' }),
    newItem({ list: 'destinations', id: 'new', name: '', kind: 'recorder', what: '' }),
    newItem({ list: 'dataSources', id: 'new' }),
  ]
  for (const [index, list] of workspaceLists.entries()) {
    const item = wishes[index] as JsonObject
    const id = String(item.id ?? item.name)
    for (const before of [bare, workspace]) {
      const after = withItem(before, list, item)
      expect(itemsOf(after, list).at(-1)).toMatchObject({ id, value: item })
      expect(withItem(after, list, item)).toBe(after)
      expect(JSON.stringify(withoutItem(after, list, id))).toBe(JSON.stringify(before))
    }
  }
  expect(withoutItem(workspace, 'events', 'nobody')).toBe(workspace)
  const all = workspaceLists.reduce((document, list, index) => withItem(document, list, wishes[index] as JsonObject), bare)
  expect(Object.keys(all)).toEqual(['format', 'name', 'namespaces', 'events', 'segments', 'destinations', 'dataSources'])
  expect(decodeWorkspace(withoutItem(all, 'segments', 'new')).ok).toBe(true)
})

test('[EDIT17] a segment keeps its rule while members are found by one', () => {
  const rule = { trait: 'plan', is: 'exists' }
  const batch: JsonObject = { id: 's', name: 'S', evaluation: 'batch', calculation: { daily: '03:00' }, rule }
  expect(segmentAs(batch, 'batch')).toBe(batch)
  expect(segmentAs(batch, 'streaming')).toEqual({ id: 's', name: 'S', evaluation: 'streaming', rule })
  expect(segmentAs(segmentAs(batch, 'streaming'), 'batch')).toEqual({ ...batch, calculation: { daily: '01:00' } })
  expect(segmentAs(batch, 'scripted')).toEqual({ id: 's', name: 'S', evaluation: 'scripted' })
  expect(segmentAs({ ...batch, note: 'of ours' }, 'scripted')).toEqual({ id: 's', name: 'S', evaluation: 'scripted', note: 'of ours' })
})

test('[EDIT9] the rule of a segment becomes another kind like any condition does', () => {
  const event = { event: 'Bought', within: '30d' }
  expect(conditionAs(event, 'all')).toEqual({ all: [event] })
  expect(conditionAs({ not: event }, 'event')).toEqual(event)
  for (const kind of ruleKinds) for (const other of ruleKinds) expect(Object.keys(conditionAs(newCondition(other), kind))).toContain(kind)
})

test('[EDIT3] a key that is renamed keeps its place; a name that is taken changes nothing', () => {
  const place = ['events', 0, 'properties', 'event']
  const event = { name: 'Bought', properties: { one: 'string', event: 'string', two: 'number' } }
  const document = { ...workspace, events: [event] }
  const renamed = withKeyAs(document, place, 'kind')
  expect(JSON.stringify(renamed.events)).toBe('[{"name":"Bought","properties":{"one":"string","kind":"string","two":"number"}}]')
  expect(withKeyAs(document, place, 'two')).toBe(document)
  expect(withKeyAs(document, ['events', 0, 'properties', 'none'], 'kind')).toBe(document)
})

test('[EDIT6] two who define different things in one workspace do not meet; of one and the same thing they do', () => {
  const event = (name: string, properties: JsonObject = {}) => ({ name, properties })
  const of = (...events: JsonObject[]): JsonObject => ({ ...workspace, events })
  const base = of(event('A'), event('B'))
  const mine = of(event('A', { a: 'string' }), event('B'), event('Mine'))
  const merged = mergeDocuments(base, mine, of(event('B', { b: 'number' }), event('Theirs')))
  expect(merged.conflicts).toEqual(['/events/A'])
  const apart = mergeDocuments(base, mine, of(event('A'), event('B', { b: 'number' }), event('Theirs')))
  expect(apart.conflicts).toEqual([])
  expect(apart.document.events).toEqual([event('A', { a: 'string' }), event('B', { b: 'number' }), event('Mine'), event('Theirs')])
  expect(mergeDocuments(of(event('A'), event('A')), of(event('A')), of(event('B'))).conflicts).toEqual(['/events'])
})
