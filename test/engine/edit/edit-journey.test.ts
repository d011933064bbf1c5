import { expect, test } from 'vitest'
import { clipOfText, copySteps, pasteSteps } from '../../../src/engine/edit/clip.ts'
import { connectWay, whyNotConnect } from '../../../src/engine/edit/connect-way.ts'
import { valueAt, withValueAt } from '../../../src/engine/edit/document-path.ts'
import { newHistory, undone, withChange } from '../../../src/engine/edit/history.ts'
import { insertStep } from '../../../src/engine/edit/insert-step.ts'
import { editableJourney, type JourneyDocument } from '../../../src/engine/edit/journey-document.ts'
import { cutOffBy, removeSteps } from '../../../src/engine/edit/remove-steps.ts'
import { journeySchema } from '../../../src/engine/model/journey.ts'

const journey: JourneyDocument = {
  format: 'rehearsal/journey/1',
  id: 'checkout',
  preset: 'twilio-ga-2025-11',
  start: 'started',
  steps: {
    started: { type: 'event', event: 'Started', identifier: 'session', next: 'hold' },
    hold: {
      type: 'hold-until',
      name: 'Hold',
      branches: [{ id: 'bought', name: 'Bought', event: 'Bought', next: 'thank' }],
      maximum: { after: '1h', next: 'nudge' },
    },
    thank: { type: 'send-to-destination', activations: [{ id: 'a1', destination: 'sink' }], next: 'done' },
    nudge: { type: 'send-to-destination', activations: [{ id: 'a1', destination: 'sink' }], next: 'done' },
    done: { type: 'end' },
  },
  layout: { nudge: { x: 1, y: 2 } },
}
const maximum = { step: 'hold', branch: 'maximum' }

test('[EDIT1] a step is put on a way before what follows, and behind its forerunner in the file', () => {
  const inserted = insertStep(journey, maximum, 'wait')
  expect(inserted?.step).toBe('wait')
  expect(valueAt(inserted!.document, ['steps', 'hold', 'maximum', 'next'])).toBe('wait')
  expect(valueAt(inserted!.document, ['steps', 'wait'])).toEqual({ type: 'wait', for: '1d', next: 'nudge' })
  expect(Object.keys(inserted!.document.steps as object)).toEqual(['started', 'hold', 'wait', 'thank', 'nudge', 'done'])
})

test('[EDIT1] the path goes on through a new step with several ways by the one for everybody else', () => {
  const hold = insertStep(journey, maximum, 'hold-until', 'Hold until')!
  expect(valueAt(hold.document, ['steps', hold.step, 'maximum', 'next'])).toBe('nudge')
  const split = insertStep(journey, maximum, 'condition', 'Data split')!
  expect(valueAt(split.document, ['steps', split.step, 'otherwise', 'next'])).toBe('nudge')
  const random = insertStep(journey, maximum, 'random-split', 'Split')!
  expect(valueAt(random.document, ['steps', random.step, 'branches', 0, 'next'])).toBe('nudge')
})

test('[EDIT1] where the product has no hold, an event is put beside a wait, and the path goes on when the time is over', () => {
  const adobe = { ...journey, preset: 'jo-2020-07' }
  const { document, step } = insertStep(adobe, maximum, 'hold-until')!
  expect(valueAt(document, ['steps', step])).toEqual({
    type: 'hold-until',
    branches: [
      { id: 'happened', event: '' },
      { id: 'over', after: '1d', next: 'nudge' },
    ],
  })
  expect(valueAt(removeSteps(document, [step]), ['steps', 'hold', 'maximum', 'next'])).toBe('nudge')
})

test('[EDIT1] what led to a step that is taken out leads on to what followed it, over several, and its place on the canvas goes', () => {
  const without = removeSteps(journey, ['hold', 'nudge'])
  expect(valueAt(without, ['steps', 'started', 'next'])).toBe('done')
  expect(Object.keys(without.steps as object)).toEqual(['started', 'thank', 'done'])
  expect(without.layout).toBeUndefined()
  expect(cutOffBy(journey, ['hold'])).toEqual(['thank'])
  expect(removeSteps(journey, ['started'])).toBe(journey)
})

test('[EDIT1] a way joins a later step, never an earlier one, its own, or the start', () => {
  expect(whyNotConnect(journey, { step: 'thank', branch: null }, 'nudge')).toBe(null)
  expect(whyNotConnect(journey, { step: 'nudge', branch: null }, 'hold')).toBe('loop')
  expect(whyNotConnect(journey, { step: 'nudge', branch: null }, 'nudge')).toBe('itself')
  expect(whyNotConnect(journey, { step: 'nudge', branch: null }, 'started')).toBe('start')
  expect(whyNotConnect(journey, { step: 'nudge', branch: 'no' }, 'done')).toBe('unknown')
  expect(connectWay(journey, { step: 'nudge', branch: null }, 'hold')).toBe(journey)
})

