import { expect, test } from 'vitest'
import { checkJourney } from '../../../src/engine/check/check-journey.ts'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { sampleJourney } from './sample-documents.ts'

const asking = (when: object, preset: string) => ({
  ...sampleJourney(),
  preset,
  steps: {
    start: { type: 'event', event: 'Started', entry: 'once', next: 'split' },
    split: { type: 'condition', name: 'Split', branches: [{ id: 'yes', name: 'Yes', when }] },
  },
})

function problemOf(when: object, preset: string): string {
  const decoded = decodeJourney(asking(when, preset))
  const problems = decoded.ok ? checkJourney(decoded.value) : decoded.problems
  const ofSplit = problems.filter(({ pointer }) => pointer.startsWith('/steps/split/'))
  return ofSplit.map(({ pointer, code, message }) => `${pointer} ${code}: ${message}`).join('\n')
}

test.each(['time', 'date', 'profileCap', 'expression'])('a condition on "%s" is none of this product', (field) => {
  const at = '/steps/split/branches/0/when'
  const sentence = `not-in-preset: The product of the preset "twilio-ga-2025-11" has no condition on "${field}".`
  expect(problemOf({ [field]: {} }, 'twilio-ga-2025-11')).toBe(`${at}/${field} ${sentence}`)
  expect(problemOf({ all: [{ [field]: {} }] }, 'twilio-ga-2025-11')).toBe(`${at}/all/0/${field} ${sentence}`)
  expect(problemOf({ [field]: {} }, 'ajo-current')).not.toContain('not-in-preset')
})
