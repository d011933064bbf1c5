import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FunctionCall } from '../../../src/engine/index.ts'
import { type FunctionAttempt, FunctionSandbox } from '../../../src/host/functions/function-sandbox.ts'
import { functionCall, onTrack } from './a-function-call.ts'

let sandbox: FunctionSandbox
beforeAll(async () => {
  sandbox = await FunctionSandbox.open()
})

const perform = (code: string, more: Partial<FunctionCall> = {}): FunctionAttempt => sandbox.perform(functionCall(code, more))
const failing = (code: string, more: Partial<FunctionCall> = {}) => perform(code, more).failure
/** What a body of onTrack makes of things, told by a request. */
function made(expression: string, more: Partial<FunctionCall> = {}): unknown {
  const code = onTrack(`await fetch('https://a.example', { method: 'POST', body: JSON.stringify({ made: ${expression} }) })`)
  const { requests, failure } = perform(code, more)
  expect(failure).toBeNull()
  return requests.map(({ body }) => body as { readonly made: unknown })[0]?.made
}

describe('which handler is called', () => {
  test.each([
    ['a function', 'function onTrack(event) { throw new RetryError(event.userId) }'],
    ['an async function', 'async function onTrack(event) { throw new RetryError(event.userId) }'],
    ['a constant', 'const onTrack = (event) => { throw new RetryError(event.userId) }'],
    ['a variable', 'let onTrack; onTrack = async (event) => { throw new RetryError(event.userId) }'],
    ['onBatch before all others', 'function onTrack() {} function onBatch([event]) { throw new RetryError(event.userId) }'],
  ])('[FN1] %s', (_, code) => {
    expect(failing(code)).toMatchObject({ status: 500, code: 'RetryError', message: expect.stringContaining('u1') })
  })

  test('[FN1] a function without one for its events does not support them', () => {
    expect(failing('function onIdentify() {}')).toEqual({ status: 501, code: 'EventNotSupported', message: 'The function has no onTrack.' })
  })

  test('[FN1] handlers get event and settings; a batch is one of one', () => {
    const code =
      'async function onBatch(events, settings) { await fetch("https://a.example", { method: "POST", body: JSON.stringify([events, settings.apiKey]) }) }'
    const { requests } = perform(code)
    expect(requests[0]?.body).toEqual([[functionCall('').event], 'a-secret-key'])
  })
})

describe('how it ends', () => {
  test.each([
    ["throw new RetryError('x')", 500, 'RetryError'],
    ["throw new EventNotSupported('x')", 501, 'EventNotSupported'],
    ["throw new InvalidEventPayload('x')", 400, 'InvalidEventPayload'],
    ["throw new ValidationError('x')", 400, 'ValidationError'],
    ["throw new DropEvent('x')", 400, 'DropEvent'],
    ["throw new Error('x')", 400, 'Error'],
    ["throw new TypeError('x')", 400, 'TypeError'],
    ["class Mine extends RetryError {}; throw new Mine('x')", 500, 'RetryError'],
    ["throw Object.assign(new Error('x'), { name: 'RetryError' })", 500, 'RetryError'],
  ])('[FN2] %s', (body, status, code) => {
    expect(failing(onTrack(body))).toEqual({ status, code, message: expect.stringMatching(/^x \(fn\.js:2:\d+\)$/) })
  })

  test('[FN2] who asks for another try has the status of the answer, where that is one to try again after', () => {
    const retries = (status: number) => {
      const answer = { status, latencyMs: 0, retryAfterMs: 0 }
      return failing(onTrack("await fetch('https://a.example'); throw new RetryError('x')"), { answer })?.status
    }
    expect([503, 429, 404, 200].map(retries)).toEqual([503, 429, 500, 500])
  })

  test('[FN2] an error names line and column of the code', () => {
    expect(failing('function onTrack(event) {\n  return event.missing.name\n}')?.message).toBe(
      "cannot read property 'name' of undefined (fn.js:2:23)",
    )
  })

  test.each([
    ['[{ status: 200 }]', null],
    ['undefined', null],
    ['[{ status: 503, errormessage: "full" }]', { status: 503, code: 'batch-status', message: 'full' }],
    ['[{ status: 400 }]', { status: 400, code: 'batch-status', message: 'onBatch answered 400 for the event.' }],
    ['[{ status: 1e9 }]', { status: 500, code: 'batch-status', message: 'onBatch answered 1000000000 for the event.' }],
  ])('[FN2] a batch that answers %s', (answered, failure) => {
    expect(failing(`const onBatch = async () => (${answered})`)).toEqual(failure)
  })

  test('[FN2] what the product has and a rehearsal has not is said', () => {
    const { message } = failing(onTrack("Buffer.from('a')")) ?? { message: '' }
    expect(message).toBe(
      "'Buffer' is not defined (fn.js:2:1). A rehearsal runs functions without packages: btoa, atob and crypto do for most of it.",
    )
    expect(failing(onTrack('_.get({})'))?.message).toMatch(/A rehearsal runs functions without packages\.$/)
    expect(failing(onTrack('nobody()'))?.message).toBe("'nobody' is not defined (fn.js:2:1)")
  })
})

