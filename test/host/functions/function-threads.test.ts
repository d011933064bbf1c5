import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import type { PerformedAction } from '../../../src/engine/index.ts'
import { IntegrationThreads } from '../../../src/host/destinations/integration-threads.ts'
import { functionCall, onTrack, settings } from './a-function-call.ts'
import { attacks, hangs } from './attacks.ts'

// In the project, where the worker finds its packages.
const built = resolve('out', 'test-functions')
let threads: IntegrationThreads
beforeAll(async () => {
  await bundleForNode({ entries: { 'integration-worker': resolve('src/host/destinations/integration-worker.ts') }, outDir: built })
  threads = new IntegrationThreads(resolve(built, 'integration-worker.cjs'), 1, 120_000)
})
afterAll(() => threads.close())

const sane = onTrack("await fetch('https://a.example', { method: 'POST', body: crypto.randomUUID() })")

describe('attacks', () => {
  test.each(attacks)(
    '[FN7] %s ends as a failed send, the same each time, and the next send is as ever',
    (_, body) => {
      const before = threads.perform(functionCall(sane))
      const performed = threads.perform(functionCall(onTrack(body)))
      expect(performed.failure).not.toBeNull()
      expect(JSON.stringify(performed.failure).length).toBeLessThan(3_000)
      expect(performed.requests.length).toBeLessThanOrEqual(100)
      expect(threads.perform(functionCall(sane))).toEqual(before)
      expect(threads.count).toBe(1)
    },
    120_000,
  )

  test('[FN7] what runs out of steps is tried again, what runs out of memory is not', () => {
    expect(threads.perform(functionCall(onTrack('for (;;);'))).failure).toMatchObject({ status: 'timed-out', code: 'timeout' })
    expect(threads.perform(functionCall(onTrack('const a = []; for (;;) a.push(new Array(1e5).fill(1))'))).failure).toMatchObject({
      status: 400,
      code: 'out-of-memory',
    })
    expect(threads.perform(functionCall(onTrack("for (;;) await fetch('https://a.example')"))).failure).toMatchObject({
      status: 400,
      code: 'too-many-requests',
    })
  })
})

describe('what only a clock ends', () => {
  test.each(hangs)('[FN7] %s: its send fails, others go on, and it is waited for once', (_, body) => {
    const impatient = new IntegrationThreads(resolve(built, 'integration-worker.cjs'), 1, 1_500)
    const hanging = functionCall(onTrack(body))
    const calls = [functionCall(sane), hanging, functionCall(sane), { ...hanging }, { ...hanging }]
    for (const call of calls) impatient.foresee(call)
    const performed = calls.map((call) => impatient.perform(call))
    impatient.close()
    expect(performed.map(({ failure }) => failure?.code ?? null)).toEqual([
      null,
      'function-hangs',
      null,
      'function-hangs',
      'function-hangs',
    ])
    expect(performed[2]).toEqual(performed[0])
  })

  test('[FN9] looking at one ends too', async () => {
    const impatient = new IntegrationThreads(resolve(built, 'integration-worker.cjs'), 1, 1_500)
    const [, hang] = hangs[2] as (typeof hangs)[number]
    const report = await impatient.tryOut({ code: hang, file: 'fn.js' })
    expect(report).toMatchObject({ flaw: { kind: 'load' }, handlers: [] })
    expect(await impatient.tryOut({ code: sane, file: 'fn.js' })).toEqual({ flaw: null, handlers: ['onTrack'] })
    impatient.close()
  })
})

describe('secrets', () => {
  const secrets = [settings.apiKey, settings.nested.list[0] as string]
  const told = (performed: PerformedAction) => JSON.stringify([performed.requests, performed.failure])

  test('[FN8] settings are masked wherever they stand', () => {
    const code = onTrack(`const key = settings.apiKey
      await fetch('https://a.example/' + key + '?q=' + encodeURIComponent(settings.nested.list[0]), {
        method: 'POST', headers: { 'x-one': key, authorization: 'Basic ' + btoa(key) }, body: JSON.stringify({ key, inside: [settings.nested.list[0]] }) })
      throw new Error('refused ' + key + ' and ' + settings.nested.list[0])`)
    const performed = threads.perform(functionCall(code))
    for (const secret of secrets) expect(told(performed)).not.toContain(secret)
    expect(performed.requests[0]).toMatchObject({
      url: 'https://a.example/***?q=***',
      headers: { 'x-one': '***', authorization: 'Basic ***' },
      body: { key: '***', inside: ['***'] },
    })
    expect(performed.failure?.message).toBe('refused *** and *** (fn.js:5:22)')
    expect(performed.payload).toEqual(functionCall('').event)
  })
})
