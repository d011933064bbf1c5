import { expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeWorkspace } from '../../../src/engine/model/decode.ts'
import { lines } from '../model/problem-lines.ts'
import { journey, linesOfJourney, steps } from './checked.ts'

const crm = { id: 'crm', kind: 'http', url: 'https://crm.example/notify' }

function problemsOf(different: object) {
  const decoded = decodeWorkspace({ format: 'rehearsal/workspace/1', name: 'Shop', destinations: [{ ...crm, ...different }] })
  return decoded.ok ? checkWorkspace(decoded.value) : decoded.problems
}
const linesOf = (different: object) => lines(problemsOf(different)).map((line) => line.replace('/destinations/0', ''))

test.each([
  'http://crm.example',
  'https://crm.example:8443/a/b?c=d',
  'https://10.0.0.7/x',
  'http://[2001:db8::1]:80/',
  'https://crm.example?x=1',
])('%s can be called', (url) => {
  expect(linesOf({ url })).toEqual([])
})

test.each([
  'ftp://crm.example',
  'crm.example/notify',
  'https://',
  'https:///notify',
  'https://u:hush@crm.example',
  'https://crm.example/a b',
  'https://crm.example/#hush',
  'https://crm.example:port/',
  'javascript:hush',
  '',
])('%j cannot, and is not quoted', (url) => {
  const problems = problemsOf({ url })
  expect(lines(problems)).toEqual(['/destinations/0/url bad-url'])
  expect(JSON.stringify(problems)).not.toContain('hush')
})

test('headers have names and values that can be sent, each once', () => {
  expect(linesOf({ headers: { 'X Shop': 'a' } })).toEqual(['/headers/X Shop bad-header'])
  const broken = problemsOf({ headers: { 'X-Shop': 'hush\r\nEvil: 1' } })
  expect(lines(broken)).toEqual(['/destinations/0/headers/X-Shop bad-header'])
  expect(JSON.stringify(broken)).not.toContain('hush')
  expect(linesOf({ headers: { 'X-Shop': 'a', 'x-shop': 'b' } })).toEqual(['/headers/x-shop repeated-header'])
  expect(linesOf({ headers: { Authorization: 'Bearer x' }, auth: { type: 'basic', username: 'a', password: 'b' } })).toEqual([
    '/headers/Authorization repeated-header',
  ])
  expect(linesOf({ headers: { K: 'x' }, auth: { type: 'api-key', in: 'header', name: 'k', value: 'b' } })).toEqual([
    '/headers/K repeated-header',
  ])
  expect(linesOf({ headers: { K: 'x' }, auth: { type: 'api-key', in: 'query', name: 'k', value: 'b' } })).toEqual([])
})

test('method, authentication and time-out are what they can be', () => {
  expect(linesOf({ method: 'FETCH' })).toEqual(['/method unknown-value'])
  expect(linesOf({ auth: { type: 'none' } })).toEqual([])
  expect(linesOf({ auth: { type: 'basic', username: 'a' } })).toEqual(['/auth/password missing-field'])
  expect(linesOf({ auth: { type: 'api-key', in: 'body', name: 'k', value: 'v' } })).toEqual(['/auth/in unknown-value'])
  expect(linesOf({ auth: { type: 'oauth' } })).toEqual(['/auth/type unknown-value'])
  expect(linesOf({ timeout: '0s' })).toEqual(['/timeout zero-duration'])
  expect(linesOf({ timeout: '30s', verb: 'POST' })).toEqual(['/verb unknown-field'])
})

test('a path is an expression, which a product without expressions cannot call', () => {
  const destinations = [{ ...crm, kind: 'http' as const, path: '"users"' }]
  const nudge = { type: 'send-to-destination', name: 'Nudge', activations: [{ id: 'a1', destination: 'crm' }], next: 'done' }
  expect(linesOfJourney(journey(steps({ nudge })), { destinations })).toEqual(['/steps/nudge/activations/0/destination not-in-preset'])
})
