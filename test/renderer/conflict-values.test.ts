import { expect, test } from 'vitest'
import { conflictValues } from '../../src/renderer/editing/conflict-values.ts'

const wait = (event: string, more: object = {}) => ({
  type: 'hold-until',
  name: 'Wait',
  branches: [{ id: 'again', name: 'Again', event, where: [{ property: 'total', equals: 'long '.repeat(100) }] }],
  ...more,
})
const journey = (step: object) => ({ name: 'J', steps: { wait: step } }) as never

test('of a list that both changed the field that differs is told, with what either says', () => {
  expect(conflictValues(['/steps/wait/branches'], journey(wait('Mine')), journey(wait('Theirs')))).toEqual([
    { pointer: '/steps/wait/branches/again/event', words: 'Wait › Branch Again › Event', onDisk: 'Theirs', here: 'Mine' },
  ])
})

test('what one side took out, and a text that is empty, are said in words', () => {
  const [one] = conflictValues(['/steps/wait/maximum'], journey(wait('A', { maximum: { after: '1d' } })), journey(wait('A')))
  expect(one).toEqual({ pointer: '/steps/wait/maximum', words: 'Wait › Maximum hold', onDisk: 'nothing', here: '{"after":"1d"}' })
  const [other] = conflictValues(['/steps/wait/branches'], journey(wait('')), journey(wait('A')))
  expect(other).toMatchObject({ onDisk: 'A', here: 'an empty text' })
})

test('a branch that only one side has is told by its parts; one order against another by both lists', () => {
  const both = (ids: readonly string[]) => journey({ type: 'condition', name: 'Split', branches: ids.map((id) => ({ id })) })
  expect(conflictValues(['/steps/wait/branches'], both(['a', 'b']), both(['b', 'a']))).toEqual([
    { pointer: '/steps/wait/branches', words: 'Split › Branches', onDisk: '[{"id":"b"},{"id":"a"}]', here: '[{"id":"a"},{"id":"b"}]' },
  ])
  expect(conflictValues(['/steps/wait/branches'], both(['a']), both(['a', 'c']))).toMatchObject([
    { words: 'Split › Branch c › Id', onDisk: 'c', here: 'nothing' },
  ])
})