test('[EDIT1] a way that goes with another one gets a place of its own', () => {
  const action = {
    ...journey,
    preset: 'ajo-current',
    steps: {
      started: { type: 'event', event: 'Started', timeout: { after: '1h' }, next: 'call' },
      call: { type: 'action', destination: 'crm', parameters: {}, onError: { next: 'done' }, next: 'done' },
      done: { type: 'end' },
    },
  }
  expect(valueAt(connectWay(action, { step: 'call', branch: 'timeout' }, 'done'), ['steps', 'call'])).toEqual({
    type: 'action',
    destination: 'crm',
    parameters: {},
    onError: { next: 'done' },
    onTimeout: { next: 'done' },
    next: 'done',
  })
  expect(valueAt(connectWay(action, { step: 'started', branch: 'timeout' }, 'done'), ['steps', 'started', 'timeout'])).toEqual({
    after: '1h',
    next: 'done',
  })
})

test('[EDIT4] copied steps are pasted under free ids, lead to one another as they did, and on to what followed', () => {
  const clip = copySteps(journey, ['nudge', 'hold'])
  const pasted = pasteSteps(journey, clipOfText(JSON.stringify(clip))!, { step: 'thank', branch: null })!
  expect(pasted.steps).toEqual(['hold-2', 'nudge-2'])
  expect(valueAt(pasted.document, ['steps', 'thank', 'next'])).toBe('hold-2')
  expect(valueAt(pasted.document, ['steps', 'hold-2', 'maximum', 'next'])).toBe('nudge-2')
  expect(valueAt(pasted.document, ['steps', 'hold-2', 'branches', 0, 'next'])).toBeUndefined()
  expect(valueAt(pasted.document, ['steps', 'nudge-2', 'next'])).toBe('done')
  expect(clipOfText('{"steps":{}}')).toBe(null)
  expect(clipOfText('no JSON')).toBe(null)
})

test('[EDIT4] what followed is not cut off by an end that was pasted, and a start comes along only by itself', () => {
  const clip = copySteps(journey, ['started', 'hold', 'nudge', 'thank', 'done'])
  expect(Object.keys(clip?.steps ?? {})).toEqual(['hold', 'thank', 'nudge', 'done'])
  const pasted = pasteSteps(journey, clip!, maximum)!
  const follower = valueAt(journey, ['steps', 'hold', 'maximum', 'next'])
  expect(valueAt(pasted.document, ['steps', 'hold', 'maximum', 'next'])).toBe('hold-2')
  expect(valueAt(pasted.document, ['steps', 'nudge-2', 'next'])).toBe(follower)
  // The other branch of what was pasted still ends there.
  expect(valueAt(pasted.document, ['steps', 'thank-2', 'next'])).toBe('done-2')

  const straight = copySteps(journey, ['nudge', 'done'])!
  const alone = pasteSteps(journey, straight, maximum)!
  expect(alone.steps).toEqual(['nudge-2'])
  expect(valueAt(alone.document, ['steps', 'nudge-2', 'next'])).toBe(follower)
  expect(Object.keys(copySteps(journey, ['started'])?.steps ?? {})).toEqual(['started'])
})

test('[EDIT3] a new field stands where the format has it, and one that is taken out leaves no trace', () => {
  const named = withValueAt(journey, ['steps', 'thank', 'name'], 'Thanks', journeySchema)
  expect(Object.keys(valueAt(named, ['steps', 'thank']) as object)).toEqual(['type', 'name', 'activations', 'next'])
  const filtered = withValueAt(journey, ['steps', 'started', 'where'], [{ property: 'plan', equals: 'pro' }], journeySchema)
  expect(Object.keys(valueAt(filtered, ['steps', 'started']) as object)).toEqual(['type', 'event', 'where', 'identifier', 'next'])
  const zoned = withValueAt(journey, ['settings', 'timezone'], 'Europe/Paris', journeySchema)
  expect(Object.keys(zoned)).toEqual(['format', 'id', 'preset', 'start', 'steps', 'settings', 'layout'])
  expect(withValueAt(filtered, ['steps', 'started', 'where'], undefined, journeySchema)).toEqual(journey)
  expect(withValueAt(journey, ['steps', 'thank', 'next'], 'done', journeySchema)).toBe(journey)
})

test('[EDIT5] what is yet to be written is empty, and what is broken keeps its neighbours and its place', () => {
  const fresh = insertStep(journey, maximum, 'event')!
  expect(editableJourney(fresh.document)?.journey.steps[fresh.step]).toEqual({ type: 'event', event: '', next: 'nudge' })
  const broken = {
    ...journey,
    steps: { ...(journey.steps as object), hold: { type: 'hold-until', branches: [7, { id: 'bought', event: 'Bought' }] } },
  }
  const read = editableJourney(broken)
  expect(read?.journey.steps.hold).toEqual({ type: 'hold-until', branches: [{ id: 'bought', event: 'Bought' }] })
  expect(read?.place(['steps', 'hold', 'branches', 0, 'next'])).toEqual(['steps', 'hold', 'branches', 1, 'next'])
  expect(editableJourney({ steps: [] })).toBe(null)
})

test('[EDIT2] letters typed into one field are one step back', () => {
  let history = newHistory('')
  for (const text of ['a', 'ab', 'abc']) history = withChange(history, text, 'type', 'name')
  history = withChange(history, 'abcd', 'type', 'other field')
  expect(undone(history).present).toBe('abc')
  expect(undone(undone(history)).present).toBe('')
})
