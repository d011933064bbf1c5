import { expectClean, type Part } from './axe-clean.ts'
import { stepsOf, writeEveryForm } from './every-form-workspace.ts'
import { expectInPlace } from './in-place.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

// Many looks, at machines that may be busy.
test.setTimeout(600_000)

type Look = (screen: string, ...places: readonly Part[]) => Promise<void>

const explorer = ({ page }: RehearsalWindow) => page.getByRole('navigation', { name: 'Workspace' })

async function closeDialog({ page }: RehearsalWindow): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The form of a journey, and of each of its steps. */
async function lookAtSteps(window: RehearsalWindow, journey: keyof typeof stepsOf, look: Look): Promise<void> {
  const { page } = window
  await explorer(window)
    .getByRole('button', { name: new RegExp(`^${journey}`) })
    .click()
  await expect(window.inspector.getByRole('heading', { name: journey })).toBeVisible()
  await look(`settings of ${journey}`, 'inspector')
  for (const step of stepsOf[journey]) {
    await window.step(step).first().focus()
    await page.keyboard.press('Space')
    await expect(window.step(step).first()).toHaveAttribute('aria-pressed', 'true')
    await expect(window.inspector.getByRole('region', { name: 'Settings' })).toBeVisible()
    await look(`form of ${step} in ${journey}`, 'inspector')
  }
  await look(journey, 'canvas', 'header')
}

const definitions = {
  Events: ['Order_Completed'],
  Segments: ['Silver, streamed', 'Silver, nightly', 'Of groups in groups'],
  Destinations: ['Braze', 'Loyalty programme', 'Our CRM', 'E-mail'],
  Namespaces: ['crmid'],
  'Data sources': ['Weather'],
}

async function lookAtDefinitions(window: RehearsalWindow, look: Look): Promise<void> {
  for (const [section, names] of Object.entries(definitions)) {
    const heading = explorer(window).getByRole('heading', { name: section }).getByRole('button')
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click()
    for (const name of names) {
      await explorer(window)
        .getByRole('region', { name: section })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click()
      await look(`${section}: ${name}`, 'inspector')
    }
  }
  await look('explorer', 'workspace')
  for (const command of ['edit-workspace', 'edit-people']) {
    await window.chooseInMenu(command)
    await expect(window.inspector.getByRole('textbox').first()).toBeVisible()
    await look(command, 'inspector')
  }
}

const dialogs = [
  ...['new-journey', 'new-workspace', 'new-event', 'new-segment', 'new-namespace', 'new-destination', 'new-data-source'],
  ...['new-rehearsal', 'publish', 'publish-journey', 'shortcuts', 'catalogue', 'palette', 'inject', 'go-to', 'bookmarks'],
]

async function lookAtDialogs(window: RehearsalWindow, look: Look): Promise<void> {
  const { page } = window
  for (const command of dialogs) {
    await window.chooseInMenu(command)
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(command, 'dialog')
    await closeDialog(window)
  }
  const ofSegment = 'More for Silver, streamed'
  for (const [menu, item] of [
    [ofSegment, 'Rename…'],
    [ofSegment, 'Delete…'],
    ['More for Checkout abandonment', 'Duplicate…'],
  ] as const) {
    await explorer(window).getByRole('button', { name: menu }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look(menu, 'menu')
    await page.getByRole('menuitem', { name: item }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(`${menu}: ${item}`, 'dialog')
    await closeDialog(window)
  }
  await window.step('wait').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog', { name: /^Delete / })).toBeVisible()
  await look('deleting a step', 'dialog')
  await closeDialog(window)
}

/** Every tab of the tables, with its first row chosen where it has rows; and the inspector beside it. */
async function lookAtTables(window: RehearsalWindow, look: Look): Promise<void> {
  const tabs = window.page.locator('[data-region="tables"] [role="tablist"]').first().getByRole('tab')
  for (const tab of await tabs.all()) {
    await tab.click()
    const name = await tab.innerText()
    const row = window.page.locator('[data-region="tables"] tr[data-position="0"]')
    if ((await row.count()) > 0) await row.first().click()
    await look(`tab ${name}`, 'tables', 'inspector')
  }
  await look('the window with a run', 'header', 'timeline', 'workspace')
}

/** As large as that, or as near to it as the display lets a window be. */
async function fill({ app, page }: RehearsalWindow, size: { readonly width: number; readonly height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), { x: 0, y: 0, ...size })
  await page.waitForFunction(({ width, height }) => innerWidth >= width - 2 && innerHeight >= height - 2 && innerWidth <= width, size)
}

for (const size of [
  { width: 1100, height: 700 },
  { width: 1920, height: 1200 },
]) {
  test(`at ${size.width}×${size.height} nothing of any form or editor is cut off`, async ({ folder, open }) => {
    const window = await open(await writeEveryForm(folder))
    await fill(window, size)
    const inPlace: Look = (screen, ...places) => expectInPlace(window, screen, ...places)
    // Names, roles and colours are the same at any size.
    const look: Look =
      size.width > 1100
        ? inPlace
        : async (screen, ...places) => {
            await inPlace(screen, ...places)
            await expectClean(window, screen, ...places)
          }
    await test.step('steps of Twilio', () => lookAtSteps(window, 'All of Twilio', look))
    await test.step('steps of Adobe', () => lookAtSteps(window, 'All of Adobe', look))
    await test.step('definitions', () => lookAtDefinitions(window, look))
    await test.step('tables of a run', async () => {
      await window.chooseScenario('Two sessions interleaved')
      await window.runToEnd()
      await lookAtTables(window, inPlace)
      await window.chooseInMenu('to-start')
      await explorer(window)
        .getByRole('button', { name: /^Checkout abandonment/ })
        .click()
    })
    await test.step('dialogs', () => lookAtDialogs(window, look))
  })
}
