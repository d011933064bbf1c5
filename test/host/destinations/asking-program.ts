import { acceptsAnything } from '../../../src/engine/delivery/answers.ts'
import { IntegrationThreads } from '../../../src/host/destinations/integration-threads.ts'

// A program that asks for one send, to this user through this worker, and then has nothing more to do.
const [workerFile = '', userId = ''] = process.argv.slice(2)
const { payload } = new IntegrationThreads(workerFile).perform({
  kind: 'integration',
  destination: { slug: 'actions-braze-cloud', settings: { api_key: 'a-secret', endpoint: 'https://rest.iad-01.braze.com' } },
  action: 'trackEvent',
  mapping: { external_id: { '@path': '$.userId' }, name: 'Nudge', time: '2026-01-05T11:00:00Z' },
  event: { userId },
  at: 0,
  stream: 7,
  answer: acceptsAnything,
})
process.stdout.write(JSON.stringify(payload))
