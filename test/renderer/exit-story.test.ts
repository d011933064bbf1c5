import { expect, test } from 'vitest'
import type { InstanceStory, StoryMove } from '../../src/engine/account/views.ts'
import { tellStory } from '../../src/renderer/inspector/story-lines.ts'
import { loyalty } from './loyalty-journey.ts'
import { nudgedStory } from './nudged-story.ts'
import { braze } from './sample-journey.ts'

const minute = 60_000
const left = (step: string, branch: string | null, at: number, stayed = 0, event: string | null = null): StoryMove => ({
  kind: 'left',
  at,
  step,
  branch,
  stayed,
  event,
  messageId: event,
  properties: null,
})
const ended = (at: number, exitRule: string | null): StoryMove => ({
  kind: 'ended',
  at,
  outcome: exitRule === null ? 'completed' : 'exited',
  exitRule,
  event: exitRule && 'Left',
  messageId: exitRule && 'm9',
})
const story = (...moves: StoryMove[]): InstanceStory => ({ ...nudgedStory, moves })
const told = (of: InstanceStory) => tellStory(of, 1_000 * minute, loyalty, braze).lines

test('who exits while waiting is told as having waited, then as sent to, then as exited with rule and event', () => {
  const lines = told(
    story(
      { kind: 'entered', at: 0, step: 'browse' },
      {
        kind: 'sent',
        at: 9 * minute,
        step: null,
        sendIndex: 2,
        destination: 'braze',
        eventName: 'Goodbye',
        status: 'delivered',
        error: null,
      },
      ended(9 * minute, 'left'),
    ),
  )
  expect(lines.map(({ strong, rest, since }) => [`${strong} ${rest}`, since])).toEqual([
    ['Waited 9 m 0 s in Browsing', 0],
    ['Goodbye sent to Braze', null],
    ['Exited by the exit rule Left the club, as Left came', null],
  ])
})

test('splits are told with what decided them', () => {
  const lines = told(
    story(
      { kind: 'entered', at: 0, step: 'plan' },
      left('plan', 'pro', 0),
      { kind: 'entered', at: 0, step: 'ab' },
      left('ab', 'b', 0),
      { kind: 'entered', at: 0, step: 'done' },
      ended(0, null),
    ),
  )
  expect(lines.map(({ strong, rest, details }) => [`${strong} ${rest}`, details[0]?.text])).toEqual([
    ['Pro at Plan', 'As plan equals pro and in vips'],
    ['b at Test', 'Drawn with 30 %, the same for this profile every time'],
    ['Completed the journey', undefined],
  ])
})

test('who fits no condition goes with everyone else', () => {
  const [line] = told(story({ kind: 'entered', at: 0, step: 'plan' }, left('plan', 'none', 0), ended(0, null)))
  expect([line?.strong, line?.details[0]?.text]).toEqual(['Everyone else', 'None of the 2 conditions held'])
})

test('each pass of a restarted hold is a stay of its own', () => {
  const lines = told(
    story(
      { kind: 'entered', at: 0, step: 'browse' },
      left('browse', 'again', 5 * minute, 5 * minute, 'Viewed'),
      { kind: 'entered', at: 5 * minute, step: 'browse' },
      left('browse', 'bought', 8 * minute, 3 * minute, 'Bought'),
    ),
  )
  expect(lines.map(({ strong, details }) => [strong, details[0]?.text])).toEqual([
    ['Waited 5 m 0 s', 'Viewed again: Viewed came, and the hold began anew'],
    ['Waited 3 m 0 s', 'Bought: Bought came'],
  ])
})
