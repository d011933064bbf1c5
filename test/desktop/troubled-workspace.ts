import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const braze = {
  id: 'braze',
  name: 'Braze',
  kind: 'actions',
  slug: 'actions-braze-cloud',
  settings: { api_key: 'a-key-to-hide', app_id: 'shop', endpoint: 'https://rest.iad-01.braze.com' },
  responses: [
    { status: 429, times: 2, retryAfter: '30s', latency: '210ms', body: { message: 'slow down' } },
    { silent: true, times: 2 },
    { status: 201 },
  ],
}

const taken = (path: string) => ({ '@path': path })
const mapping = { external_id: taken('$.userId'), time: taken('$.timestamp'), email: taken('$.properties.email') }
const context = '$.properties.journey_context.Started'

const activations = [
  {
    ...{ id: 'well', destination: 'braze', action: 'trackEvent', context: 'all', traits: ['email'] },
    mapping: { ...mapping, name: taken('$.event'), _update_existing_only: 'true', properties: taken(context) },
  },
  { id: 'nameless', destination: 'braze', action: 'trackEvent', mapping: { ...mapping, name: taken('$.properties.campaign') } },
  { id: 'refused', destination: 'crm' },
  { id: 'late', destination: 'warehouse' },
]

const journey = {
  ...{ format: 'rehearsal/journey/1', id: 'nudge', name: 'Nudge', preset: 'twilio-ga-2025-11', start: 'started' },
  steps: {
    started: { type: 'event', name: 'Started', event: 'Started', identifier: 'session', next: 'wait' },
    wait: {
      ...{ type: 'hold-until', name: 'Wait' },
      branches: [{ id: 'done', name: 'Done', event: 'Done' }],
      maximum: { after: '1h', next: 'tell' },
    },
    tell: { type: 'send-to-destination', name: 'Tell everybody', eventName: 'Nudged', activations, next: 'end' },
    end: { type: 'end', name: 'Told' },
  },
}

const started = (profile: string, total: number) => ({
  ...{ at: '+0s', profile, event: 'Started' },
  properties: { session: `of-${profile}`, total, note: "it's\nquoted", items: [{ id: 'hat', price: total }, { id: 'shoes' }] },
})

const scenario = {
  format: 'rehearsal/scenario/1',
  name: 'Trouble at every destination',
  clock: { start: '2026-01-05T10:00:00Z', end: '+2h' },
  workspace: '../workspace.json',
  journeys: ['../journeys/nudge.journey.json'],
  profiles: [
    { id: 'ann', traits: { first_name: 'Ann', email: "ann.o'hara@example.com" } },
    { id: 'ben', traits: { first_name: 'Ben' } },
  ],
  timeline: [started('ann', 5), started('ben', 7)],
}

/** Two instances whose sends are answered late, refused by a check, refused by an answer, and still being tried at the end of the clock. */
export async function writeTroubledWorkspace(folder: string): Promise<string> {
  const place = join(folder, 'troubled')
  const files = {
    'workspace.json': {
      ...{ format: 'rehearsal/workspace/1', name: 'Troubled' },
      events: [{ name: 'Started' }, { name: 'Done' }],
      destinations: [
        braze,
        { id: 'crm', name: 'CRM', kind: 'http', url: 'https://crm.example/notify', responses: [{ status: 404, body: 'Nobody here' }] },
        { id: 'warehouse', name: 'Warehouse', kind: 'recorder', responses: [{ status: 503 }] },
      ],
    },
    'journeys/nudge.journey.json': journey,
    'scenarios/trouble.scenario.json': scenario,
  }
  for (const sub of ['journeys', 'scenarios']) await mkdir(join(place, sub), { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(place, name), JSON.stringify(content, null, 2))
  return place
}
