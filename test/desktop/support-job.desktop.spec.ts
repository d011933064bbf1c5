import { createHash } from 'node:crypto'
import { appendFile, copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { explained, resultOf, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** Somebody whom the filter of the journey keeps out. */
const inPounds = JSON.stringify({
  type: 'track',
  messageId: 'node-9',
  userId: 'quinn',
  event: 'Checkout_Started',
  properties: { session_id: 's-9', total: 12, currency: 'GBP' },
  timestamp: '2026-01-05T14:30:00.000Z',
  receivedAt: '2026-01-05T14:30:00.000Z',
})

const withoutFullStop = (text: string): string => text.replace(/\.$/, '')

/** Chooses somebody in the "Why not" tab, and what should have happened. */
async function askWhy(window: RehearsalWindow, profile: string, goal: string): Promise<Locator> {
  await window.search.fill(profile)
  await expect(window.row('People', 0)).toContainText(profile, { ignoreCase: true })
  await window.row('People', 0).click()
  await window.page.getByLabel('What should have happened').selectOption({ label: goal })
  return window.page.getByRole('region', { name: 'Why' })
}

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
  await appendFile(recording, `${inPounds}\n`)
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
  const replay = join(made, 'scenarios', 'replay-of-a-day-in-the-shop.scenario.json')
  const result = await resultOf(replay)
  const counts = result.journeys['checkout-abandonment']
  expect(counts?.admitted).toBeGreaterThan(0)
  await expect(window.step('started')).toContainText(`${counts?.admitted} entered`)
  await expect(window.step('nudge')).toContainText(`${counts?.steps.nudge?.sends} sent`)
  await window.tab('Why not').click()
  const refused = (counts?.refused ?? 0) + (counts?.ignored ?? 0)
  await expect(window.tab('Why not')).toContainText(String(refused))

  await test.step('why somebody was not let in, and what would have been enough, as the engine explains it', async () => {
    await window.button('One person').click()
    const [sentence = '', enough = ''] = await explained(replay, 'quinn', 'checkout-abandonment')
    expect(sentence).toContain('currency is "GBP"')
    const why = await askWhy(window, 'quinn', 'into Checkout abandonment')
    await expect(why).toContainText(sentence)
    await why.getByRole('button', { name: 'What would have let it in?' }).click()
    const event = why.getByRole('list', { name: 'What became of each event' })
    await expect(event).toContainText('It would have entered')
    const words = await event.getByRole('list', { name: 'Nearest change' }).innerText()
    expect(`It would have entered ${words}.`).toBe(enough)
  })

  await test.step('why somebody did not get the nudge', async () => {
    const lines = await explained(replay, 'nora', 'checkout-abandonment', 'nudge')
    const why = await askWhy(window, 'nora', 'to Nudge')
    const told = lines.filter((line) => line.startsWith('checkout-abandonment/')).map((line) => line.replace(/^\S+: /, ''))
    expect(told).toHaveLength(2)
    for (const sentence of told) await expect(why.getByRole('list', { name: 'On the way to Nudge' })).toContainText(sentence)
    const changes = lines.slice(told.length).map((line) => withoutFullStop(line.replace(/^(or|It would have come to nudge) /, '')))
    await expect(why.getByRole('list', { name: 'Nearest change' }).first().getByRole('listitem')).toHaveText(changes)
  })
  expect(await hashOf(recording)).toBe(untouched)
  expect(window.complaints).toEqual([])
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
  await expect(window.page.getByText(/^Drop to /)).toBeVisible()
  await drag('dragOver')
  await drag('drop')
  const dialog = window.page.getByRole('dialog', { name: 'Recorded calls' })
  await dialog.getByRole('button', { name: 'Add the scenario' }).click()
  await expect(window.button('Scenario')).toContainText('Replay of tuesday')
  await window.runToEnd()
  const result = await resultOf(join(workspace, 'scenarios', 'replay-of-tuesday.scenario.json'))
  await expect(window.step('started')).toContainText(`${result.journeys['checkout-abandonment']?.admitted} entered`)
})
