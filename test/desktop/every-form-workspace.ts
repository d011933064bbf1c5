import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample } from './engine-result.ts'

/** Two journeys that together have a step of every type, each with most of its fields; of the sample's catalogue. */

const vip = { all: [{ segment: 'gold', member: true }, { not: { trait: 'country', is: 'any-of', value: ['FR', 'DE'] } }] }

const twilio = {
  format: 'rehearsal/journey/1',
  id: 'all-of-twilio',
  name: 'All of Twilio',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: {
      ...{ type: 'event', event: 'Checkout_Started', entry: 'every-time', audience: 'gold', identifier: 'session_id', next: 'hold' },
      where: [{ property: 'currency', anyOf: ['EUR', 'USD'] }],
    },
    hold: {
      type: 'hold-until',
      name: 'Wait for the purchase',
      branches: [
        { id: 'changed', name: 'Emptied the cart', event: 'Cart_Emptied', restart: true },
        { id: 'bought', name: 'Bought', event: 'Purchase_Completed', where: [{ property: 'currency', equals: 'EUR' }], next: 'done' },
      ],
      maximum: { after: '1h', next: 'delay' },
    },
    delay: { type: 'wait', name: 'A moment', for: '10m', next: 'split' },
    split: {
      type: 'condition',
      name: 'Who is it',
      branches: [
        { id: 'vip', name: 'VIP', when: vip, next: 'done' },
        { id: 'large', name: 'Large', when: { any: [{ context: 'Checkout_Started.total', is: 'greater-than', value: 100 }] } },
      ],
      otherwise: { next: 'dice' },
    },
    dice: {
      type: 'random-split',
      name: 'Half of them',
      branches: [
        { id: 'a', name: 'Branch A', percent: 40, next: 'send' },
        { id: 'b', name: 'Branch B', percent: 60 },
      ],
      sameBranch: true,
    },
    send: {
      type: 'send-to-destination',
      name: 'Nudge',
      eventName: 'Checkout Nudge',
      activations: [{ id: 'a1', destination: 'braze', action: 'trackEvent', context: ['Checkout_Started.total'], traits: ['email'] }],
      next: 'done',
    },
    done: { type: 'end', name: 'Done' },
  },
  exitRules: [{ id: 'gone', name: 'Emptied', event: 'Cart_Emptied', matchIdentifier: true, send: true }],
  exitSend: { eventName: 'Goodbye', activation: { id: 'x1', destination: 'warehouse', traits: ['email'] } },
  assumptions: { 'event-at-deadline': 'timer-wins', 'max-steps': 40 },
}

const when = { trait: 'plan', is: 'equals', value: 'pro' }

const adobe = {
  format: 'rehearsal/journey/1',
  id: 'all-of-adobe',
  name: 'All of Adobe',
  preset: 'jo-2021',
  start: 'read',
  steps: {
    read: {
      ...{ type: 'segment-trigger', name: 'Gold customers', segment: 'gold', namespace: 'crmid', readRate: 500, next: 'parallel' },
      schedule: { type: 'recurring', every: { unit: 'month', interval: 1 }, start: '2026-02-01T09:00', timezone: 'Europe/Paris' },
      ...{ incremental: true, forceReentrance: true, triggerAfterBatch: { window: '2h' } },
    },
    parallel: {
      type: 'hold-until',
      name: 'Whatever comes first',
      branches: [
        { id: 'orders', name: 'Orders', event: 'Order_Completed', next: 'hours' },
        { id: 'silver', name: 'Turns silver', segment: 'silver-streamed', behavior: 'exit', next: 'hours' },
        { id: 'late', name: 'Two weeks', after: '14d', when, next: 'hours' },
        { id: 'day', name: 'On the day', until: '2026-03-01T09:00', next: 'hours' },
        { id: 'then', name: 'By an expression', expression: 'nowWithDelta(2, "days")', next: 'hours' },
      ],
    },
    hours: {
      type: 'condition',
      name: 'When is it',
      branches: [
        { id: 'day', name: 'In office hours', when: { time: { days: ['mon', 'fri'], from: '09:00', to: '17:00' } }, next: 'until' },
        { id: 'spring', name: 'In spring', when: { date: { from: '2026-03-01T00:00', to: '2026-06-01T00:00' } }, next: 'until' },
        {
          id: 'mail',
          name: 'Has an address',
          when: { expression: 'isNotNull(#{ExperiencePlatform.Customer.profile.email})' },
          next: 'until',
        },
      ],
      onError: { next: 'mail' },
    },
    until: { type: 'wait', name: 'Until the morning', until: '2026-03-02T09:00', next: 'mail' },
    mail: {
      ...{ type: 'action', name: 'Mail', destination: 'mail', next: 'clicked', onError: { next: 'tier' }, onTimeout: { next: 'tier' } },
      parameters: { template: '"offer"', to: '#{ExperiencePlatform.Customer.profile.email}' },
    },
    clicked: {
      type: 'reaction',
      name: 'Clicked',
      to: 'mail',
      interaction: 'clicked',
      timeout: { after: '3d', next: 'tier' },
      next: 'tier',
    },
    tier: { type: 'update-profile', name: 'New tier', set: { tier: '"gold"' }, next: 'over' },
    over: { type: 'jump', name: 'Over', journey: 'new-silver-customers-at-once', parameters: { total: '1' }, next: 'listen' },
    listen: {
      type: 'segment-qualification',
      name: 'Leaves gold',
      segment: 'gold',
      behavior: 'exit',
      timeout: { after: '5d' },
      next: 'end',
    },
    end: { type: 'end', name: 'End' },
  },
  settings: { reentrance: { allowed: true, wait: '1h' }, globalTimeout: '30d' },
}

const rule = {
  all: [
    {
      any: [
        { trait: 'plan', is: 'equals', value: 'vip' },
        { segment: 'gold', member: false },
      ],
    },
    { not: { event: 'Order_Completed', where: [{ property: 'total', equals: 0 }], count: { is: 'at-least', value: 3 }, within: '30d' } },
  ],
}

/** Definitions of the kinds that the sample has none of. */
const more = {
  segments: [{ id: 'nested', name: 'Of groups in groups', evaluation: 'streaming', latency: '2m', rule }],
  destinations: [
    {
      id: 'crm',
      name: 'Our CRM',
      kind: 'http',
      url: 'https://crm.example/notify',
      headers: { 'x-shop': 'corner' },
      auth: { type: 'none' },
      timeout: '5s',
    },
  ],
  dataSources: [{ id: 'Weather', fieldGroups: { now: { cache: '10m' } }, responses: [{ body: { now: { city: 'Paris' } } }] }],
}

/** Steps of each of the journeys, in the order of the file. */
export const stepsOf = {
  'All of Twilio': Object.keys(twilio.steps),
  'All of Adobe': Object.keys(adobe.steps),
}

/** The sample with more in it, so that every form of the window has something to show. */
export async function writeEveryForm(folder: string): Promise<string> {
  const workspace = join(folder, 'everything')
  await cp(sample, workspace, { recursive: true })
  for (const journey of [twilio, adobe]) {
    await writeFile(join(workspace, 'journeys', `${journey.id}.journey.json`), JSON.stringify(journey))
  }
  const file = join(workspace, 'workspace.json')
  const known = JSON.parse(await readFile(file, 'utf8'))
  const extended = Object.entries(more).map(([list, items]) => [list, [...(known[list] ?? []), ...items]])
  await writeFile(file, JSON.stringify({ ...known, ...Object.fromEntries(extended) }))
  return workspace
}
