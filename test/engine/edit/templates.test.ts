import { expect, test } from 'vitest'
import { lackingIn, likelyFor, ownFor } from '../../../src/engine/edit/own-for-need.ts'
import { type JourneyTemplate, namesHere, takenTemplate } from '../../../src/engine/edit/taken-template.ts'
import { needsOf } from '../../../src/engine/edit/template-needs.ts'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'

const source: JsonObject = {
  format: 'rehearsal/workspace/1',
  name: 'Source',
  namespaces: [{ id: 'email' }, { id: 'crm' }],
  events: [{ name: 'Bought', properties: { total: 'number', id: 'string' } }, { name: 'Looked' }, { name: 'Left' }],
  segments: [
    { id: 'gold', evaluation: 'streaming', rule: { all: [{ event: 'Bought' }, { segment: 'vip', member: true }] } },
    { id: 'vip', evaluation: 'streaming', rule: { event: 'Looked' } },
    { id: 'unused', evaluation: 'scripted' },
  ],
  destinations: [
    { id: 'braze', kind: 'actions', slug: 'actions-braze-cloud', settings: { api_key: 'k' } },
    { id: 'mail', name: 'E-mail', kind: 'recorder' },
  ],
}
const journey: JsonObject = {
  $schema: '../journey.schema.json',
  format: 'rehearsal/journey/1',
  id: 'welcome',
  name: 'Welcome',
  start: 'in',
  steps: {
    in: { type: 'segment-qualification', segment: 'gold', namespace: 'crm', next: 'send' },
    send: {
      type: 'send-to-destination',
      activations: [{ id: 'a', destination: 'braze', context: ['Bought.total'], mapping: { email: { '@path': '$.properties.email' } } }],
      next: 'act',
    },
    act: { type: 'action', destination: 'mail', parameters: { to: '#{ExperiencePlatform.Customer.profile.email}' } },
  },
}
const template: JourneyTemplate = { id: 'welcome', name: 'Welcome', about: '', journey, needs: needsOf(journey, source) }
const ids = (needs: readonly { list: string; id: string }[]) => needs.map(({ list, id }) => `${list} ${id}`)

test('[EDIT22] a template needs what it names and what that names in turn, and nothing else', () => {
  expect(ids(template.needs)).toEqual([
    'events Bought',
    'events Looked',
    'segments gold',
    'segments vip',
    'namespaces crm',
    'destinations braze',
    'destinations mail',
  ])
})

test('[EDIT22] in an empty workspace all of it is added as it is, in the workspace’s own form', () => {
  const empty: JsonObject = { format: 'rehearsal/workspace/1', name: 'Mine' }
  const taken = takenTemplate(template, empty, { id: 'hello', name: 'Hello', own: [] })
  const { $schema: _, ...plain } = journey
  expect(taken.journey).toEqual({ ...plain, id: 'hello', name: 'Hello' })
  expect(Object.keys(taken.journey)).toEqual(Object.keys(plain))
  expect(taken.workspace).toEqual({
    ...empty,
    events: [{ name: 'Bought', properties: { total: 'number', id: 'string' } }, { name: 'Looked' }],
    segments: [
      { id: 'gold', evaluation: 'streaming', rule: { all: [{ event: 'Bought' }, { segment: 'vip', member: true }] } },
      { id: 'vip', evaluation: 'streaming', rule: { event: 'Looked' } },
    ],
    namespaces: [{ id: 'crm' }],
    destinations: source.destinations,
  })
})

const mine: JsonObject = {
  format: 'rehearsal/workspace/1',
  name: 'Mine',
  // The one that the template calls Bought is called as another of its events is.
  events: [{ name: 'Looked', properties: { total: 'number' } }, { name: 'bought' }],
  segments: [{ id: 'gold', evaluation: 'scripted' }],
  destinations: [
    { id: 'post', kind: 'http', method: 'POST', url: 'https://mail.example' },
    { id: 'our-braze', kind: 'actions', slug: 'actions-braze-cloud' },
  ],
}

test('[EDIT22] what the workspace has instead is named where the template named its own, also where names change places', () => {
  const own = ['Looked', 'bought', null, null, null, 'our-braze', 'post']
  const { journey: here, workspace } = takenTemplate(template, mine, { id: 'welcome', name: 'Welcome', own })
  expect(here.steps).toMatchObject({
    in: { segment: 'gold-2', namespace: 'crm' },
    send: { activations: [{ destination: 'our-braze', context: ['Looked.total'] }] },
    act: { destination: 'post' },
  })
  expect(workspace.segments).toEqual([
    { id: 'gold', evaluation: 'scripted' },
    { id: 'gold-2', evaluation: 'streaming', rule: { all: [{ event: 'Looked' }, { segment: 'vip', member: true }] } },
    { id: 'vip', evaluation: 'streaming', rule: { event: 'bought' } },
  ])
  expect({ ...workspace, segments: mine.segments }).toEqual({ ...mine, namespaces: [{ id: 'crm' }] })
})

test('[EDIT22] nothing is added where the workspace has it all', () => {
  const own = template.needs.map(({ id }) => id)
  expect(takenTemplate(template, source, { id: 'w', name: 'W', own }).workspace).toBe(source)
  expect(namesHere(template.needs, source, [])).toEqual(['Bought-2', 'Looked-2', 'gold-2', 'vip-2', 'crm-2', 'braze-2', 'mail-2'])
})

test('[EDIT22] what is written alike is meant, a vendor’s actions are no other vendor’s, and what an event lacks is said', () => {
  const [bought, looked, gold, vip, crm, braze, mail] = template.needs
  if (!(bought && looked && gold && vip && crm && braze && mail)) throw new Error('it has seven needs')
  expect([bought, looked, gold, vip, crm, braze, mail].map((need) => likelyFor(need, mine))).toEqual([
    ...['bought', 'Looked', 'gold', null, null],
    ...['our-braze', null],
  ])
  expect(ownFor(braze, mine).map(({ id }) => id)).toEqual(['our-braze'])
  expect(ownFor(mail, mine).map(({ id }) => id)).toEqual(['post'])
  expect(lackingIn(bought, mine, 'Looked')).toEqual(['id'])
  expect(lackingIn(gold, mine, 'gold')).toEqual([])
})
