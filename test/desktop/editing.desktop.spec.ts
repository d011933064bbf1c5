import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editedText } from '../../src/host/drafts/edited-text.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const file = 'journeys/checkout-abandonment.journey.json'

async function sampleIn(folder: string): Promise<string> {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  return workspace
}

const onDisk = (workspace: string) => readFile(join(workspace, file), 'utf8')

async function add(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

test('a step is put on a way, runs, is taken back and done again, and stands in the file when it is saved', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const before = await onDisk(workspace)
  const window = await open(workspace)
  await add(window, 'on Maximum hold of wait', 'Delay')
  await expect(window.step('wait-2')).toBeVisible()
  await expect(window.inspector).toContainText('Delay')
  await expect(window.button('Save 1 changed file')).toBeVisible()
  expect(await onDisk(workspace)).toBe(before)

  // What is not saved is rehearsed all the same.
  await window.runToEnd()
  await expect(window.step('wait-2')).toContainText(/\d/)

  await window.page.keyboard.press('Control+z')
  await expect(window.step('wait-2')).toHaveCount(0)
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  await window.page.keyboard.press('Control+Shift+Z')
  await expect(window.step('wait-2')).toBeVisible()

  await window.page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  const document = JSON.parse(before)
  document.steps.wait.maximum.next = 'wait-2'
  const { wait, ...others } = document.steps
  const { started, ...rest } = others
  document.steps = { started, wait, 'wait-2': { type: 'wait', name: 'Delay', for: '1d', next: 'nudge' }, ...rest }
  expect(await onDisk(workspace)).toBe(editedText(before, document))
})

test('a step that others are reached through is taken out with or without them', async ({ folder, open }) => {
  const window = await open(await sampleIn(folder))
  await window.step('wait').click()
  await window.page.keyboard.press('Delete')
  // Scenarios expect people to come through it.
  const spoken = window.page.getByRole('dialog', { name: 'Delete Wait for the purchase?' })
  await expect(spoken.getByRole('list', { name: 'Cut off' })).toHaveCount(0)
  await expect(spoken.getByRole('list', { name: 'Then wrong' }).getByRole('listitem').first()).toContainText('"wait"')
  await spoken.getByRole('button', { name: 'Delete' }).click()
  await expect(window.step('wait')).toHaveCount(0)
  await window.page.keyboard.press('Control+z')
  await expect(window.step('wait')).toBeVisible()

  await add(window, 'on Purchased of wait', 'Send to destination')
  await window.step('wait').click()
  await window.page.keyboard.press('Delete')
  const dialog = window.page.getByRole('dialog', { name: 'Delete Wait for the purchase?' })
  await expect(dialog.getByRole('list', { name: 'Cut off' }).getByRole('listitem')).toHaveText(['Send to destination'])
  await dialog.getByRole('button', { name: 'Delete all 2' }).click()
  await expect(window.step('wait')).toHaveCount(0)
  await expect(window.step('send')).toHaveCount(0)
  await expect(window.step('nudge')).toBeVisible()
})

test('a killed window has its unsaved changes at the next start', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  await add(window, 'on Maximum hold of wait', 'Delay')
  await expect(window.step('wait-2')).toBeVisible()
  await expect.poll(() => recovered(folder)).toContain('wait-2')
  const ended = new Promise((resolve) => window.app.process().once('exit', resolve))
  window.app.process().kill('SIGKILL')
  await ended

  const again = await open(workspace)
  await expect(again.step('wait-2')).toBeVisible()
  await expect(again.page.getByRole('alert')).toContainText('Unsaved changes are back')
  await expect(again.button('Save 1 changed file')).toBeVisible()
})

/** What is kept for the time after a crash. */
async function recovered(folder: string): Promise<string> {
  const place = join(folder, 'user-data', 'recovery')
  const files = await readdir(place).catch(() => [])
  return (await Promise.all(files.map((name) => readFile(join(place, name), 'utf8').catch(() => '')))).join()
}

test('what others changed in the same place is asked about before anything is written', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const before = await onDisk(workspace)
  const window = await open(workspace)
  await add(window, 'on Maximum hold of wait', 'Delay')
  await expect(window.button('Save 1 changed file')).toBeVisible()
  const others = before.replace('"after": "1h", "next": "nudge"', '"after": "2h", "next": "return"')
  await writeFile(join(workspace, file), others)
  await window.page.keyboard.press('Control+s')
  const dialog = window.page.getByRole('dialog', { name: 'Changed by others too' })
  const row = dialog
    .getByRole('table', { name: 'What both changed' })
    .getByRole('row', { name: /Wait for the purchase › Maximum hold › Then/ })
  await expect(row.getByRole('cell')).toHaveText(['return', 'wait-2'])
  await expect(row.getByRole('rowheader')).toHaveAttribute('title', '/steps/wait/maximum/next')
  expect(await onDisk(workspace)).toBe(others)
  await dialog.getByRole('button', { name: 'Write mine' }).click()
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  expect(JSON.parse(await onDisk(workspace)).steps.wait.maximum).toEqual({ after: '2h', next: 'wait-2' })
})
