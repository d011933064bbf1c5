import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import type { IntegrationCall } from '../../../src/engine/index.ts'
import { IntegrationThread } from '../../../src/host/destinations/integration-thread.ts'
import { ScratchFolder } from '../scratch-folder.ts'
import { event, from } from './nudges.ts'

const scratch = new ScratchFolder()
// In the project, where the worker finds the vendor's packages.
const built = resolve('out', 'test-integrations')
const workerFile = resolve(built, 'integration-worker.cjs')

beforeAll(async () => {
  await bundleForNode({ entries: { 'integration-worker': resolve('src/host/destinations/integration-worker.ts') }, outDir: built })
}, 60_000)

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
const recipient = (thread: IntegrationThread, asked: IntegrationCall) =>
  (thread.perform(asked).payload as { external_id: string }).external_id

test('[INT2] sends are performed while the asker waits, foreseen or not, in whatever order', () => {
  const thread = new IntegrationThread(workerFile)
  const calls = ['u1', 'u2', 'u3', 'u4', 'u5'].map((userId) => call(userId))
  expect(calls.map((one) => recipient(thread, one))).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
  for (const one of calls) thread.foresee(one)
  expect(recipient(thread, call('u9'))).toBe('u9')
  expect([...calls].reverse().map((one) => recipient(thread, one))).toEqual(['u5', 'u4', 'u3', 'u2', 'u1'])
})

test('[INT2] what was foreseen and never asked for changes nothing', () => {
  const thread = new IntegrationThread(workerFile)
  for (let k = 0; k < 1_100; k++) thread.foresee(call(`u${k}`))
  const late = call('late')
  thread.foresee(late)
  expect(recipient(thread, late)).toBe('late')
})

test('integrations are described while others are performed', async () => {
  const thread = new IntegrationThread(workerFile)
  const described = thread.describe('braze')
  thread.perform(call('u1'))
  const { slug, settings, actions } = await described
  expect(slug).toBe('actions-braze-cloud')
  expect(settings).toContainEqual(expect.objectContaining({ name: 'api_key', isRequired: true, isSecret: true, type: 'password' }))
  const { fields } = actions.find(({ id }) => id === 'trackEvent') ?? {}
  expect(fields).toContainEqual(expect.objectContaining({ name: 'name', isRequired: true, type: 'string' }))
  await expect(thread.describe('no-such-folder')).rejects.toThrow()
})

test('an integration that never comes to an end is given up, and the run goes on', () => {
  const silent = new IntegrationThread(scratch.write('silent.cjs', 'setInterval(() => {}, 1000)'), 100)
  expect(silent.perform(call('u1'))).toMatchObject({ requests: [], failure: { code: 'not-recordable' } })
  expect(silent.isOpen).toBe(false)
})

test('a thread that cannot start fails whoever waits', async () => {
  const broken = new IntegrationThread(scratch.write('broken.cjs', 'throw new Error("nothing works")'))
  await expect(broken.describe('braze')).rejects.toThrow('nothing works')
})
