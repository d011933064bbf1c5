import { expect, test } from 'vitest'
import { compareJourneys } from '../../src/engine/edit/compare-journeys.ts'
import { documentWith } from '../../src/engine/edit/document-with.ts'
import { editableJourney, type JourneyDocument } from '../../src/engine/edit/journey-document.ts'
import { unitedJourneys } from '../../src/engine/edit/united-journeys.ts'
import { journeyToCanvas } from '../../src/renderer/canvas/journey-to-canvas.ts'
import { differenceCanvas } from '../../src/renderer/version-difference/difference-canvas.ts'
import { differenceWords, stepWords } from '../../src/renderer/version-difference/difference-words.ts'

const before: JourneyDocument = {
  format: 'rehearsal/journey/1',
  id: 'cart',
  preset: 'jo-2021',
  start: 'in',
  steps: {
    in: { type: 'event', event: 'In', next: 'listen' },
    listen: { type: 'event', event: 'Bought', timeout: { after: '1d', next: 'late' }, next: 'thanks' },
    late: { type: 'wait', for: '1h' },
    thanks: { type: 'wait', for: '2h' },
  },
}

function drawn(after: JourneyDocument) {
  const difference = compareJourneys(before, after)
  const { document, former } = unitedJourneys(before, after, difference)
  const united = editableJourney(document)?.journey
  if (!united) throw new Error('the united journey cannot be read')
  return { ...differenceCanvas(journeyToCanvas(united, []), difference, former), difference }
}

test('[PUB5] a way that leads elsewhere is drawn with the one that was; of a step that was taken out all ways are', () => {
  const rest = { ...(before.steps as JourneyDocument) }
  delete (rest as Record<string, unknown>).thanks
  const { model, ways, steps } = drawn(documentWith({ ...before, steps: rest }, ['steps', 'listen', 'next'], 'late'))
  expect(Object.fromEntries(ways)).toEqual({ 'listen:event': 'added', 'listen:~': 'removed', 'thanks:': 'removed' })
  expect(model.edges.find(({ id }) => id === 'listen:~')).toMatchObject({ from: 'listen', to: 'thanks', label: 'Event came' })
  expect([...steps.values()].map(({ id, kind }) => [id, kind])).toEqual([
    ['listen', 'changed'],
    ['thanks', 'removed'],
  ])
})

test('what differs is told in words', () => {
  const named = documentWith(documentWith(before, ['name'], 'Cart'), ['steps', 'late', 'for'], '3h')
  const { difference } = drawn(documentWith(named, ['steps', 'late', 'next'], 'thanks'))
  expect(differenceWords(difference)).toBe('1 step changed, 1 field of the journey changed.')
  expect(difference.steps.map(stepWords)).toEqual(['Changed: 1 field, 1 way'])
  expect(differenceWords(drawn(before).difference)).toBe('Both say the same.')
})
