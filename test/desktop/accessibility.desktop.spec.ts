import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

// A small scenario: what is looked at are the panels, which are the same for any.
const small = 'Two sessions interleaved'

// Many looks, at machines that may be busy.
test.setTimeout(300_000)

async function chooseIn(window: RehearsalWindow, menu: string, item: string | RegExp): Promise<void> {
  await window.button(menu).click()
  await window.page.getByRole('menuitem', { name: item }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

async function closeDialog({ page }: RehearsalWindow): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function expectCleanMenu(window: RehearsalWindow, menu: string): Promise<void> {
  await window.button(menu).click()
  await expect(window.page.getByRole('menu')).toBeVisible()
  await expectClean(window, `menu ${menu}`, 'menu')
  await window.page.keyboard.press('Escape')
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

/** Every tab, with its first row chosen where it has rows. */
async function expectCleanTabs(window: RehearsalWindow, when: string): Promise<void> {
  const { page } = window
  const tabs = page.locator('[data-region="tables"] [role="tablist"]').first().getByRole('tab')
  for (const tab of await tabs.all()) {
    await tab.click()
    const name = `${when}, ${await tab.innerText()}`
    await expectClean(window, name, 'tables')
    const row = page.locator('[data-region="tables"] tr[data-position="0"]')
    if ((await row.count()) === 0) continue
    await row.first().click()
    await expectClean(window, `${name}, a row`, 'tables', 'inspector')
  }
}

/** The tabs are one stop of Tab; arrows, Home and End go among them. */
async function goAmongTabs(window: RehearsalWindow): Promise<void> {
  await window.tab('Instances').click()
  for (const [key, tab] of [
    ['ArrowRight', 'Payloads'],
    ['End', 'SQL'],
    ['ArrowRight', 'Instances'],
  ] as const) {
    await window.page.keyboard.press(key)
    await expect(window.tab(tab)).toBeFocused()
    await expect(window.tab(tab)).toHaveAttribute('aria-selected', 'true')
  }
  await expect(window.page.locator('[data-region="tables"] [role="tab"][tabindex="0"]')).toHaveCount(1)
}

test('axe finds nothing wrong in any tab, before and after a run', async ({ open }) => {
  const window = await open(sample)
  await window.chooseScenario(small)
  await expectClean(window, 'without a run')
  await goAmongTabs(window)
  await expectCleanTabs(window, 'without a run')
  await window.tab('Instances').click()
  await window.runToEnd()
  await expectClean(window, 'with a run')
  await expectCleanTabs(window, 'with a run')
})

test('axe finds nothing wrong where the tables are filtered and rows are compared', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()

  await test.step('filters, paths, and two instances compared', async () => {
    await window.tab('Instances').click()
    await expectCleanMenu(window, 'Add filter')
    await chooseIn(window, 'Add filter', 'Outcome')
    await page.getByRole('checkbox', { name: 'completed' }).click()
    await expectClean(window, 'a filter of outcomes', 'tables', 'dialog')
    await page.keyboard.press('Escape')
    for (const filter of ['Step', 'Time', 'Trait', 'Identifier']) {
      await chooseIn(window, 'Add', filter)
      await expectClean(window, `a filter: ${filter}`, 'dialog')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await window.button('Clear all').click()
    await window.button('Group by path').click()
    await page.getByRole('treegrid', { name: 'Paths' }).locator('tr[data-path]').first().click()
    await expectClean(window, 'paths', 'tables')
    await window.button('Group by path').click()
    await window.row('Instances', 0).click()
    await window.row('Instances', 1).click({ modifiers: ['ControlOrMeta'] })
    await expect(window.inspector).toContainText('Two instances')
    await expectClean(window, 'two instances', 'tables', 'inspector')
  })

  await test.step('payloads: filtered, compared, side by side', async () => {
    await window.tab('Payloads').click()
    await expectCleanMenu(window, 'Add filter')
    await window.button('Add filter').click()
    const filters = ['Step', 'Destination', 'Activation', 'Event', 'Status', 'Time']
    await expect(page.getByRole('menuitem')).toHaveText(filters)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    for (const filter of filters) {
      await chooseIn(window, 'Add filter', filter)
      await expectClean(window, `a filter of payloads: ${filter}`, 'dialog')
      await closeDialog(window)
    }
    await window.row('Payloads', 0).click()
    await window.button('Side by side').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(window, 'a payload side by side', 'dialog')
    await closeDialog(window)
    await window.row('Payloads', 1).click({ modifiers: ['ControlOrMeta'] })
    await expect(window.inspector).toContainText('Two payloads')
    await expectClean(window, 'two payloads', 'inspector')
  })
})

test('axe finds nothing wrong where it is told why not, and what all scenarios expect', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()

  await test.step('why not: a level of the funnel, a person', async () => {
    await window.tab('Why not').click()
    await page.locator('button[data-level="entered"]').click()
    await expectClean(window, 'a level of the funnel', 'tables')
    await page.getByLabel('What should have happened').selectOption({ label: 'to Nudge' })
    await window.button('One person').click()
    await window.row('People', 0).click()
    await expect(page.getByRole('region', { name: 'Why' })).not.toBeEmpty()
    await expectClean(window, 'why not, one person', 'tables')
  })

  await test.step('expectations of all scenarios', async () => {
    await window.tab('Checks').click()
    await window.button('Run all scenarios').click()
    await expectClean(window, 'all scenarios running', 'tables')
    await expect(page.getByText(/\d+ passed/).first()).toBeVisible({ timeout: 120_000 })
    await expectClean(window, 'all scenarios', 'tables', 'workspace')
  })
})

test('axe finds nothing wrong in charts', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()

  await test.step('insights', async () => {
    await window.tab('Insights').click()
    const charts = page.getByRole('navigation', { name: 'Charts' }).getByRole('button')
    await expect(charts.first()).toBeVisible()
    for (const chart of await charts.all()) {
      await chart.click()
      const name = await chart.innerText()
      await expectClean(window, `chart ${name}`, 'tables')
      const asTable = window.button(`${name}: show as table`)
      if ((await asTable.count()) === 0) continue
      await asTable.click()
      await expectClean(window, `chart ${name} as a table`, 'tables')
      await window.button(`${name}: show as chart`).click()
    }
    await page.getByRole('combobox', { name: 'Runs' }).selectOption('5')
    await window.button('Run other seeds').click()
    await expect(page.getByRole('region', { name: 'Replications', exact: true })).toContainText('In 5 runs with other seeds')
    await expectClean(window, 'replications', 'tables')
    await expectCleanMenu(window, 'Replications: save or copy')
  })
})

test('axe finds nothing wrong in segments and SQL', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()

  await test.step('segments', async () => {
    await window.tab('Segments').click()
    await window.row('Profiles', 0).click()
    await expectClean(window, 'memberships of a profile', 'tables')
    await window.button('Members').click()
    await expect(page.getByRole('img', { name: /^Known members from/ })).toBeVisible()
    await expectClean(window, 'members', 'tables')
    await window.button('What if').click()
    await page.getByLabel('Segment', { exact: true }).selectOption({ label: 'Silver, nightly' })
    await expectClean(window, 'what if', 'tables')
    await page.getByRole('slider', { name: 'Calculated daily at' }).press('ArrowRight')
    await expect(page.getByText(/would be treated otherwise|Nothing would/).first()).toBeVisible()
    await expectClean(window, 'what would change', 'tables')
  })

  await test.step('SQL', async () => {
    await window.tab('SQL').click()
    const query = page.getByRole('textbox', { name: 'Query' })
    await query.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('SELECT at, count(*) AS sends FROM sends GROUP BY at')
    await page.keyboard.press('Control+Enter')
    await expect(window.table('Result')).toBeVisible()
    await expectClean(window, 'a result', 'tables')
    await page.getByText('Chart', { exact: true }).click()
    await expect(page.getByRole('img', { name: / by / })).toBeVisible()
    await expectClean(window, 'a result as a chart', 'tables')
    for (const menu of ['Examples', 'Earlier queries', 'Copy or save']) await expectCleanMenu(window, menu)
    await query.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('SELECT stp FROM steps')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'What the query gives' }).getByRole('alert')).toBeVisible()
    await expectClean(window, 'a refused query', 'tables')
  })
})