describe('time', () => {
  const slow = { answer: { status: 200, latencyMs: 2_000, retryAfterMs: 0 } }
  const ask = "fetch('https://a.example')"

  test('[FN3] waiting for answers one after the other adds up, side by side it does not', () => {
    expect(perform(onTrack(`await ${ask}; await ${ask}`), slow)).toMatchObject({ failure: null, tookMs: 4_000 })
    expect(perform(onTrack(`await Promise.all([${ask}, ${ask}, ${ask}])`), slow)).toMatchObject({ failure: null, tookMs: 2_000 })
    expect(perform(onTrack(`await ${ask}; await ${ask}; await ${ask}`), slow)).toMatchObject({
      failure: { status: 'timed-out', code: 'timeout', message: expect.stringContaining('longer than the 5 s') },
      tookMs: 5_000,
      requests: [{}, {}, {}],
    })
  })

  test('[FN3] a pause takes its time on the clock and none of ours', () => {
    expect(perform(onTrack('await new Promise((go) => setTimeout(go, 5_000))'))).toMatchObject({ failure: null, tookMs: 5_000 })
    expect(failing(onTrack('await new Promise((go) => setTimeout(go, 5_001))'))).toMatchObject({ status: 'timed-out' })
  })

  test('[FN3] who gives up waiting by itself goes on', () => {
    const silent = { answer: { status: null, latencyMs: 0, retryAfterMs: 0 } }
    const race = `await Promise.race([${ask}, new Promise((_, no) => setTimeout(() => no(new RetryError('enough')), 1_000))])`
    expect(perform(onTrack(race), silent)).toMatchObject({ failure: { status: 500, code: 'RetryError' }, tookMs: 1_000 })
    expect(failing(onTrack(`await ${ask}`), silent)).toMatchObject({
      status: 'timed-out',
      message: 'The function waits for something that never comes.',
    })
  })

  test('[FN3] timers ring in their order, those together in the order in which they were set, and can be stopped', () => {
    const code = `const rang = []
      setTimeout(() => rang.push('b'), 20); setTimeout((x) => rang.push(x), 10, 'a'); clearTimeout(setTimeout(() => rang.push('never'), 5))
      const id = setInterval(() => { rang.push('i'); if (rang.length > 4) clearInterval(id) }, 8)
      await new Promise((go) => setTimeout(go, 100))
      throw new Error(rang.join(''))`
    expect(failing(onTrack(code))?.message).toMatch(/^iaibi/)
  })

  test('[FN3] the clock itself stands at the send, in UTC', () => {
    const at = { at: Date.UTC(2026, 5, 5, 23, 30) }
    const pause = 'await new Promise((go) => setTimeout(go, 900))'
    expect(made(`[Date.now(), new Date().getHours(), new Date().getTimezoneOffset(), String(new Date(2026, 0, 1, 5))]`, at)).toEqual([
      at.at,
      23,
      0,
      'Thu Jan 01 2026 05:00:00 GMT+0000',
    ])
    expect(failing(onTrack(`${pause}; throw new Error(String(Date.now()))`), at)?.message).toContain(String(at.at))
  })
})

