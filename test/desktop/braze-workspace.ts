import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from './engine-result.ts'

const key = 'a-key-that-nobody-sees'

const braze = {
  id: 'braze',
  name: 'Braze',
  kind: 'actions',
  slug: 'actions-braze-cloud',
  settings: { api_key: key, endpoint: 'https://rest.iad-01.braze.com' },
}
const crm = {
  id: 'crm',
  name: 'CRM',
  kind: 'http',
  method: 'PUT',
  url: `https://crm.example/notify?token=${key}`,
  auth: { type: 'basic', username: key, password: key },
}
const mapping = { external_id: { '@path': '$.userId' }, name: { '@path': '$.event' }, time: { '@path': '$.receivedAt' } }

interface Sending {
  readonly steps: Record<string, { readonly activations?: readonly { readonly destination: string }[] }>
}

/** The sample shop, with Braze's own integration in place of the recorder, and an address of its own. */
export async function writeWorkspace(folder: string): Promise<{ readonly workspace: string; readonly key: string }> {
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), folder, { recursive: true })
  await change(join(folder, 'workspace.json'), (workspace: { readonly destinations: readonly { readonly id: string }[] }) => ({
    ...workspace,
    destinations: [...workspace.destinations.map((one) => (one.id === 'braze' ? braze : one)), crm],
  }))
  for (const journey of ['checkout-abandonment', 'content-follow-up']) {
    await change(join(folder, 'journeys', `${journey}.journey.json`), (document: Sending) => ({
      ...document,
      steps: Object.fromEntries(Object.entries(document.steps).map(([id, step]) => [id, throughBraze(step)])),
    }))
  }
  return { workspace: folder, key }
}

function throughBraze(step: Sending['steps'][string]): object {
  if (step.activations === undefined) return step
  const activations = step.activations.map((one) => (one.destination === 'braze' ? { ...one, action: 'trackEvent', mapping } : one))
  return { ...step, activations }
}

async function change<Document>(file: string, by: (document: Document) => object): Promise<void> {
  await writeFile(file, JSON.stringify(by(JSON.parse(await readFile(file, 'utf8')) as Document)))
}