const dialogs = ['shortcuts', 'palette', 'catalogue', 'publish', 'publish-journey', 'new-rehearsal', 'inject', 'go-to'] as const

test('axe finds nothing wrong in dialogs', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()
  // At the end there is nothing more to inject into.
  await window.button('To the start').click()
  for (const command of dialogs) {
    await window.chooseInMenu(command)
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectClean(window, command, 'dialog')
    await closeDialog(window)
  }
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder(/^What to do/)).toBeFocused()
  await page.keyboard.type('nudge')
  await expect(page.getByRole('dialog')).toContainText('Nudge')
  await expectClean(window, 'what the palette found', 'dialog')
  await closeDialog(window)
  await page.keyboard.press('b')
  await expect(page.getByRole('textbox', { name: 'Name of the bookmark' })).toBeFocused()
  await expectClean(window, 'a bookmark that is named', 'dialog', 'timeline')
  await page.keyboard.press('Enter')
  await expect(window.button('Rename Bookmark 1')).toBeVisible()
  await expectClean(window, 'bookmarks', 'dialog')
})

test('axe finds nothing wrong in menus', async ({ open }) => {
  const window = await open(sample)
  await window.chooseScenario(small)
  await window.runToEnd()
  await window.button('To the start').click()
  for (const menu of ['Workspace', 'Journey', 'Scenario', 'Speed', 'Step through', 'Inject', 'Overlay', 'Add a step after nudge'])
    await expectCleanMenu(window, menu)
  await expectCleanMenu(window, 'More for Run 1')
  await chooseIn(window, 'More for Run 1', 'Rename…')
  await expectClean(window, 'renaming a run', 'dialog')
  await closeDialog(window)
})

