import { expect, test } from 'vitest'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { exitRuleGroup, exitSendGroups } from '../../src/renderer/inspector/journey-settings.ts'
import { sendOrigin } from '../../src/renderer/inspector/send-origin.ts'
import type { SettingGroup } from '../../src/renderer/inspector/setting-group.ts'
import { stepSettings } from '../../src/renderer/inspector/step-settings.ts'
import { loyalty, vips } from './loyalty-journey.ts'
import { braze } from './sample-journey.ts'

const model = journeyToCanvas(loyalty, braze)
const around = { journey: loyalty, destinations: braze, segments: vips, syncKeys: null }
const lines = (groups: readonly SettingGroup[]) =>
  groups.flatMap(({ title, facts }) => [...(title === null ? [] : [title]), ...facts.map(({ name, value }) => `${name}: ${String(value)}`)])
const settings = (step: string) => lines(stepSettings(step, loyalty.steps[step]!, around))

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

test('settings are read branch by branch', () => {
  expect(settings('joined')).toEqual([
    'Event: Joined',
    'Where: always',
    'Audience: members of VIPs',
    'Entry: every time',
    'Identifier: none',
    'Then: Browsing (browse)',
  ])
  expect(settings('browse').slice(0, 4)).toEqual([
    'Branch Viewed again (again)',
    'Event: Viewed',
    'Where: always',
    'Then: back to the beginning of this step',
  ])
  expect(settings('plan').slice(0, 2)).toEqual(['Branch Pro (pro)', 'When: plan equals pro and in VIPs'])
  expect(settings('plan').slice(-2)).toEqual(['Everyone else', 'Then: the path ends'])
  expect(settings('ab').slice(0, 3)).toEqual([
    'Same branch: a profile takes the same branch every time',
    'Branch With gift (a)',
    'Share: 70 %',
  ])
})

test('exit rules say what they hear, whom they end and whether they send', () => {
  const rules = (loyalty.exitRules ?? []).map((rule, index) => exitRuleGroup(rule, index))
  expect(lines(rules)).toEqual([
    'Left the club (left)',
    'Event: Left',
    'Where: reason is moved',
    'Ends: all instances of the profile',
    'Exit send: is made',
    'blocked',
    'Event: Blocked',
    'Where: always',
    'Ends: the instance of the same identifier',
    'Exit send: none',
  ])
  expect(lines(exitSendGroups(loyalty, around)).slice(0, 3)).toEqual([
    'Event name: Goodbye',
    'Activation bye',
    'Destination: Braze (braze)',
  ])
})

test('a send says which step or which exit rule it comes from', () => {
  expect(sendOrigin({ step: 'plan', exitRule: null }, loyalty)).toBe('Plan')
  expect(sendOrigin({ step: null, exitRule: 'left' }, loyalty)).toBe('Exit send · Left the club')
  expect(sendOrigin({ step: null, exitRule: 'blocked' }, loyalty)).toBe('Exit send · blocked')
})
