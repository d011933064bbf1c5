import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SendRequest } from '../../../src/engine/account/result.ts'
import { SecretMask } from '../../../src/host/destinations/mask-secrets.ts'

const fields = [
  { name: 'key', isSecret: true },
  { name: 'region', isSecret: false },
] as const
const maskOf = (key: string) => new SecretMask({ key, region: 'eu' }, fields)
const request: SendRequest = { method: 'POST', url: 'https://example.com/eu', headers: {}, body: null }
const shown = (key: string, more: Partial<SendRequest>, text = textOf(more.body)) => maskOf(key).request({ ...request, ...more, text })
const textOf = (body: SendRequest['body'] = null) => (body === null ? '' : typeof body === 'string' ? body : JSON.stringify(body))
const long = 'sk-0123456789abcdef'

describe('[INT6] a secret is masked', () => {
  test('wherever it stands in an address, also encoded', () => {
    expect(shown('te/st', { url: 'https://x.com/botte/st?k=te%2Fst' }).url).toBe('https://x.com/bot***?k=***')
    expect(shown('test', { url: `https://x.com/${btoa('test')}` }).url).toBe('https://x.com/***')
    expect(shown('a/b +&1', { url: new URL('https://x.com/?k=a/b +&1').href }).url).toBe('https://x.com/?k=***')
    expect(shown('a/b +&1', { url: `https://x.com/?${new URLSearchParams({ k: 'a/b +&1' })}` }).url).toBe('https://x.com/?k=***')
    expect(shown('a.c(', { url: 'https://x.com/abc?k=a.c(' }).url).toBe('https://x.com/abc?k=***')
  })

  test('wherever it stands in a header, and in secret headers whatever stands there', () => {
    const headers = { authorization: 'Bearer other', 'x-api-key': 'any', via: 'a-test-b', accept: 'eu' }
    expect(shown('test', { headers }).headers).toEqual({ authorization: 'Bearer ***', 'x-api-key': '***', via: 'a-***-b', accept: 'eu' })
  })

  test('in headers that a payload sets, and nowhere else in it', () => {
    const headers = { Authorization: 'Bearer mine', accept: 'test', 'x-api-key': 5 }
    expect(maskOf('test').payload({ url: 'test', headers })).toEqual({ url: 'test', headers: { ...headers, Authorization: 'Bearer ***' } })
    expect(maskOf('test').payload({ headers: 'test' })).toEqual({ headers: 'test' })
    expect(maskOf('test').payload(null)).toBeNull()
  })

  test('in messages like in headers, one of few characters only as a word', () => {
    expect(maskOf('test').text('the key test is wrong')).toBe('the key *** is wrong')
    expect(maskOf('N').text('No key N')).toBe('No key ***')
  })

  test('in a body where a value is it, and not where a text holds it by chance', () => {
    const body = { api_key: 'test', name: 'testing checkout', test: ['contest', 'test', 4, null] }
    expect(shown('test', { body }).body).toEqual({ api_key: '***', name: 'testing checkout', test: ['contest', '***', 4, null] })
  })

  test('in a body inside a text where it is too long to be there by chance, and never in a key', () => {
    const body = { text: `key ${long}!`, [long]: 1 }
    expect(shown(long, { body }).body).toEqual({ text: 'key ***!', [long]: 1 })
  })

  test('in base64 behind whatever comes before it, where it is too long to be there by chance', () => {
    for (const before of ['', 'a', 'ab', 'user:']) {
      const token = Buffer.from(`${before}${long}:x`).toString('base64')
      const { body } = shown(long, { body: { token } })
      expect(JSON.stringify(body)).not.toContain(token.slice(8, 24))
      expect(JSON.stringify(body)).toContain('***')
    }
  })

  test('in a body that is no JSON, as a value', () => {
    const body = 'api_key=test&name=testing&last=test'
    expect(shown('test', { body }).body).toBe('api_key=***&name=testing&last=***')
    expect(shown('test', { body: '<key>test</key><name>a test</name>' }).body).toBe('<key>***</key><name>a test</name>')
    expect(shown(long, { body: `name=a${long}` }).body).toBe('name=a***')
  })

  test('also where the wire has it escaped', () => {
    expect(shown('a"b', { body: { api_key: 'a"b' } }).body).toEqual({ api_key: '***' })
    expect(shown('test', { body: { api_key: 'test' } }, '{"api_key":"\\u0074est"}').body).toEqual({ api_key: '***' })
  })

  test('in the same places whether or not its text was worth a look at every value', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '/', 'é', ' '), minLength: 1, maxLength: 18 })
    fc.assert(
      fc.property(word, word, fc.boolean(), (key, around, isIn) => {
        const body = [{ value: isIn ? `${around}${key}` : around }, isIn ? key : around]
        expect(shown(key, { body })).toEqual(shown(key, { body }, '\\'))
      }),
    )
  })

  test('and nothing where there is none', () => {
    expect(shown('', { body: ['', 'a'] })).toEqual({ ...request, body: ['', 'a'] })
  })
})