test('axe finds nothing wrong on the canvas and in the inspector', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()
  for (const step of ['started', 'wait', 'nudge']) {
    await window.step(step).first().click()
    await expectClean(window, `step ${step}`, 'canvas', 'inspector')
  }
  await window.inspector.getByRole('button', { name: 'Send test event' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('It is valid')
  await expectClean(window, 'a test event', 'dialog')
  await closeDialog(window)
  for (const overlay of [/^Flow/, /^Heat/, /^Coverage/]) {
    await chooseIn(window, 'Overlay', overlay)
    await expectClean(window, `overlay ${overlay.source}`, 'canvas')
  }
  const explorer = page.getByRole('navigation', { name: 'Workspace' })
  await explorer
    .getByRole('region', { name: 'Destinations' })
    .getByRole('button', { name: /^Braze/ })
    .first()
    .click()
  await expectClean(window, 'a destination', 'inspector')

  await explorer.getByRole('button', { name: 'New silver customers, at once' }).first().click()
  await expectClean(window, 'a journey that was not rehearsed')
})

test('axe finds nothing wrong in injections, and where two runs are compared', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario(small)
  await window.runToEnd()

  await test.step('every kind of injection, and what came of one', async () => {
    await window.row('Instances', 0).click()
    await window.button('To the start').click()
    await window.button('Send an event as this person…').click()
    const dialog = page.getByRole('dialog')
    const kinds = dialog.getByRole('combobox', { name: 'What happens' })
    const events = await kinds.inputValue()
    for (const kind of await kinds.locator('option').allTextContents()) {
      await kinds.selectOption({ label: kind })
      await expectClean(window, `injection: ${kind}`, 'dialog')
    }
    await kinds.selectOption(events)
    await dialog.getByRole('button', { name: /Purchase_Completed/ }).click()
    await dialog.getByRole('button', { name: 'Inject' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Runs' }).locator('button[aria-current]')).toHaveCount(2)
    await expectClean(window, 'a branch')
  })

  await test.step('two runs', async () => {
    await window.tab('Compare').click()
    await window.row('People who differ', 0).click()
    await expect(page.getByRole('region', { name: 'in both runs' })).toBeVisible()
    await expectClean(window, 'a person in two runs', 'tables')
    await page.getByRole('region', { name: 'in both runs' }).getByRole('button', { name: 'Close' }).click()
    for (const view of ['People', 'Sends', 'Counts', 'Settings']) {
      await page
        .getByRole('group', { name: 'What is compared' })
        .getByRole('button', { name: new RegExp(`^${view}`) })
        .click()
      await expectClean(window, `two runs: ${view}`, 'tables')
    }
  })
})

test('axe finds nothing wrong where files are offered or refused', async ({ open, folder }) => {
  const calls = join(folder, 'calls')
  await mkdir(calls)
  await cp(join(sample, 'data', 'a-day-in-the-shop.ndjson'), join(calls, 'a-day-in-the-shop.ndjson'))
  await cp(join(sample, 'journeys', 'checkout-abandonment.journey.json'), join(calls, 'checkout.journey.json'))
  await writeFile(join(folder, 'workspace.json'), '{ "format": "rehearsal/workspace/1", "nmae": "x" }')
  const window = await open(folder)
  await expect(window.page.getByRole('dialog')).toBeVisible()
  await expectClean(window, 'a workspace that is refused')
  await closeDialog(window)
  await expectClean(window, 'without a workspace')
  await window.answerOpenDialog(calls)
  await window.chooseInMenu('open-workspace')
  await expect(window.page.getByRole('dialog', { name: 'Recorded calls' })).toContainText('calls')
  await expectClean(window, 'recorded calls', 'dialog')
})
