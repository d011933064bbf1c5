import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const start = '2026-07-16T00:00:00Z'

const segments = [
  {
    id: 'regulars',
    name: 'Regulars',
    evaluation: 'batch',
    calculation: { daily: '01:00', timezone: 'UTC', takes: '20m', readyAfter: '2h' },
    rule: { event: 'Ordered', count: { is: 'at-least', value: 2 }, within: '3d' },
  },
  {
    id: 'lively',
    name: 'Lively this week',
    evaluation: 'streaming',
    latency: '6h',
    rule: { event: 'Ordered', within: '2d' },
  },
  { id: 'pro', name: 'Pro plan', evaluation: 'streaming', rule: { trait: 'plan', is: 'equals', value: 'pro' } },
  { id: 'guests', name: 'Guests of honour', evaluation: 'scripted' },
]

const journey = (audience: object) => ({
  format: 'rehearsal/journey/1',
  id: 'thanks',
  name: 'Thanks',
  preset: 'twilio-ga-2025-11',
  start: 'ordered',
  steps: {
    ordered: { type: 'event', event: 'Ordered', ...audience, entry: 'once', next: 'send' },
    send: { type: 'send-to-destination', name: 'Thank you', activations: [{ id: 'a1', destination: 'sink' }] },
  },
})

const order = (at: string) => ({ at, profile: 'ann', event: 'Ordered' })

const scenario = {
  format: 'rehearsal/scenario/1',
  name: 'A fortnight of orders',
  clock: { start, end: '+14d' },
  workspace: '../workspace.json',
  journeys: ['../journeys/thanks.journey.json'],
  profiles: [
    { id: 'ann', traits: { first_name: 'Ann', last_name: 'Berg', plan: 'free' } },
    { id: 'ben', traits: { first_name: 'Ben', plan: 'pro' }, segments: ['regulars', 'guests'] },
  ],
  timeline: [
    order('+1d10h'),
    order('+2d16h'),
    order('+2d18h'),
    order('+8d3h'),
    { at: '+4d12h', profile: 'ann', traits: { plan: 'pro' } },
    { at: '+3d', profile: 'ann', segment: 'guests', change: 'enter' },
    { at: '+9d', profile: 'ann', segment: 'guests', change: 'exit' },
  ],
  synthesize: {
    profiles: {
      count: 10_000,
      idPrefix: 'u-',
      traits: { first_name: { faker: 'person.firstName' }, plan: { oneOf: { free: 0.8, pro: 0.2 } } },
    },
    activity: [{ event: 'Ordered', perProfile: { poisson: { mean: 3, every: '14d' } } }],
  },
}

/** Segments of every evaluation whose members are known late, in a population of thousands; or the same without segments. */
export async function writeKnownLateWorkspace(folder: string, hasSegments = true): Promise<string> {
  const place = join(folder, 'known-late')
  const files = {
    'workspace.json': {
      format: 'rehearsal/workspace/1',
      name: 'Known late',
      events: [{ name: 'Ordered' }],
      ...(hasSegments && { segments }),
      destinations: [{ id: 'sink', kind: 'recorder' }],
    },
    'journeys/thanks.journey.json': journey(hasSegments ? { audience: 'regulars' } : {}),
    'scenarios/fortnight.scenario.json': hasSegments ? scenario : { ...scenario, profiles: [], timeline: [] },
  }
  for (const sub of ['journeys', 'scenarios']) await mkdir(join(place, sub), { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(place, name), JSON.stringify(content, null, 2))
  return place
}
