import { expect, test } from 'vitest'
import { httpRequest } from '../../../src/engine/delivery/http-request.ts'
import type { HttpDestination } from '../../../src/engine/model/http-destination.ts'

const crm: HttpDestination = { id: 'crm', kind: 'http', url: 'https://crm.example/notify' }
const urlOf = (different: Partial<HttpDestination>, path: string | null = null) => httpRequest({ ...crm, ...different }, path, {}).url

test('[HTTP1] a request has the payload as its body, and says that it is JSON', () => {
  expect(httpRequest(crm, null, { total: 5, note: null })).toEqual({
    method: 'POST',
    url: 'https://crm.example/notify',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: { total: 5, note: null },
  })
  expect(httpRequest({ ...crm, method: 'GET' }, null, { total: 5 })).toMatchObject({ method: 'GET', headers: {}, body: null })
})

test('[HTTP1] headers of its own go before the usual ones, in small letters and in order', () => {
  const { headers } = httpRequest(
    { ...crm, headers: { 'X-Shop': 'demo', 'Content-Type': 'application/vnd.shop+json', Accept: '*/*' } },
    null,
    {},
  )
  expect(Object.entries(headers)).toEqual([
    ['accept', '*/*'],
    ['content-type', 'application/vnd.shop+json'],
    ['x-shop', 'demo'],
  ])
})

test.each([
  ['https://crm.example', 'users/u1', 'https://crm.example/users/u1'],
  ['https://crm.example/', '/users/u1', 'https://crm.example/users/u1'],
  ['https://crm.example/v1/', 'users/u1/', 'https://crm.example/v1/users/u1/'],
  ['https://crm.example/v1?a=1', 'users?b=2', 'https://crm.example/v1/users?a=1&b=2'],
  ['https://crm.example/v1', 'söme one#50%', 'https://crm.example/v1/s%C3%B6me%20one%2350%25'],
  ['https://crm.example/v1', '\ud800', 'https://crm.example/v1/%EF%BF%BD'],
  ['https://crm.example/v1', '', 'https://crm.example/v1'],
])('[HTTP2] %s and the path %j make %s', (url, path, expected) => {
  expect(urlOf({ url }, path)).toBe(expected)
})

test('[HTTP2] queries are added in the order of the file', () => {
  expect(urlOf({ url: 'https://crm.example/a?x=1', query: { channel: 'e mail', 'b&b': 'ü=1' } })).toBe(
    'https://crm.example/a?x=1&channel=e%20mail&b%26b=%C3%BC%3D1',
  )
})

test('[HTTP3] no secret is shown, wherever it stands', () => {
  const shown = [
    httpRequest({ ...crm, auth: { type: 'basic', username: 'hush', password: 'hush' } }, null, {}),
    httpRequest({ ...crm, auth: { type: 'api-key', in: 'header', name: 'X-Shop', value: 'hush' } }, null, {}),
    httpRequest({ ...crm, auth: { type: 'api-key', in: 'query', name: 'k', value: 'hush' } }, null, {}),
    httpRequest({ ...crm, headers: { Authorization: 'Bearer hush', 'X-Api-Key': 'hush', 'X-Auth': 'hush', Cookie: 'a=hush' } }, null, {}),
    httpRequest({ ...crm, url: 'https://crm.example/?token=hush&page=1', query: { api_key: 'hush' } }, null, {}),
  ]
  expect(JSON.stringify(shown)).not.toContain('hush')
  expect(shown.map(({ url, headers: { 'content-type': _, ...headers } }) => [url.slice('https://crm.example/'.length), headers])).toEqual([
    ['notify', { authorization: 'Basic ***' }],
    ['notify', { 'x-shop': '***' }],
    ['notify?k=***', {}],
    ['notify', { authorization: 'Bearer ***', 'x-api-key': '***', 'x-auth': '***', cookie: '***' }],
    ['?token=***&page=1&api_key=***', {}],
  ])
})
