import { describe, expect, test } from 'vitest'
import type { RunResult, SendResult } from '../../src/engine/account/result.ts'
import { rehearse } from '../command-line/rehearse.ts'
import { ScratchFolder } from '../host/scratch-folder.ts'
import { brazeScenario, crowdScenario } from './braze-scenario.ts'

const scratch = new ScratchFolder()
let files = 0

/** The scenario's own responses go before those of its destination, which fail everything. */
async function run(responses: unknown, more: object = {}): Promise<RunResult> {
  const scenario = brazeScenario({}, { responses: [{ status: 410 }] }, { expect: [], responses: { braze: responses }, ...more })
  const { output, errors } = await rehearse('run', scratch.write(`${++files}.scenario.json`, scenario), '--json', '-', '--quiet')
  expect(errors).toBe('')
  return JSON.parse(output) as RunResult
}

/** Seconds from each attempt to the next. */
function gaps({ attempts }: SendResult): number[] {
  const times = attempts.map(({ at }) => Date.parse(at) / 1000)
  return times.slice(1).map((at, place) => at - (times[place] ?? 0))
}
const doubling = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]

describe('[DLV5][DLV13][DLV19] a destination of the vendor’s that', () => {
  test('fails for twenty minutes and recovers is called with growing gaps, and gets the send once', async () => {
    const { sends, instances } = await run({ outages: [{ at: '+1h', for: '20m', status: 503, body: { message: 'down' } }] })
    const [send] = sends as [SendResult]
    expect(send).toMatchObject({ status: 'delivered', error: null })
    expect(gaps(send)).toEqual([...doubling, 900])
    expect(send.attempts[0]).toMatchObject({
      status: 503,
      response: { body: { message: 'down' } },
      error: 'The destination answered 503: {"message":"down"}',
      retryAt: send.attempts[1]?.at,
    })
    expect(send.attempts.at(-1)).toEqual({ at: expect.stringMatching(/:32:03\.000Z$/), status: 200 })
    expect(send.requests).toHaveLength(1)
    expect(instances[0]?.outcome).toBe('completed')
  })

  test('always fails is given up after four hours', async () => {
    const { sends } = await run([{ status: 500 }])
    const [send] = sends as [SendResult]
    expect(send).toMatchObject({ status: 'failed', error: { code: 'retries-exhausted' } })
    expect(gaps(send)).toEqual([...doubling, ...Array(14).fill(900)])
    const [first, last] = [send.attempts[0], send.attempts.at(-1)]
    expect(Date.parse(last?.at ?? '') - Date.parse(first?.at ?? '')).toBeLessThanOrEqual(4 * 3_600_000)
    expect(last).not.toHaveProperty('retryAt')
  })

  test('answers 404 is called once', async () => {
    const { sends } = await run([{ status: 404, body: 'No such workspace' }])
    expect(sends[0]).toMatchObject({
      status: 'failed',
      attempts: [{ status: 404, error: 'The destination answered 404: No such workspace', response: { body: 'No such workspace' } }],
      error: { code: 'rejected' },
    })
    expect(sends[0]?.attempts[0]).not.toHaveProperty('retryAt')
  })

  test('takes one call a minute answers 429 to the others until they may come', async () => {
    const everybody = ['u1', 'u2', 'u3']
    const { sends } = await run(
      { rateLimit: { max: 1, per: '1m' } },
      {
        profiles: everybody.map((id) => ({ id })),
        timeline: everybody.map((profile) => ({ at: '+0s', profile, event: 'Started', properties: { id: profile } })),
      },
    )
    expect(sends.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered'])
    expect(sends.map(({ attempts }) => attempts.map(({ status }) => status))).toEqual([[200], [429, 200], [429, 429, 200]])
    expect(sends.map(gaps)).toEqual([[], [60], [60, 60]])
    expect(sends[2]?.attempts[0]).toMatchObject({ response: { headers: { 'retry-after': '60' } }, retryAt: sends[2]?.attempts[1]?.at })
  })
})

test('[DLV8] what the end of the clock cuts off is pending, and says when it would go on', async () => {
  const { sends } = await run([{ status: 503 }], { clock: { start: '2026-01-05T10:00:00Z', end: '+61m' } })
  expect(sends[0]).toMatchObject({ status: 'pending', error: null })
  expect(Date.parse(sends[0]?.attempts.at(-1)?.retryAt ?? '')).toBeGreaterThan(Date.parse('2026-01-05T11:01:00Z'))
})

describe('[ACC7] the summary', () => {
  const summary = async (scenario: object): Promise<string[]> => {
    const { output } = await rehearse('run', scratch.write(`${++files}.scenario.json`, { expect: [], ...scenario }))
    const lines = output.split('\n')
    const first = lines.findIndex((line) => line.startsWith('Sends'))
    return lines
      .slice(
        first,
        lines.findIndex((line) => line.startsWith('Refused')),
      )
      .map((line) => line.trim().replace(/ {2,}/g, ' '))
  }
  const everybody = ['u1', 'u2', 'u3']
  const crowd = {
    profiles: everybody.map((id) => ({ id })),
    timeline: everybody.map((profile, hour) => ({ at: `+${hour}h`, profile, event: 'Started' })),
  }

  test('counts what failed and what is pending, by its reason, and says nothing where all is well', async () => {
    expect(await summary(brazeScenario({}, {}, { expect: [] }))).toEqual(['Sends 1 1 braze'])
    const outage = { braze: [{ for: '90m', status: 404 }, { status: 503 }] }
    const scenario = brazeScenario(
      {},
      {},
      { ...crowd, expect: [], clock: { start: '2026-01-05T10:00:00Z', end: '+5h30m' }, responses: outage },
    )
    expect(await summary(scenario)).toEqual(['Sends 3 3 braze', 'Failed 1 1 rejected', 'Pending 2 2 after 503'])
  })

  test('looks at some, evenly over the run, where there are many', async () => {
    const responses = { braze: [{ for: '12h' }, { status: 404 }] }
    const [sends, failed, note] = await summary({ ...crowdScenario(1000), responses })
    expect(sends).toMatch(/^Sends \d{3},?\d* /)
    const [, count = ''] = /^Failed (\d+) \1 rejected$/.exec(failed ?? '') ?? []
    // Three in ten of those who start within the day do so after eleven hours.
    expect(Number(count)).toBeGreaterThan(40)
    expect(Number(count)).toBeLessThan(80)
    expect(note).toBe('(of 200 sends looked at, the others delivered)')
  })
})
