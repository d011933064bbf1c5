import { expect, test } from 'vitest'
import { checkAddressPaths, lintAddresses } from '../../../../src/engine/check/adobe/check-addresses.ts'
import type { HttpDestination } from '../../../../src/engine/model/http-destination.ts'
import type { Journey } from '../../../../src/engine/model/journey.ts'
import type { Step } from '../../../../src/engine/model/step.ts'
import { findPreset } from '../../../../src/engine/presets/find-preset.ts'
import type { Preset, PresetId } from '../../../../src/engine/presets/preset.ts'
import { lines } from '../../model/problem-lines.ts'

const crm: HttpDestination = { id: 'crm', kind: 'http', url: 'https://crm.example/notify' }

/** A journey that calls the address after a login. */
function subject(different: Partial<HttpDestination>, preset: PresetId = 'ajo-current', parameters: Record<string, string> = {}) {
  const steps: Record<string, Step> = {
    e: { type: 'event', event: 'Login', next: 'call' },
    call: { type: 'action', destination: 'crm', parameters },
  }
  const journey: Journey = { format: 'rehearsal/journey/1', id: 'j', preset, start: 'e', steps }
  const events = [{ name: 'Login', properties: { shop: 'string' as const, visits: 'integer' as const } }]
  const surroundings = { events, segments: [], dataSources: [], destinations: [{ ...crm, ...different }] }
  return {
    journey,
    steps: new Map(Object.entries(steps)),
    unreadSteps: new Set<string>(),
    preset: findPreset(preset) as Preset,
    surroundings,
  }
}

const complaints = (different: Partial<HttpDestination>, preset: PresetId = 'ajo-current') =>
  lintAddresses(subject(different, preset)).map(({ message }) =>
    message.replace(`Of the address "crm": ${findPreset(preset)?.product} `, ''),
  )

test('the path of an address is checked as an expression of the journey that calls it', () => {
  const found = (path: string) => lines(checkAddressPaths(subject({ path })))
  expect(found('concat("shops/", @{Login.shop})')).toEqual([])
  expect(found('@{Login.shop}')).toEqual([])
  expect(found('@{Logout.shop}')).toEqual(['/steps/call/destination expression-unknown-name'])
  expect(found('@{Login.visits}')).toEqual(['/steps/call/destination expression-type'])
  expect(found('"a" +')).toEqual(['/steps/call/destination expression-syntax'])
})

test('a path is not checked where it may name what nobody knows', () => {
  const { surroundings, ...rest } = subject({ path: '@{Logout.shop}' })
  expect(checkAddressPaths({ ...rest, surroundings: { destinations: surroundings.destinations } })).toEqual([])
  expect(checkAddressPaths({ ...rest, surroundings, unreadSteps: new Set(['other']) })).toEqual([])
})

test.each<[string, Partial<HttpDestination>]>([
  ['has the methods "GET", "POST" and "PUT".', { method: 'PATCH' }],
  ['takes no IP address.', { url: 'https://10.0.0.7/x' }],
  ['takes no IP address.', { url: 'https://[2001:db8::1]/x' }],
  ['takes no address of Adobe itself.', { url: 'https://api.adobe.io/x' }],
  ['takes no port but 443.', { url: 'https://crm.example:8443/x' }],
  ['advises https.', { url: 'http://crm.example/x' }],
  ['takes no names that begin with "." or "$", like "$a" and ".b".', { query: { $a: '1' }, headers: { '.b': '2' } }],
])('the product %s', (sentence, different) => {
  expect(complaints(different)).toEqual([sentence])
})

test('what the product takes is not complained about, and what it took later is', () => {
  const later: Partial<HttpDestination> = { url: 'https://crm.example:443/x', method: 'GET', query: { a: '1' }, headers: { 'X-Shop': 'x' } }
  expect(complaints(later)).toEqual([])
  expect(complaints({})).toEqual([])
  expect(complaints(later, 'jo-2021')).toHaveLength(2)
  expect(complaints(later, 'jo-2020-07')).toHaveLength(3)
})

test('names of parameters have no dot, and no dollar before them', () => {
  expect(lines(lintAddresses(subject({}, 'ajo-current', { total: '1', 'a.b': '1', $c: '1' })))).toEqual([
    '/steps/call/parameters/$c unfit-parameter?',
    '/steps/call/parameters/a.b unfit-parameter?',
  ])
})
