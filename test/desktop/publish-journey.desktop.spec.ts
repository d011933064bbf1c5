import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const file = 'journeys/checkout-abandonment.journey.json'
const versionFile = (version: number) => `journeys/checkout-abandonment.v${version}.journey.json`

async function sampleIn(folder: string): Promise<string> {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  return workspace
}

async function insert(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

test('a journey is published, can only be read then, and is changed in a new version; what changed can be put away again', async ({
  folder,
  open,
}) => {
  const workspace = await sampleIn(folder)
  const onDisk = (name: string) => readFile(join(workspace, name), 'utf8')
  const original = await onDisk(file)
  const window = await open(workspace)
  const status = window.page.getByRole('button', { name: /^Publication: / })
  const isShown = (words: string) => expect(status).toHaveAccessibleName(`Publication: ${words}`)
  const dialog = window.page.getByRole('dialog', { name: 'Publish Checkout abandonment' })
  const note = window.page.getByRole('note', { name: 'Read-only' })
  const name = window.inspector.getByRole('region', { name: 'Settings' }).getByRole('textbox', { name: 'Name', exact: true })

  await test.step('with an error it is not published', async () => {
    await isShown('Draft')
    await window.inspector.getByRole('button', { name: 'Add an exit rule' }).click()
    await window.page.keyboard.press('Control+Shift+P')
    await expect(dialog).toContainText('error to mend first')
    await expect(dialog.getByRole('button', { name: 'Publish v1' })).toBeDisabled()
    await dialog
      .getByRole('region', { name: /error/ })
      .getByRole('button', { name: /Exit rule Exit/ })
      .first()
      .press('Enter')
    await expect(window.inspector.getByRole('combobox', { name: 'Event', exact: true })).toBeFocused()
    await window.inspector.getByRole('button', { name: 'Remove Exit' }).click()
  })

  await test.step('what is edited is saved and published together', async () => {
    await name.fill('Abandoned checkouts')
    await window.page.keyboard.press('Control+Shift+P')
    const renamed = window.page.getByRole('dialog', { name: 'Publish Abandoned checkouts' })
    await expect(renamed).toContainText(versionFile(1))
    await expect(renamed).toContainText(`${file} is saved with it`)
    await expectClean(window, 'what would be published', 'dialog')
    // Others were quicker in the same place: whose goes is asked, and then it is published without being asked for again.
    await writeFile(join(workspace, file), original.replace('"name": "Checkout abandonment"', '"name": "Theirs"'))
    await renamed.getByRole('button', { name: 'Publish v1' }).click()
    const conflict = window.page.getByRole('dialog', { name: 'Changed by others too' })
    await expect(conflict.getByRole('row').filter({ has: window.page.getByTitle('/name', { exact: true }) })).toContainText('Theirs')
    await conflict.getByRole('button', { name: 'Write mine, publish v1' }).click()
    await expect(conflict).toBeHidden()
    await expect(renamed).toBeHidden()
    await isShown('Published v1')
    await expect(window.button('Save 1 changed file')).toHaveCount(0)
    expect(await onDisk(file)).toBe(original.replace('"name": "Checkout abandonment"', '"name": "Abandoned checkouts"'))
    expect(await onDisk(versionFile(1))).toBe(await onDisk(file))
  })

  await test.step('it can only be read, until a new version is begun', async () => {
    await expect(note).toContainText('v1 is published and can only be read.')
    await expect(name).toHaveCount(0)
    await expect(window.page.getByRole('button', { name: /^Add a step/ })).toHaveCount(0)
    await window.step('wait').click()
    await window.page.keyboard.press('Delete')
    await expect(window.step('wait')).toBeVisible()
    await expectClean(window, 'a published journey', 'canvas', 'inspector', 'header')
    await note.getByRole('button', { name: 'New version from v1' }).click()
    await expect(note).toHaveCount(0)
    await isShown('Draft of v2')
    await insert(window, 'on Maximum hold of wait', 'Delay')
    await isShown('Changed since v1')
  })

  await test.step('what was published is read beside it, and is what changes are put away for', async () => {
    await status.click()
    await window.page.getByRole('menuitem', { name: /^v1/ }).click()
    await expect(window.step('wait-2')).toHaveCount(0)
    await expect(note).toContainText('v1 is published')
    await note.getByRole('button', { name: 'Back to the journey' }).click()
    await expect(window.step('wait-2')).toBeVisible()
    await status.click()
    await window.page.getByRole('menuitem', { name: 'Discard changes since v1' }).click()
    await expect(window.step('wait-2')).toHaveCount(0)
    await isShown('Published v1')
    await window.page.keyboard.press('Control+z')
    await expect(window.step('wait-2')).toBeVisible()
  })

  await test.step('the next one is v2, and v1 stays as it was', async () => {
    const published = await onDisk(versionFile(1))
    await status.click()
    await window.page.getByRole('menuitem', { name: 'Publish…' }).click()
    await window.page.getByRole('button', { name: 'Publish v2' }).click()
    await isShown('Published v2')
    expect(await onDisk(versionFile(1))).toBe(published)
    expect(JSON.parse(await onDisk(versionFile(2))).steps['wait-2']).toBeDefined()
    expect((await readdir(join(workspace, 'journeys'))).filter((one) => one.startsWith('checkout'))).toHaveLength(3)
    // The scenario rehearses the journey's own file.
    await window.runToEnd()
    await expect(window.step('wait-2')).toContainText(/\d/)
    await expect(window.inspector.getByRole('region', { name: 'Lifecycle' })).toContainText('The canvas shows what ran.')
  })
})
