import { describe, expect, test } from 'vitest'
import type { FieldChange } from '../../src/engine/account/field-changes.ts'
import { formatBytes, jsonBytes } from '../../src/renderer/format/bytes.ts'
import { changesInWords } from '../../src/renderer/sends/changes-in-words.ts'
import { deliveryInWords } from '../../src/renderer/sends/delivery-in-words.ts'
import { pathOfText } from '../../src/renderer/sends/path-of-text.ts'
import { sendAdvice } from '../../src/renderer/sends/send-advice.ts'

const dropped = (field: string): FieldChange => ({ field, change: 'dropped', reason: '"$.x" leads to nothing in this event.' })
const coerced = (to: FieldChange['to']): FieldChange => ({ field: 'f', change: 'coerced', from: 'x', to: to ?? null, reason: '' })

test('what became of fields, in a line', () => {
  expect(changesInWords([dropped('a'), coerced(4), dropped('b')])).toBe('2 fields dropped, 1 made a number')
  expect(changesInWords([coerced('4')])).toBe('1 field made text')
  const defaulted: FieldChange = { field: 'f', change: 'defaulted', to: 'x', reason: '' }
  expect(changesInWords([defaulted, coerced('4'), dropped('a')])).toBe('1 field dropped, 1 by default, 1 made text')
})

test('the path that led to a send is read back', () => {
  expect(pathOfText('started > wait[maximum] > nudge')).toEqual([
    { step: 'started' },
    { step: 'wait', branch: 'maximum' },
    { step: 'nudge' },
  ])
})

test('what a delivery took, in words', () => {
  const at = (seconds: number) => ({ at: new Date(seconds * 1_000).toISOString(), status: 503 })
  expect(deliveryInWords({ status: 'delivered', attempts: [at(0)] })).toBe('')
  expect(deliveryInWords({ status: 'delivered', attempts: [at(0), at(30)] })).toBe('at attempt 2, 30 s after the first')
  expect(deliveryInWords({ status: 'failed', attempts: [at(0), at(1), at(3_600)] })).toBe('after 3 attempts in 1 h 0 m')
  expect(deliveryInWords({ status: 'failed', attempts: [] })).toBe('never went out')
  expect(deliveryInWords({ status: 'pending', attempts: [at(0)] })).toBe('1 attempt by the end of the clock')
})

describe('what to do about a failed send', () => {
  const invalid = { code: 'PAYLOAD_VALIDATION_FAILED', message: "The root value is missing the required field 'name'." }

  test('names the field that the check misses, and why it is not there where that is known', () => {
    expect(sendAdvice(invalid)).toMatchObject({ part: 'mapping', text: expect.stringContaining('Map name to something') })
    expect(sendAdvice(invalid, [dropped('name')])?.text).toContain('Mend the mapping of name: "$.x" leads to nothing')
    const email = { ...invalid, message: 'email must be a valid email address string but it was not.' }
    expect(sendAdvice(email)?.text).toContain('Map email to')
  })

  test('points at the part of the activation that it is about', () => {
    expect(sendAdvice({ code: 'PAYLOAD_TOO_LARGE', message: '' })?.part).toBe('context')
    expect(sendAdvice({ code: 'retries-exhausted', message: '' })?.part).toBeUndefined()
  })

  test('says nothing where nothing is known', () => {
    expect(sendAdvice({ code: 'SOMETHING_OF_ITS_OWN', message: '' })).toBe(null)
  })
})

test('sizes are those of UTF-8', () => {
  expect(jsonBytes({ a: 'é' })).toBe(10)
  expect([812, 1_331, 4 * 2 ** 20].map(formatBytes)).toEqual(['812 bytes', '1.3 KB', '4.0 MB'])
})
