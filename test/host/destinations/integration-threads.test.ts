import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import { compileRun, type IntegrationCall, Run, RunReader } from '../../../src/engine/index.ts'
import { IntegrationThreads } from '../../../src/host/destinations/integration-threads.ts'
import { sendLines } from '../../../src/host/output/send-lines.ts'
import { newSha256 } from '../../../src/host/run/sha256.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { crowdScenario } from '../../cli/braze-scenario.ts'
import { ScratchFolder } from '../scratch-folder.ts'
import { journeyEvent as event, from } from './journey-event.ts'
import './take-built-worker.ts'

const scratch = new ScratchFolder()
// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-integrations')
const workerFile = resolve(built, 'integration-worker.cjs')
const stumblingFile = resolve(built, 'stumbling-worker.cjs')

beforeAll(async () => {
  const entries = {
    'integration-worker': resolve('src/host/destinations/integration-worker.ts'),
    'stumbling-worker': resolve('test/host/destinations/stumbling-worker.ts'),
    'asking-program': resolve('test/host/destinations/asking-program.ts'),
  }
  await bundleForNode({ entries, outDir: built })
})

const opened: IntegrationThreads[] = []
function open(...args: ConstructorParameters<typeof IntegrationThreads>): IntegrationThreads {
  const threads = new IntegrationThreads(...args)
  opened.push(threads)
  return threads
}
afterEach(() => {
  for (const threads of opened.splice(0)) threads.close()
})

function call(userId: string, more: Partial<IntegrationCall> = {}): IntegrationCall {
  return {
    kind: 'integration',
    destination: { slug: 'actions-braze-cloud', settings: { api_key: 'a-secret', endpoint: 'https://rest.iad-01.braze.com' } },
    action: 'trackEvent',
    mapping: { external_id: from('userId'), name: from('event'), time: from('receivedAt') },
    event: { ...event, userId },
    at: Date.parse(event.timestamp),
    stream: 7,
    answer: acceptsAnything,
    ...more,
  }
}
const recipient = (threads: IntegrationThreads, asked: IntegrationCall) =>
  (threads.perform(asked).payload as { external_id: string } | null)?.external_id

test('[INT2] sends are performed while the asker waits, foreseen or not, in whatever order', () => {
  const threads = open(workerFile)
  const calls = ['u1', 'u2', 'u3', 'u4', 'u5'].map((userId) => call(userId))
  expect(calls.map((one) => recipient(threads, one))).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
  for (const one of calls) threads.foresee(one)
  expect(recipient(threads, call('u9'))).toBe('u9')
  expect([...calls].reverse().map((one) => recipient(threads, one))).toEqual(['u5', 'u4', 'u3', 'u2', 'u1'])
  expect(threads.count).toBe(1)
})

test('[INT2] what was foreseen and never asked for changes nothing', () => {
  const threads = open(workerFile)
  for (let k = 0; k < 1_100; k++) threads.foresee(call(`u${k}`))
  const late = call('late')
  threads.foresee(late)
  expect(recipient(threads, late)).toBe('late')
})

test('[INT5] however many threads perform them, the rows of sends are the same bytes in the same order', async () => {
  const file = scratch.write('crowd.scenario.json', crowdScenario(900))
  const rowsWith = async (most: number): Promise<string> => {
    const loaded = await loadScenario(file)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const run = Run.start(compileRun(loaded.scenario))
    while (run.advance(100_000) === 'running');
    const threads = open(workerFile, most)
    const reader = new RunReader(
      run,
      {
        newSha256,
        mapPayload: () => null,
        performAction: (asked) => threads.perform(asked),
        foreseeAction: (asked) => threads.foresee(asked),
      },
      0,
    )
    const lines = [...sendLines(reader, reader.index.sends, () => {})]
    expect(lines.length).toBeGreaterThan(700)
    expect(threads.count).toBe(most)
    return lines.join('')
  }
  const alone = await rowsWith(1)
  expect(alone).toContain('https://rest.iad-01.braze.com/users/track')
  expect(await rowsWith(2)).toBe(alone)
  expect(await rowsWith(3)).toBe(alone)
})

test.each(['loops', 'waits'])(
  'an integration that never comes to an end (%s) is given up alone: all beside it are performed',
  (culprit) => {
    const threads = open(stumblingFile, 2, 5_000)
    const users = Array.from({ length: 500 }, (_, k) => (k === 420 ? culprit : `u${k}`))
    const calls = users.map((userId) => call(userId))
    for (const one of calls) threads.foresee(one)
    for (const [k, one] of calls.entries()) {
      const { payload, requests, failure } = threads.perform(one)
      if (users[k] === culprit) expect({ requests, failure }).toMatchObject({ requests: [], failure: { code: 'not-recordable' } })
      else expect(payload).toMatchObject({ external_id: users[k] })
    }
  },
)

test('what an integration prints is not shown, and keeps no program from ending', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [resolve(built, 'asking-program.cjs'), stumblingFile, 'prints'])
  expect(JSON.parse(stdout)).toMatchObject({ external_id: 'prints', name: 'Nudge' })
  expect(stderr).toBe('')
})

test('a thread that does not even start is given up, and the run goes on', () => {
  const silent = open(scratch.write('silent.cjs', 'setInterval(() => {}, 1000)'), 1, 100)
  expect(silent.perform(call('u1'))).toMatchObject({ requests: [], failure: { code: 'not-recordable' } })
  expect(silent.count).toBe(0)
})