describe('requests', () => {
  test('[FN4] are recorded as they would go out', () => {
    const code = onTrack(`await fetch('https://Loyalty.example/v1/events?x=1#part', {
      method: 'post', headers: { 'Content-Type': 'application/json', Authorization: \`Bearer \${settings.apiKey}\` }, body: JSON.stringify({ a: 1 }) })`)
    expect(perform(code).requests).toEqual([
      {
        method: 'POST',
        url: 'https://loyalty.example/v1/events?x=1#part',
        headers: { authorization: 'Bearer a-secret-key', 'content-type': 'application/json' },
        body: { a: 1 },
        text: '{"a":1}',
      },
    ])
  })

  test('[FN4] have the type of what they carry', () => {
    const code = onTrack(`await fetch('https://a.example', { method: 'POST', body: new URLSearchParams({ a: '1 & 2' }) })
      await fetch('https://a.example', { method: 'PUT', body: 'plain \\u0000 ä' })
      await fetch('https://a.example', { headers: [['X-A', '1'], ['x-a', 2]] })`)
    const { requests } = perform(code)
    expect(requests.map(({ method, headers, body }) => [method, headers, body])).toEqual([
      ['POST', { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }, 'a=1+%26+2'],
      ['PUT', { 'content-type': 'text/plain;charset=UTF-8' }, 'plain \u0000 ä'],
      ['GET', { 'x-a': '1, 2' }, null],
    ])
  })

  test('[FN4] are answered as the destination says, each its own way where it says so', () => {
    const answer = {
      status: 429,
      latencyMs: 0,
      retryAfterMs: 0,
      headers: { 'retry-after': '7' },
      body: { error: 'slow' },
      requests: [{ url: '/token', status: 201, body: { token: 'abc' } }],
    }
    const code = onTrack(`const r = await fetch('https://a.example/v1')
      const t = await fetch('https://a.example/token')
      throw new ValidationError([r.status, r.ok, r.statusText, r.headers.get('Retry-After'), (await r.json()).error, t.ok, await t.clone().text()].join())`)
    const { failure, requests } = perform(code, { answer })
    expect(failure?.message).toContain('429,false,Too Many Requests,7,slow,true,{"token":"abc"}')
    expect(requests.map(({ response }) => response)).toEqual([undefined, { status: 201, body: { token: 'abc' } }])
  })

  test.each([
    ["fetch('nowhere')", 'Only absolute URLs are supported'],
    ["fetch('ftp://a.example')", 'Only HTTP(S) protocols are supported'],
    ["fetch('https://a.example', { body: 'x' })", 'Request with GET/HEAD method cannot have body'],
    ["fetch('https://a.example', { headers: { 'a b': '1' } })", 'a b is not a legal HTTP header name'],
  ])('[FN4] %s is refused', (call, message) => {
    expect(failing(onTrack(`await ${call}`))).toMatchObject({ code: 'TypeError', message: expect.stringContaining(message) })
  })
})

