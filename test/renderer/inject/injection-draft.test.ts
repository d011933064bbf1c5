import { expect, test } from 'vitest'
import { drafted, emptyDraft } from '../../../src/renderer/inject/injection-draft.ts'

test('what the fields say is an item of the timeline without its instant', () => {
  const draft = { ...emptyDraft, profile: ' u1 ', event: 'Bought', properties: '{ "total": 20 }' }
  expect(drafted('event', draft)).toEqual({
    kind: 'injection',
    injection: { profile: 'u1', event: 'Bought', properties: { total: 20 } },
  })
  expect(drafted('trait', { ...draft, traits: '{ "plan": "vip", "age": null }' })).toEqual({
    kind: 'injection',
    injection: { profile: 'u1', traits: { plan: 'vip', age: null } },
  })
  expect(drafted('entries', { ...draft, entries: 'resume' })).toEqual({ kind: 'act', act: { do: 'resume' } })
  expect(drafted('membership', { ...draft, segment: 'vip', change: 'exit' })).toEqual({
    kind: 'injection',
    injection: { profile: 'u1', segment: 'vip', change: 'exit' },
  })
  expect(drafted('calculation', { ...draft, calculate: ['gold'] })).toEqual({ kind: 'injection', injection: { calculate: ['gold'] } })
})

test('an outage fails with a status, or does not answer', () => {
  const draft = { ...emptyDraft, destination: 'braze', length: '2h' }
  expect(drafted('outage', draft)).toEqual({ kind: 'outage', destination: 'braze', outage: { status: 503, for: '2h' } })
  expect(drafted('outage', { ...draft, isSilent: true, status: '' })).toMatchObject({ outage: { silent: true, for: '2h' } })
})

test('what is wrong stands beside its field', () => {
  const wrong = (...[what, draft]: Parameters<typeof drafted>) => {
    const found = drafted(what, draft)
    return found.kind === 'wrong' ? Object.keys(found.troubles) : null
  }
  expect(wrong('event', { ...emptyDraft, properties: '[1]' })).toEqual(['profile', 'event', 'properties'])
  expect(wrong('event', { ...emptyDraft, profile: 'u1', event: 'A', properties: '{ total' })).toEqual(['properties'])
  expect(wrong('event', { ...emptyDraft, profile: 'u1', event: 'A', properties: '' })).toBeNull()
  expect(wrong('trait', emptyDraft)).toEqual(['profile', 'traits'])
  expect(wrong('trait', { ...emptyDraft, profile: 'u1', traits: '{ plan' })).toEqual(['traits'])
  expect(wrong('entries', emptyDraft)).toEqual(['entries'])
  expect(wrong('membership', { ...emptyDraft, profile: 'u1' })).toEqual(['segment'])
  expect(wrong('calculation', emptyDraft)).toEqual(['calculate'])
  expect(wrong('outage', { ...emptyDraft, status: '200', length: 'long' })).toEqual(['destination', 'status', 'length'])
})
