import { expect, test } from 'vitest'
import type { InstanceStory } from '../../src/engine/account/views.ts'
import { tellStory } from '../../src/renderer/inspector/story-lines.ts'
import { nudgedStory } from './nudged-story.ts'
import { braze, checkout } from './sample-journey.ts'

test('a story tells entry, wait, send and end, each in a sentence', () => {
  const { lines, movesToCome } = tellStory(nudgedStory, 9_000_000, checkout, braze)
  expect(lines.map(({ strong, rest }) => `${strong} ${rest}`)).toEqual([
    'Entered by Checkout_Started',
    'Waited 1 h 30 m in Wait for the purchase',
    'Checkout Nudge sent to Braze',
    'Completed the journey',
  ])
  expect(movesToCome).toBe(0)
})

test('an event that was ignored is told where the instance was, with its time and the reason', () => {
  const { lines } = tellStory(nudgedStory, 9_000_000, checkout, braze)
  expect(lines[1]?.details).toEqual([
    { at: 60_000, text: 'Purchase_Completed ignored. session_id is "s9", not "s1".' },
    { at: null, text: 'Nothing came within 1 h 30 m' },
  ])
})

test('a stay that is over has a beginning and an end, all else one time', () => {
  const { lines } = tellStory(nudgedStory, 9_000_000, checkout, braze)
  expect(lines.map(({ since, at }) => [since, at])).toEqual([
    [null, 1_000],
    [1_000, 5_401_000],
    [null, 5_401_000],
    [null, 5_401_000],
  ])
})

test('the entry names what came with the event, but no lists', () => {
  const { lines } = tellStory(nudgedStory, 9_000_000, checkout, braze)
  expect(lines[0]?.details).toEqual([{ at: null, text: 'session_id s1 · total 84.2' }])
})

test('a send can be opened from its line', () => {
  const { lines } = tellStory(nudgedStory, 9_000_000, checkout, braze)
  expect(lines.map(({ send }) => send)).toEqual([null, null, 4, null])
})

test('before the end, the story stops at the clock: it waits, and what comes is only counted', () => {
  const { lines, movesToCome } = tellStory(nudgedStory, 601_000, checkout, braze)
  expect(lines.map(({ strong, rest }) => `${strong} ${rest}`)).toEqual([
    'Entered by Checkout_Started',
    'Waiting in Wait for the purchase, 10 m 0 s so far',
  ])
  expect(movesToCome).toBe(6)
})

test('a whole story of somebody who still waits says so without a length', () => {
  const story = { ...nudgedStory, moves: nudgedStory.moves.filter(({ at }) => at <= 601_000) } as InstanceStory
  const { lines } = tellStory(story, Number.POSITIVE_INFINITY, checkout, braze)
  expect(lines.at(-1)).toMatchObject({ strong: 'Waiting', rest: 'in Wait for the purchase, until the end of the run' })
})

test('whoever left a hold where the path ends is not said to wait there', () => {
  const left = {
    ...nudgedStory.moves[5]!,
    kind: 'left',
    branch: 'emptied',
    event: 'Cart_Emptied',
    messageId: 'm3',
    properties: {},
  } as const
  const ended = { kind: 'ended', at: 5_401_000, outcome: 'completed' } as const
  const story = { ...nudgedStory, moves: [...nudgedStory.moves.slice(0, 5), left, ended] } as InstanceStory
  const { lines } = tellStory(story, 9_000_000, checkout, braze)
  expect(lines.map(({ strong }) => strong)).toEqual(['Entered', 'Waited 1 h 30 m', 'Completed'])
})
