import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const segments = [
  { id: 'members', name: 'Members', evaluation: 'scripted' },
  {
    id: 'keen',
    name: 'Keen viewers',
    evaluation: 'streaming',
    rule: { event: 'Viewed', count: { is: 'at-least', value: 2 }, within: '7d' },
  },
]

const journey = (maximum: string) => ({
  format: 'rehearsal/journey/1',
  id: 'club',
  name: 'Club',
  preset: 'twilio-ga-2025-11',
  start: 'joined',
  steps: {
    joined: { type: 'event', event: 'Joined', audience: 'members', entry: 'after-exit', next: 'browse' },
    browse: {
      type: 'hold-until',
      name: 'Browsing',
      branches: [
        { id: 'again', name: 'Viewed again', event: 'Viewed', restart: true },
        { id: 'bought', name: 'Bought', event: 'Bought', next: 'plan' },
      ],
      maximum: { after: maximum, next: 'plan' },
    },
    plan: {
      type: 'condition',
      name: 'Plan',
      branches: [
        {
          id: 'pro',
          name: 'Pro',
          when: {
            all: [
              { trait: 'plan', is: 'equals', value: 'pro' },
              { segment: 'members', member: true },
            ],
          },
          next: 'gift',
        },
      ],
    },
    gift: {
      type: 'random-split',
      name: 'Gift or not',
      branches: [
        { id: 'gift', name: 'Gift', percent: 60, next: 'send' },
        { id: 'none-sent', name: 'No gift', percent: 40 },
      ],
    },
    send: {
      type: 'send-to-destination',
      name: 'Send the gift',
      eventName: 'Gift',
      activations: [{ id: 'a1', destination: 'braze' }],
      next: 'done',
    },
    done: { type: 'end', name: 'Done' },
  },
  exitRules: [{ id: 'left', name: 'Left the club', event: 'Left', where: [{ property: 'reason', equals: 'moved' }], send: true }],
  exitSend: { eventName: 'Goodbye', activation: { id: 'bye', destination: 'braze' } },
})

const profiles = Array.from({ length: 20 }, (_, n) => ({
  id: `p${n}`,
  traits: { first_name: `Ann${n}`, plan: n % 4 === 3 ? 'free' : 'pro' },
  segments: n === 19 ? [] : ['members'],
}))

const all = (count: number, at: string, event: string, properties?: object) =>
  profiles.slice(0, count).map(({ id }) => ({ at, profile: id, event, ...(properties && { properties }) }))

const scenario = {
  format: 'rehearsal/scenario/1',
  name: 'A week in the club',
  clock: { start: '2026-01-05T10:00:00Z', end: '+7d' },
  workspace: '../workspace.json',
  journeys: ['../journeys/club.journey.json'],
  profiles,
  timeline: [
    ...all(20, '+1h', 'Joined'),
    ...all(6, '+2h', 'Viewed'),
    ...all(4, '+3h', 'Viewed'),
    ...all(9, '+5h', 'Bought', { total: 90 }),
    { at: '+6h', profile: 'p9', event: 'Left', properties: { reason: 'moved' } },
    { at: '+1d', journey: 'club', do: 'pause' },
    { at: '+3d', journey: 'club', do: 'resume' },
    { at: '+4d', journey: 'club', do: 'publish', definition: journey('1d') },
  ],
}

/** Everything that a journey of today can have, small: a restarting hold, both splits, an exit rule that sends, two versions, segments. */
export async function writeClubWorkspace(folder: string): Promise<string> {
  const place = join(folder, 'club')
  const files = {
    'workspace.json': {
      format: 'rehearsal/workspace/1',
      name: 'Club',
      segments,
      destinations: [{ id: 'braze', name: 'Braze', kind: 'recorder' }],
    },
    'journeys/club.journey.json': journey('2d'),
    'scenarios/week.scenario.json': scenario,
  }
  for (const sub of ['journeys', 'scenarios']) await mkdir(join(place, sub), { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(place, name), JSON.stringify(content, null, 2))
  return place
}
