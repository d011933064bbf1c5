import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resultOf, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

test('support’s job: a folder of recorded calls and a journey becomes a workspace, is replayed, and answers why not', async ({
  open,
  folder,
}) => {
  const exported = join(folder, 'customer-export')
  const made = join(folder, 'case-4711')
  await mkdir(exported)
  await mkdir(made)
  const recording = join(exported, 'a-day-in-the-shop.ndjson')
  await copyFile(join(sample, 'data', 'a-day-in-the-shop.ndjson'), recording)
  await copyFile(join(sample, 'journeys', 'checkout-abandonment.journey.json'), join(exported, 'checkout.journey.json'))
  const untouched = await hashOf(recording)

  const window = await open()
  await window.answerOpenDialog(exported)
  await window.chooseInMenu('open-workspace')
  const dialog = window.page.getByRole('dialog', { name: 'Recorded calls' })
  const calls = (await readFile(recording, 'utf8')).trim().split('\n').length
  await expect(dialog).toContainText(`${calls} calls`)
  await window.answerOpenDialog(made)
  await dialog.getByRole('button', { name: 'Choose a folder and make it' }).click()
  await expect(window.button('Workspace')).toHaveText('Replay of a-day-in-the-shop')

  await window.runToEnd()
  const result = await resultOf(join(made, 'scenarios', 'replay-of-a-day-in-the-shop.scenario.json'))
  const counts = result.journeys['checkout-abandonment']
  expect(counts?.admitted).toBeGreaterThan(0)
  await expect(window.step('started')).toContainText(`${counts?.admitted} entered`)
  await expect(window.step('nudge')).toContainText(`${counts?.steps.nudge?.sends} sent`)
  await window.tab('Why not').click()
  const refused = (counts?.refused ?? 0) + (counts?.ignored ?? 0)
  await expect(window.tab('Why not')).toContainText(String(refused))
  expect(await hashOf(recording)).toBe(untouched)
})

test('recorded calls that are dropped on an open workspace become a scenario of it', async ({ open, folder }) => {
  const workspace = join(folder, 'shop')
  await mkdir(workspace)
  const recording = join(folder, 'tuesday.ndjson')
  await copyFile(join(sample, 'data', 'a-day-in-the-shop.ndjson'), recording)
  const { cp } = await import('node:fs/promises')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const protocol = await window.page.context().newCDPSession(window.page)
  const data = { items: [], files: [recording], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => protocol.send('Input.dispatchDragEvent', { type, x: 500, y: 20, data })
  await drag('dragEnter')
  await drag('dragOver')
  await drag('dragOver')
  await drag('drop')
  const dialog = window.page.getByRole('dialog', { name: 'Recorded calls' })
  await dialog.getByRole('button', { name: 'Add the scenario' }).click()
  await expect(window.button('Scenario')).toContainText('Replay of tuesday')
  await window.runToEnd()
  const result = await resultOf(join(workspace, 'scenarios', 'replay-of-tuesday.scenario.json'))
  await expect(window.step('started')).toContainText(`${result.journeys['checkout-abandonment']?.admitted} entered`)
})
