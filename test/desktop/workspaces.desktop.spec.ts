import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { engineResult, sample } from './engine-result.ts'
import { appArguments, expect, test } from './open-rehearsal.ts'

/** A copy of the sample under another name, which a test may break. */
async function copyOfSample(folder: string, name: string): Promise<string> {
  const copy = join(folder, name)
  await cp(sample, copy, { recursive: true })
  const file = join(copy, 'workspace.json')
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), name }))
  return copy
}

test('a workspace is opened by the command line, and is the last one at the next start', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open(copy)
  await expect(window.button('Workspace')).toHaveText('Corner shop')
  await window.app.close()
  const again = await open()
  await expect(again.button('Workspace')).toHaveText('Corner shop')
})

test('a workspace is opened by the menu, by its folder', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open()
  await window.runToEnd()
  await window.answerOpenDialog(copy)
  await window.chooseInMenu('open-workspace')
  await expect(window.button('Workspace')).toHaveText('Corner shop')
  // The run was of the other workspace.
  await expect(window.step('wait')).toContainText('– entered')
})

test('closing the dialog changes nothing', async ({ open }) => {
  const window = await open()
  await window.answerOpenDialog(null)
  await window.button('Workspace').click()
  await window.page.getByRole('menuitem', { name: 'Open workspace…' }).click()
  await expect(window.button('Workspace')).toHaveText('Demo shop')
})

test('a workspace is opened by dropping its workspace.json on the window', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open()
  const protocol = await window.page.context().newCDPSession(window.page)
  const data = { items: [], files: [join(copy, 'workspace.json')], dragOperationsMask: 1 }
  // Over the header, where nothing changes by itself: Chromium calls a drop off when what lies under the pointer changes just then.
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => protocol.send('Input.dispatchDragEvent', { type, x: 500, y: 20, data })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(window.page.getByText('Drop to open this workspace')).toBeVisible()
  await drag('dragOver')
  await drag('drop')
  await expect(window.button('Workspace')).toHaveText('Corner shop')
  await expect(window.page.getByText('Drop to open this workspace')).toBeHidden()
})

test('a second start opens its workspace in the window that is there', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open()
  const electron: string = createRequire(import.meta.url)('electron')
  await promisify(execFile)(electron, appArguments(folder, copy))
  await expect(window.button('Workspace')).toHaveText('Corner shop')
})

test('a broken workspace shows what is wrong, and the one before stays open with its run', async ({ open, folder }) => {
  const broken = await copyOfSample(folder, 'Broken shop')
  await writeFile(join(broken, 'workspace.json'), '{ "format": "rehearsal/workspace/1", "nmae": "x" }')
  const window = await open()
  await window.runToEnd()
  const before = await window.step('wait').innerText()
  await window.answerOpenDialog(broken)
  await window.chooseInMenu('open-workspace')
  const refusal = window.page.getByRole('dialog', { name: 'This workspace could not be opened' })
  await expect(refusal).toContainText('Demo shop stays open')
  await expect(refusal.getByRole('listitem').filter({ has: window.page.getByTitle('/nmae', { exact: true }) })).toContainText(
    'Did you mean "name"?',
  )
  await refusal.getByRole('button', { name: 'Copy all' }).click()
  await expect.poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('workspace.json:/nmae: unknown-field:')
  await refusal.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(refusal).toBeHidden()
  await expect(window.button('Workspace')).toHaveText('Demo shop')
  await expect.poll(() => window.step('wait').innerText()).toBe(before)
})

test('a folder that is no workspace, named on the command line, is told, with the sample open', async ({ open, folder }) => {
  const window = await open(folder)
  await expect(window.page.getByRole('dialog')).toContainText(folder)
  await expect(window.button('Workspace')).toHaveText('Demo shop')
})

test('a journey with a mistake keeps the rest of its workspace usable', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const file = join(copy, 'journeys', 'order-receipt.journey.json')
  await writeFile(file, '{ "format": "rehearsal/journey/1", ')
  const window = await open(copy)
  await window.tab('Problems').click()
  await expect(window.page.getByRole('list', { name: 'Problems' })).toContainText('journeys/order-receipt.journey.json')
  await window.tab('Instances').click()
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  await expect(window.step('nudge')).toContainText('1 sent')
})

test('files that changed are read anew, and the counts are marked as being of the older ones', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open(copy)
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  const file = join(copy, 'journeys', 'checkout-abandonment.journey.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"Wait for the purchase"', '"Wait a little"'))
  await window.chooseInMenu('reload-workspace')
  await expect(window.step('wait')).toContainText('Wait a little')
  await expect(window.page.getByText('The counts shown are of the files as they were before.')).toBeVisible()
  const scenario = window.page.getByRole('region', { name: 'Scenarios' }).getByRole('button', { name: /^Leaves and is nudged/ })
  await expect(scenario.getByLabel('expectations hold, before the files changed')).toBeVisible()
  await window.runToEnd()
  await expect(scenario.getByLabel('expectations hold', { exact: true })).toBeVisible()
})

test('the result is exported as the command line writes it', async ({ open, folder }) => {
  const [window, result] = await Promise.all([open(), engineResult('leaves-and-is-nudged')])
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  const filePath = join(folder, 'exported.json')
  await window.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
  await window.chooseInMenu('export-result')
  await expect(window.page.getByText('Result saved')).toBeVisible()
  const exported = JSON.parse(await readFile(filePath, 'utf8'))
  expect(exported).toEqual({ ...result, wall: expect.anything() })
})

test('a journey broken after it was opened refuses the run and says why', async ({ open, folder }) => {
  const copy = await copyOfSample(folder, 'Corner shop')
  const window = await open(copy)
  const file = join(copy, 'journeys', 'checkout-abandonment.journey.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"next": "nudge"', '"next": "nugde"'))
  await window.button('Play').click()
  const alert = window.page.getByRole('alert')
  await expect(alert).toContainText('This scenario cannot run')
  await expect(alert).toContainText('nugde')
  const warnings = alert.getByRole('list', { name: 'Warnings' })
  await expect(warnings).toBeHidden()
  await alert.getByText('3 warnings: they keep nothing from running').click()
  await expect(warnings.getByRole('listitem')).toHaveCount(3)
  await window.button('Dismiss').click()
  await expect(alert).toBeHidden()
})
