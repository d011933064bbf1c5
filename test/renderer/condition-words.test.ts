import { expect, test } from 'vitest'
import { type Condition, operators } from '../../src/engine/model/condition.ts'
import { conditionWords } from '../../src/renderer/canvas/condition-words.ts'
import { segmentInWords } from '../../src/renderer/explorer/segment-in-words.ts'
import { vips } from './loyalty-journey.ts'

const pro: Condition = { trait: 'plan', is: 'equals', value: 'pro' }
const large: Condition = { context: 'Order.total', is: 'greater-than', value: 100 }

test.each<[Condition, string]>([
  [pro, 'plan equals pro'],
  [{ all: [pro, large] }, 'plan equals pro and Order.total greater than 100'],
  [{ any: [pro, large] }, 'plan equals pro or Order.total greater than 100'],
  [{ all: [pro, { any: [large, { not: pro }] }] }, 'plan equals pro and (Order.total greater than 100 or not (plan equals pro))'],
  [{ all: [pro, { any: [large] }] }, 'plan equals pro and Order.total greater than 100'],
  [{ trait: 'plan', is: 'none-of', value: ['pro', 'team'] }, 'plan is not pro or team'],
  [{ trait: 'email', is: 'not-exists' }, 'email does not exist'],
  [{ trait: 'born', is: 'within-next', value: '1d12h' }, 'born within the next 1 d 12 h'],
  [{ context: { key: 'Order 1.0', path: 'items.size' }, is: 'equals', value: true }, 'Order 1.0.items.size equals true'],
  [{ segment: 'vips', member: true }, 'in VIPs'],
  [{ segment: 'others', member: false }, 'not in others'],
])('%j is read as “%s”', (condition, words) => {
  expect(conditionWords(condition, vips)).toBe(words)
})

test('no two operators that take one value read alike', () => {
  const several = new Set(['contains-any-of'])
  const words = operators.filter((is) => !several.has(is)).map((is) => conditionWords({ trait: 'x', is, value: '1d' }))
  expect(new Set(words).size).toBe(words.length)
})

test('a segment says who its members are', () => {
  expect(segmentInWords(vips[0]!, vips)).toBe('vips: as the scenario says')
  const rule = {
    event: 'Bought',
    where: [{ property: 'currency', equals: 'EUR' }],
    count: { is: 'at-least', value: 3 },
    within: '30d',
  } as const
  expect(segmentInWords({ id: 'loyal', evaluation: 'streaming', latency: '5m', rule: { ...rule, where: [...rule.where] } }, vips)).toBe(
    'loyal: Bought with currency is EUR, at least 3 times, within 30 d, 5 m later',
  )
  const daily = { daily: '01:00', timezone: 'Europe/Paris', takes: '20m', readyAfter: '2h' }
  const gold = { trait: 'plan', is: 'equals', value: 'gold' } as const
  expect(segmentInWords({ id: 'gold', evaluation: 'batch', calculation: daily, rule: gold }, vips)).toBe(
    'gold: plan equals gold; calculated daily at 01:00 Europe/Paris, seen 20 m and 2 h later',
  )
  expect(segmentInWords({ id: 'gold', evaluation: 'batch', calculation: { daily: '01:00' }, rule: gold }, vips)).toBe(
    'gold: plan equals gold; calculated daily at 01:00 UTC',
  )
})
