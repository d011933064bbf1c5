import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { receipt } from '../engine/run/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'

const scratch = new ScratchFolder()
let files = 0

const key = 'key-that-nobody-sees'
const onTrack = (body: string) => `async function onTrack(event, settings) {\n${body}\n}\n`
const posts = onTrack(
  "const { status } = await fetch('https://crm.example/' + settings.key, { method: 'POST', body: JSON.stringify(event.properties) })\nif (status >= 500) throw new RetryError('busy')",
)

function scenario(destination: object, more: object = {}, activation: object = {}): object {
  return {
    format: 'rehearsal/scenario/1',
    name: 'Calls a function',
    clock: { start: '2026-01-05T10:00:00Z', end: '+5h' },
    destinations: [{ id: 'fn', kind: 'function', settings: { key }, ...destination }],
    journeys: [receipt({ send: { activations: [{ id: 'a1', destination: 'fn', ...activation }] } })],
    profiles: [{ id: 'u1' }],
    timeline: [{ at: '+0s', profile: 'u1', event: 'Ordered', properties: { order: 'o1' } }],
    ...more,
  }
}

async function run(destination: object, more: object = {}): Promise<RunResult> {
  const file = scratch.write(`${++files}/a.scenario.json`, scenario(destination, more))
  const { output, errors } = await rehearse('run', file, '--json', '-', '--quiet')
  expect(errors).toBe('')
  expect(output).not.toContain(key)
  return JSON.parse(output) as RunResult
}
async function sent(code: string, more: object = {}) {
  const { sends } = await run({ code }, more)
  return sends[0] as RunResult['sends'][number]
}

