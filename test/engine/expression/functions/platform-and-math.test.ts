import { expect, test } from 'vitest'
import { evaluated, problemsOf } from '../evaluated.ts'
import { checkExamples, testCategory } from './check-examples.ts'

const gold = { segments: ['gold'], memberOf: ['gold'] }
const goldOfToday = { ...gold, dialect: 'ajo-current' } as const

testCategory('[EXPR17]', 'Adobe Experience Platform', {
  inSegment: [
    ['inSegment("gold")', true, gold],
    ['inSegment("Segment gold")', true, gold],
    ["inSegment('gold')", false, { segments: ['gold'] }],
    ['inSegment("gold")', true, goldOfToday],
  ],
  inAudience: [['inAudience("gold")', true, goldOfToday]],
  getBestSendTime: [
    ['getBestSendTime(12, "open", 8)', '2020-07-20T18:25:00.000Z', { dialect: 'jo-2020-07' }],
    ['getBestSendTime(168, "click", 0)', '2020-07-20T10:25:00.000Z', { dialect: 'jo-2020-07' }],
  ],
})

testCategory('[EXPR18]', 'Math', {
  random: [['random()', 0.25, { draws: [0.25] }]],
  round: [
    ['round(3.14)', 3],
    ['round(3.54)', 4],
    ['round(-3.14)', -3],
    ['round(3)', 3],
    ['round(2.5)', 3],
    ['round(-2.5)', -2],
    ['round(0.49999999999999994)', 0],
    ['round(-0.2)', 0],
    ['round(null)', null],
  ],
})

test('[EXPR17] a segment is written out, and known', () => {
  expect(problemsOf('inSegment("gould")', gold)).toEqual([
    '10+7 expression-unknown-name: There is no segment "gould". Did you mean "gold"?',
  ])
  expect(problemsOf('inSegment("go" + "ld")', gold)).toEqual([
    '10+11 expression-constant: The segment of inSegment() is written out as a text: it is no field and no other expression.',
  ])
})

test('[EXPR17] no send-time score looks further ahead than a week', () => {
  expect(problemsOf('getBestSendTime(1, "opne", 1)', { dialect: 'jo-2020-07' })[0]).toContain('Did you mean "open"?')
  expect(() => evaluated('getBestSendTime(169, "open", 8)', { dialect: 'jo-2020-07' })).toThrow('169 hours')
})

test('[EXPR18] every call draws anew from the stream of the evaluation', () => {
  checkExamples([['[random(), random()]', [0.25, 0.75], { draws: [0.25, 0.75] }]])
  expect(evaluated('uuid()', { draws: [0.1, 0.2, 0.3, 0.4] })).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
