import { expect, test } from 'vitest'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { exitRuleFacts, exitSendFacts } from '../../src/renderer/inspector/exit-rule-facts.ts'
import { sendOrigin } from '../../src/renderer/inspector/send-origin.ts'
import { stepSettings } from '../../src/renderer/inspector/step-settings.ts'
import { loyalty, vips } from './loyalty-journey.ts'
import { braze } from './sample-journey.ts'

const model = journeyToCanvas(loyalty, braze)
const settings = (step: string) =>
  stepSettings(loyalty.steps[step]!, step === loyalty.start, braze, vips).map(({ name, value }) => `${name}: ${String(value)}`)

test('splits say on their cards what decides', () => {
  const words = model.cards.filter(({ id }) => id === 'plan' || id === 'ab').map(({ title, summary }) => `${title}: ${summary}`)
  expect(words).toEqual(['Plan: the first of 2 conditions that holds', 'Test: 70 / 30 % · same branch'])
})

test('a data split has an edge for everyone else, named as the path names it', () => {
  const edges = model.edges.filter(({ from }) => from === 'plan')
  expect(edges.map(({ branch, label }) => [branch, label])).toEqual([
    ['pro', 'Pro'],
    ['big', 'big'],
    ['none', 'Everyone else'],
  ])
  const plan = loyalty.steps.plan!
  const steps = { ...loyalty.steps, plan: { ...plan, otherwise: { next: 'ab' } } as typeof plan }
  const goesOn = journeyToCanvas({ ...loyalty, steps }, braze).edges.find(({ from, label }) => from === 'plan' && label === 'Everyone else')
  expect(goesOn).toMatchObject({ branch: 'otherwise', to: 'ab' })
})

test('edges of a randomized split carry what it is set to, others nothing', () => {
  expect(model.edges.filter(({ percent }) => percent !== null).map(({ id, percent }) => [id, percent])).toEqual([
    ['ab:a', 70],
    ['ab:b', 30],
  ])
})

test('a branch that restarts its hold is a loop of the card: no edge, and no end', () => {
  expect(model.cards.find(({ id }) => id === 'browse')?.restarts).toEqual([
    { step: 'browse', branch: 'again', id: 'browse:again', label: 'Viewed again' },
  ])
  expect(model.edges.filter(({ from }) => from === 'browse').map(({ branch }) => branch)).toEqual(['bought', 'maximum'])
  expect(model.cards.some(({ endsWay }) => endsWay?.branch === 'again')).toBe(false)
})

test('every setting of a step is there to read', () => {
  expect(settings('joined')).toEqual(['Event: Joined', 'Audience: members of VIPs', 'Entry: every time'])
  expect(settings('browse')).toEqual(['Viewed again: Viewed, back to the beginning of this step', 'Bought: Bought', 'At most: 2 d'])
  expect(settings('plan')).toEqual([
    'Pro: plan equals pro and in VIPs',
    'big: Bought.total greater than 100',
    'Everyone else: ends the path',
  ])
  expect(settings('ab')).toEqual(['With gift: 70 %', 'b: 30 %', 'Same branch: a profile takes the same branch every time'])
})

test('exit rules say what they hear, whom they end and whether they send', () => {
  expect(exitRuleFacts(loyalty)).toEqual([
    { name: 'Left the club', value: 'Left, reason is moved, ends all of the profile, makes the exit send' },
    { name: 'blocked', value: 'Blocked, of the same identifier' },
  ])
  expect(exitSendFacts(loyalty, braze)).toEqual([
    { name: 'Event name', value: 'Goodbye' },
    { name: 'Destination', value: 'Braze' },
    { name: 'Context', value: 'none' },
    { name: 'Traits', value: 'none' },
  ])
})

test('a send says which step or which exit rule it comes from', () => {
  expect(sendOrigin({ step: 'plan', exitRule: null }, loyalty)).toBe('Plan')
  expect(sendOrigin({ step: null, exitRule: 'left' }, loyalty)).toBe('Exit send · Left the club')
  expect(sendOrigin({ step: null, exitRule: 'blocked' }, loyalty)).toBe('Exit send · blocked')
})
