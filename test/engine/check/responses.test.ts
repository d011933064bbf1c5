import { expect, test } from 'vitest'
import { checkWorkspace } from '../../../src/engine/check/check-workspace.ts'
import { decodeWorkspace } from '../../../src/engine/model/decode.ts'
import { lines } from '../model/problem-lines.ts'

function linesOf(given: object): string[] {
  const decoded = decodeWorkspace({ format: 'rehearsal/workspace/1', name: 'Shop', ...given })
  return lines(decoded.ok ? checkWorkspace(decoded.value) : decoded.problems)
}
const requests = [{ url: '/search', status: 404 }]
const recorder = (responses: unknown) => ({ destinations: [{ id: 'sink', kind: 'recorder', responses }] })
const crm = (responses: unknown) => ({ destinations: [{ id: 'crm', kind: 'http', url: 'https://crm.example/', responses }] })

test('only what makes requests answers them one by one', () => {
  expect(linesOf(crm([{ requests }]))).toEqual([])
  expect(linesOf(crm({ requests }))).toEqual([])
  expect(linesOf(recorder([{ status: 200 }, { requests }]))).toEqual(['/destinations/0/responses/1/requests unasked-responses'])
  expect(linesOf(recorder({ requests }))).toEqual(['/destinations/0/responses/requests unasked-responses'])
  expect(linesOf({ dataSources: [{ id: 'Weather', fieldGroups: {}, responses: [{ requests }] }] })).toEqual([
    '/dataSources/0/responses/0/requests unasked-responses',
  ])
})

test('a response to requests says to which', () => {
  expect(linesOf(crm([{ requests: [{ status: 404 }] }]))).toEqual(['/destinations/0/responses/0/requests/0 bad-responses'])
  expect(linesOf(crm([{ requests: [] }]))).toEqual(['/destinations/0/responses/0/requests too-few'])
  expect(linesOf(crm([{ requests: [{ method: 'get' }] }]))).toEqual(['/destinations/0/responses/0/requests/0/method unknown-value'])
})
