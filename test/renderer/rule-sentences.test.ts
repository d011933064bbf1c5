import { expect, test } from 'vitest'
import { storyRules } from '../../src/engine/account/story-rules.ts'
import { ruleSentence } from '../../src/renderer/spec/rule-sentences.ts'

test('a rule is told in the words of the specification, without its sources', () => {
  expect(ruleSentence('HOLD2')).toBe(
    "The event that matches by name, filters and identifier moves the instance along its branch, at the event's instant.",
  )
  expect(ruleSentence('NONE1')).toBeNull()
})

test('every rule of a story has its sentence', () => {
  expect(storyRules.filter((rule) => ruleSentence(rule) === null)).toEqual([])
})
