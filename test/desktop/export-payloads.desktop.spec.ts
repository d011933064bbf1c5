import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

/** The sample, whose nudges and reminders go through Braze's own code. */
async function brazeShop(folder: string, profiles = 10_000): Promise<string> {
  const copy = join(folder, 'braze-shop')
  await cp(sample, copy, { recursive: true })
  await change(join(copy, 'workspace.json'), (workspace) => {
    const settings = { api_key: 'key-that-nobody-sees', endpoint: 'https://rest.iad-01.braze.com' }
    const braze = { id: 'braze', name: 'Braze', kind: 'actions', slug: 'actions-braze-cloud', settings }
    workspace.destinations = [braze, ...workspace.destinations.filter(({ id }: { id: string }) => id !== 'braze')]
  })
  await change(join(copy, 'journeys', 'checkout-abandonment.journey.json'), ({ steps }) => {
    const from = (path: string) => ({ '@path': `$.${path}` })
    const mapping = { external_id: from('userId'), name: from('event'), time: from('receivedAt'), properties: from('properties') }
    for (const step of [steps.nudge, steps.reminder]) {
      step.activations = [{ ...step.activations[0], destination: 'braze', action: 'trackEvent', mapping }]
    }
  })
  await change(join(copy, 'scenarios', 'ten-thousand-shoppers.scenario.json'), (scenario) => {
    scenario.synthesize.profiles.count = profiles
    scenario.expect = []
  })
  return copy
}

// biome-ignore lint/suspicious/noExplicitAny: documents of the sample, changed in a few places
async function change(file: string, edit: (document: any) => void): Promise<void> {
  const document = JSON.parse(await readFile(file, 'utf8'))
  edit(document)
  await writeFile(file, JSON.stringify(document))
}

/** The run at its end with the payloads in front, and the file that the next export is written to. */
async function payloadsOf(window: RehearsalWindow, folder: string): Promise<string> {
  const file = join(folder, 'exports', 'sends.ndjson')
  await mkdir(join(folder, 'exports'))
  await window.app.evaluate(({ dialog, shell }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    const shown = globalThis as { shown?: string[] }
    shown.shown = []
    shell.showItemInFolder = (item) => void shown.shown?.push(item)
  }, file)
  await window.runToEnd()
  await window.tab('Payloads').click()
  return file
}

test('payloads are exported as the filters show them, and the file is shown', async ({ open, folder }) => {
  const window = await open(await brazeShop(folder))
  const file = await payloadsOf(window, folder)
  await window.step('nudge').click()
  await window.search.fill('u-99')
  const button = window.page.getByRole('button', { name: /^Export \d{2,3} payloads…$/ })
  await button.click()
  const done = window.page.getByRole('alert').filter({ hasText: 'payloads exported' })
  await expect(done).toContainText(file)
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await expect(done).toContainText(`${lines.length} payloads exported`)
  for (const line of lines) {
    const { step, profile, requests } = JSON.parse(line)
    expect(step).toBe('nudge')
    expect(profile).toContain('u-99')
    expect(requests[0].url).toBe('https://rest.iad-01.braze.com/users/track')
  }
  await done.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => window.app.evaluate(() => (globalThis as { shown?: string[] }).shown)).toEqual([file])
})

test('an export leaves the window at work, can be cancelled, and then leaves nothing behind', async ({ open, folder }) => {
  // So many that it is not over before it has been looked at.
  const window = await open(await brazeShop(folder, 50_000))
  const file = await payloadsOf(window, folder)
  await window.page.getByRole('button', { name: /^Export \d\d,\d{3} payloads…$/ }).click()
  const bar = window.page.getByRole('progressbar', { name: 'Export' })
  await expect(bar).toBeVisible()
  await expect(bar).not.toHaveAttribute('aria-valuenow', '0')
  // Questions are answered meanwhile: a payload is rendered, and the counts follow the clock.
  await window.row('Payloads', 0).click()
  await expect(window.inspector).toContainText('https://rest.iad-01.braze.com/users/track')
  await window.button('To the start').click()
  await expect(window.step('nudge')).toContainText('0 sent')
  await expect(bar).toBeVisible()
  await window.button('Cancel the export').click()
  await expect(window.page.getByText('Export cancelled')).toBeVisible()
  await expect(bar).toBeHidden()
  await expect.poll(() => readdir(join(file, '..'))).toEqual([])
})