describe('a run', () => {
  test('[FN1][FN4][FN8] shows the request of the function, and the event as its payload', async () => {
    const send = await sent(posts)
    expect(send).toMatchObject({ status: 'delivered', action: null, attempts: [{ status: 200 }], error: null })
    expect(send.payload).toEqual(send.event)
    expect(send.requests).toEqual([
      {
        method: 'POST',
        url: 'https://crm.example/***',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: send.event?.properties,
      },
    ])
  })

  test('[FN2] what the function wants tried again is tried again, for four hours', async () => {
    const recovers = await sent(posts, { responses: { fn: [{ status: 503, for: '2s' }, { status: 200 }] } })
    expect(recovers.attempts.map(({ at, status }) => [at.slice(17, 19), status])).toEqual([
      ['00', 503],
      ['01', 503],
      ['03', 200],
    ])
    const fails = await sent(onTrack("throw new RetryError('never')"))
    expect(fails).toMatchObject({ status: 'failed', error: { code: 'retries-exhausted', message: expect.stringContaining('never') } })
    expect(fails.attempts.length).toBeGreaterThan(20)
  })

  test.each([
    [
      "throw new ValidationError('no ' + settings.key)",
      { code: 'ValidationError', message: expect.stringMatching(/^no \*\*\* \(code:2:\d+\)$/) },
    ],
    ['event.a.b', { code: 'TypeError', message: expect.stringMatching(/of undefined \(code:2:/) }],
    ["throw new EventNotSupported('x')", { code: 'EventNotSupported', message: expect.stringMatching(/^x /) }],
  ])('[FN2] %s fails the send for good', async (body, error) => {
    expect(await sent(onTrack(body))).toMatchObject({ status: 'failed', attempts: [{}], requests: [], error })
  })

  test('[FN3] answers that take longer than five seconds in all are a time-out', async () => {
    const twice = onTrack("await fetch('https://a.example'); await fetch('https://a.example')")
    const quick = await sent(twice, { responses: { fn: [{ status: 200, latency: '2s' }] } })
    expect(quick.attempts).toEqual([{ at: '2026-01-05T10:00:00.000Z', status: 200, latency: 4_000 }])
    const slow = await sent(twice, { responses: { fn: [{ status: 200, latency: '3s', times: 1 }, { status: 200 }] } })
    expect(slow.attempts.map(({ at, status }) => [at.slice(17, 19), status])).toEqual([
      ['00', 'timed-out'],
      ['06', 200],
    ])
    const patient = await sent(twice, { responses: { fn: [{ status: 200, latency: '3s' }] }, assumptions: { 'function-timeout': '6s' } })
    expect(patient.status).toBe('delivered')
  })

  test('[FN7] goes on, whatever a function does', async () => {
    const loops = await sent(onTrack('for (;;);'))
    expect(loops.attempts[0]).toMatchObject({ status: 'timed-out', error: expect.stringContaining('ten million steps') })
    expect(loops.error?.code).toBe('retries-exhausted')
    expect((await sent(onTrack('const a = []; for (;;) a.push(new Array(1e5).fill(1))'))).error?.code).toBe('out-of-memory')
    expect((await sent(onTrack("throw 'x'.repeat(1e7)"))).error?.message.length).toBeLessThan(2_500)
  })

  test('[FN6] many sends are the same one by one and all together, in whatever order', async () => {
    const counts = "let n = 0\nasync function onTrack() { n += 1; await fetch('https://a.example/' + n + '/' + Math.random()) }"
    const ids = Array.from({ length: 90 }, (_, index) => `u${index}`)
    const timeline = ids.map((profile, index) => ({ at: `+${index}s`, profile, event: 'Ordered', properties: { order: 'o1' } }))
    const profiles = ids.map((id) => ({ id }))
    const [forth, back] = await Promise.all([
      run({ code: counts }, { profiles, timeline }),
      run({ code: counts }, { profiles: [...profiles].reverse(), timeline }),
    ])
    const urls = ({ sends }: RunResult) => Object.fromEntries(sends.map(({ profile, requests }) => [profile, requests[0]?.url]))
    expect(urls(back)).toEqual(urls(forth))
    expect(new Set(Object.values(urls(forth))).size).toBe(90)
    expect(Object.values(urls(forth)).every((url) => url?.startsWith('https://a.example/1/'))).toBe(true)
  })
})

describe('a check', () => {
  async function lines(
    destination: object,
    sources: Readonly<Record<string, string | Uint8Array>> = {},
    activation: object = {},
  ): Promise<string[]> {
    const folder = `${++files}`
    for (const [name, text] of Object.entries(sources)) scratch.write(`${folder}/${name}`, text)
    const file = scratch.write(`${folder}/a.scenario.json`, scenario(destination, {}, activation))
    const { output, errors } = await rehearse('check', file)
    return `${errors}${output}`
      .split('\n')
      .filter((line) => line.includes(`/${folder}/`))
      .map((line) => line.slice(line.indexOf(`/${folder}/`) + folder.length + 2))
  }
  const at = '/destinations/0'

  test('[FN9] reads the source seen from the file that names it', async () => {
    expect(await lines({ source: 'fns/a.js' }, { 'fns/a.js': posts })).toEqual([])
    expect(await lines({ source: '../fns/a.js' })).toEqual([expect.stringContaining(`a.scenario.json:${at}/source: file-missing`)])
    expect(await lines({ source: '.' })).toEqual([expect.stringContaining(`${at}/source: not-a-file`)])
    expect(await lines({ source: 'a.js' }, { 'a.js': Uint8Array.of(0xff, 0xfe, 0x41, 0) })).toEqual([
      expect.stringContaining(`${at}/source: not-utf8`),
    ])
    expect(await lines({ source: 'a.js' }, { 'a.js': `//${'x'.repeat(1_100_000)}` })).toEqual([
      expect.stringContaining(`${at}/source: file-too-large`),
    ])
  })

  test('[FN9] says where the code cannot be read, or fails', async () => {
    expect(await lines({ source: 'a.js' }, { 'a.js': 'let x = 1\nfunction onTrack( {' })).toEqual([
      expect.stringMatching(/^a\.js:2:20: function-syntax: /),
    ])
    expect(await lines({ code: 'function onTrack( {' })).toEqual([
      expect.stringMatching(/^a\.scenario\.json:\/destinations\/0\/code: function-syntax: .*1:20/),
    ])
    expect(await lines({ source: 'a.js' }, { 'a.js': 'let x\nx.y' })).toEqual([
      expect.stringMatching(/^a\.js:2:2: warning: function-throws: /),
    ])
    expect(await lines({ code: 'function onPage() {}' })).toEqual([expect.stringContaining(`${at}/code: warning: no-handler`)])
  })

  test('[FN9] tells one that is both or neither, one with a root, and what a function never sees', async () => {
    expect(await lines({})).toEqual([expect.stringContaining(`${at}: bad-function`)])
    expect(await lines({ code: posts, source: 'a.js' })).toEqual([expect.stringContaining(`${at}: bad-function`)])
    for (const source of ['/etc/a.js', 'C:\\a.js', 'file:///a.js']) {
      expect(await lines({ source })).toEqual([expect.stringContaining(`${at}/source: bad-function`)])
    }
    const activation = { action: 'send', mapping: { a: 1 } }
    const place = '/journeys/0/steps/send/activations/0'
    expect(await lines({ code: posts }, {}, activation)).toEqual([
      expect.stringContaining(`${place}/action: warning: unused-by-function`),
      expect.stringContaining(`${place}/mapping: warning: unused-by-function`),
    ])
  })
})

test('[FN10] an action of another product calls no function', async () => {
  const journey = {
    format: 'rehearsal/journey/1',
    id: 'j',
    preset: 'ajo-current',
    start: 'in',
    steps: {
      in: { type: 'event', event: 'Ordered', next: 'call' },
      call: { type: 'action', destination: 'fn', onError: {} },
    },
  }
  const file = scratch.write('adobe/a.scenario.json', scenario({ code: posts }, { journeys: [journey] }))
  const { output, errors, code } = await rehearse('check', file)
  expect(`${output}${errors}`).toContain('/journeys/0/steps/call/destination: not-in-preset')
  expect(code).toBe(2)
})

test('[FN1][TST4] a test send runs the function', async () => {
  scratch.write('ws/fn.js', posts)
  scratch.write('ws/workspace.json', {
    format: 'rehearsal/workspace/1',
    name: 'w',
    destinations: [{ id: 'fn', kind: 'function', source: 'fn.js', settings: { key } }],
  })
  const journey = scratch.write('ws/journeys/a.journey.json', receipt({ send: { activations: [{ id: 'a1', destination: 'fn' }] } }))
  const { output, code } = await rehearse('test-send', journey, '--step', 'send')
  expect(output).toContain('POST https://crm.example/***')
  expect(output).not.toContain(key)
  expect(code).toBe(0)
})