describe('what else is there', () => {
  test.each([
    ["btoa('user:pass')", 'dXNlcjpwYXNz'],
    ["atob('dXNlcjpwYXNz')", 'user:pass'],
    [
      "crypto.createHash('sha256').update('ab').update('c').digest('hex')",
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ],
    ["crypto.createHash('md5').update('ä').digest('base64')", 'hBm3HIeiJaLHC1BIb77lRQ=='],
    ["crypto.createHmac('sha1', 'key').update('value').digest('hex')", '57443a4c052350a44638835d64fd66822f813319'],
    ["new URL('../b?x=1', 'https://u:p@a.example:8080/c/d/').href", 'https://u:p@a.example:8080/c/b?x=1'],
    ["Object.assign(new URL('https://a.example/p'), { pathname: '/ö', search: 'q=1' }).toString()", 'https://a.example/%C3%B6?q=1'],
    [
      "(() => { const u = new URL('https://a.example/?a=1'); u.searchParams.append('b', '2 3'); return u.href })()",
      'https://a.example/?a=1&b=2+3',
    ],
    ["[...new URLSearchParams('a=1&b=2&a=3').getAll('a'), new URLSearchParams('b=1&a=2').size]", ['1', '3', 2]],
    ['typeof require + typeof process + typeof Buffer + typeof performance + typeof host + typeof world', 'undefined'.repeat(6)],
    ["await cache.load('k', 1000, async () => 'fresh')", 'fresh'],
    ["console.log('nobody hears')", undefined],
  ])('[FN5] %s', (expression, expected) => {
    expect(made(expression)).toEqual(expected)
  })

  test('[FN5] chance is the send’s own', () => {
    const drawn = 'Math.random() + crypto.randomUUID()'
    expect(made(drawn)).toBe(made(drawn))
    expect(made(drawn)).not.toBe(made(drawn, { stream: 8 }))
    expect(made('crypto.randomUUID()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('[FN5] modules are not', () => {
    for (const name of ['fs', 'node:fs', 'host.js', 'main.js', './host.js', 'fn.js']) {
      expect(failing(onTrack(`await import(${JSON.stringify(name)})`))).not.toBeNull()
    }
  })
})

describe('no send sees another', () => {
  const codes = [
    'let count = 0; async function onTrack() { count += 1; await fetch("https://a.example/" + count) }',
    'globalThis.count = (globalThis.count ?? 0) + 1; async function onTrack() { await fetch("https://a.example/" + count) }',
    onTrack('Array.prototype.map = null; Object.prototype.x = 1; fetch = null; throw new RetryError("broke it")'),
    onTrack('await fetch("https://a.example/" + [1].map((x) => x + Math.random()) + ({}).x)'),
    onTrack("globalThis.kept = []; for (;;) kept.push('x'.repeat(1e6) + kept.length)"),
    onTrack('for (;;);'),
    onTrack('(function f() { f() })()'),
    onTrack('setTimeout(() => { globalThis.late = true }, 10); await cache.load("k", 1, () => 1)'),
    onTrack('throw new Error(typeof late + typeof kept)'),
  ]

  test('[FN6] whatever came before, a send ends as it would alone', () => {
    const alone = codes.map((code) => perform(code))
    fc.assert(
      fc.property(fc.array(fc.nat(codes.length - 1), { minLength: 1, maxLength: 8 }), (order) => {
        for (const index of order) expect(perform(codes[index] as string)).toEqual(alone[index])
      }),
      { numRuns: 12 },
    )
    expect(sandbox.isBroken).toBe(false)
  })
})

describe('looking at a function without a send', () => {
  test('[FN9] its handlers are known', () => {
    expect(sandbox.tryOut('const onBatch = () => {}; function onTrack() {} let onGroup = 3', 'fn.js')).toEqual({
      flaw: null,
      handlers: ['onTrack', 'onBatch'],
    })
  })

  test.each([
    ['function onTrack( {', { kind: 'syntax', place: '1:20' }],
    ['const a = 1\nconst a = 2', { kind: 'syntax', place: '2:9' }],
    ['import fs from "fs"', { kind: 'syntax', place: '1:8' }],
    ['let x = 1\nx.y.z()', { kind: 'load', place: '2:4' }],
    ['for (;;);', { kind: 'load', place: null }],
    ["Object.defineProperty(globalThis, 'onTrack', { get() { throw new Error('a trap') } })", { kind: 'load', message: 'a trap' }],
    ['nul \0', { kind: 'syntax', place: null }],
  ])('[FN9] %j', (code, flaw) => {
    expect(sandbox.tryOut(code, 'fn.js').flaw).toMatchObject(flaw)
  })
})
