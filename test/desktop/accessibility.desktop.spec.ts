import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

// Each look at the whole window takes a second or two, and there are many.
test.setTimeout(600_000)

/** Nothing that axe knows of keeps anybody from using what is on the screen. */
async function expectClean(window: RehearsalWindow, screen: string): Promise<void> {
  const { page } = window
  // A hint that comes and goes with the pointer is not part of the screen; what moves in has arrived.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => {})))
  })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}`))
  expect.soft(found, screen).toEqual([])
}

async function paint(window: RehearsalWindow, theme: 'light' | 'dark'): Promise<void> {
  await window.page.emulateMedia({ colorScheme: theme })
  await expect(window.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}

/** Every tab, with its first row chosen where it has rows. */
async function expectCleanTabs(window: RehearsalWindow, when: string): Promise<void> {
  const { page } = window
  const tabs = page.locator('[data-region="tables"] [role="tablist"]').first().getByRole('tab')
  for (const tab of await tabs.all()) {
    await tab.click()
    const name = `${when}, ${await tab.innerText()}`
    await expectClean(window, name)
    const row = page.locator('[data-region="tables"] tr[data-position="0"]')
    if ((await row.count()) === 0) continue
    await row.first().click()
    await expectClean(window, `${name}, a row`)
  }
}

const dialogs = ['shortcuts', 'palette', 'catalogue', 'publish', 'new-rehearsal'] as const

async function expectCleanDialogs(window: RehearsalWindow, when: string): Promise<void> {
  const { page } = window
  for (const command of dialogs) {
    await window.chooseInMenu(command)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(window, `${when}, ${command}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const menu of ['Workspace', 'Journey', 'Scenario', 'Speed']) {
    await window.button(menu).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectClean(window, `${when}, menu ${menu}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong, ${theme}`, async ({ open }) => {
    const window = await open(sample)
    const { page } = window
    await paint(window, theme)
    await expectCleanTabs(window, 'without a run')

    await window.tab('Instances').click()
    await window.runToEnd()
    await expectCleanTabs(window, 'with a run')
    await expectCleanDialogs(window, 'with a run')

    await window.tab('Instances').click()
    for (const step of ['started', 'wait', 'nudge']) {
      await window.step(step).first().click()
      await expectClean(window, `step ${step}`)
    }
    const explorer = page.getByRole('navigation', { name: 'Workspace' })
    await explorer.getByRole('region', { name: 'Destinations' }).getByRole('button').first().click()
    await expectClean(window, 'a destination')

    await window.tab('SQL').click()
    await page.getByRole('textbox', { name: 'Query' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(window.table('Result')).toBeVisible()
    await expectClean(window, 'a result')
    await page.getByText('Chart', { exact: true }).click()
    await expect(page.getByRole('img', { name: / by / })).toBeVisible()
    await expectClean(window, 'a result as a chart')

    await explorer.getByRole('button', { name: 'New silver customers, at once' }).first().click()
    await expectClean(window, 'a journey that was not rehearsed')
  })
}

test('axe finds nothing wrong where nothing can be opened', async ({ open, folder }) => {
  await writeFile(join(folder, 'workspace.json'), '{ "format": "rehearsal/workspace/1", "nmae": "x" }')
  const window = await open(folder)
  await expect(window.page.getByRole('dialog')).toBeVisible()
  await expectClean(window, 'a workspace that is refused')
  await window.page.keyboard.press('Escape')
})
