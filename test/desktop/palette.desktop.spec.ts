import { commandNames, commandOf } from '../../src/preload/commands.ts'
import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const palette = (window: RehearsalWindow) => window.page.getByRole('dialog').filter({ has: window.page.getByPlaceholder(/^What to do/) })

/** Opens the palette, types, and takes what is found first. */
async function choose(window: RehearsalWindow, typed: string, name: string | RegExp): Promise<void> {
  await window.page.keyboard.press('Control+k')
  await expect(window.page.getByPlaceholder(/^What to do/)).toBeFocused()
  await window.page.keyboard.type(typed)
  await expect(palette(window).getByRole('button', { name }).first()).toBeVisible()
  await expect(palette(window).locator('[data-selected]')).toContainText(name)
  await window.page.keyboard.press('Enter')
  await expect(palette(window)).toHaveCount(0)
}

test('everything is a few letters away', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  const result = await engineResult('ten-thousand-shoppers')

  await choose(window, 'run to the end', 'Run to the end')
  await window.row('Instances', 0).getByRole('gridcell').first().waitFor()
  await expect(window.tab('Instances')).toContainText('Instances')

  await choose(window, 'nudge', /nudge/i)
  await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'true')

  const someone = result.instances[7]
  await choose(window, someone?.id ?? '', someone?.id ?? '')
  await expect(window.inspector).toContainText(someone?.profile ?? '')

  await choose(window, 'sql', 'SQL')
  await expect(window.tab('SQL')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('textbox', { name: 'Query' })).toBeVisible()

  await choose(window, 'order receipt', /Order receipt/i)
  await expect(page.getByRole('banner')).toContainText(/Order receipt/i)
})

test('before anything is typed, it shows all that there is to do and to see, and says what else there is', async ({ open }) => {
  const window = await open(sample)
  await expect(window.tab('SQL')).toBeVisible()
  const tabs = await window.page.locator('[data-region="tables"] [role="tablist"]').first().getByRole('tab').allInnerTexts()
  await window.page.keyboard.press('Control+k')
  for (const tab of tabs) {
    const name = tab.split('\n')[0] ?? ''
    await expect(
      palette(window)
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first(),
    ).toBeAttached()
  }
  // 8 of the 25 scenarios.
  await expect(palette(window).getByText('17 more: type to find them')).toBeAttached()
  await expect(window.page.getByPlaceholder(/^What to do/)).toBeFocused()
  await window.page.keyboard.type('scenario s')
  await expect(palette(window).getByText(/^\d+ more: type more of the name$/)).toBeAttached()
})

test('the sheet has every key of every command', async ({ open }) => {
  const window = await open(sample)
  await window.page.getByRole('banner').click({ position: { x: 2, y: 2 } })
  await window.page.keyboard.press('?')
  const sheet = window.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  const withKeys = commandNames.filter((name) => commandOf(name).group !== 'Tabs' && commandOf(name).keys.length > 0)
  const titles = withKeys.map((name) => commandOf(name).title.replace('…', ''))
  await expect.poll(() => sheet.locator('dt').allTextContents()).toEqual(expect.arrayContaining(titles))
  await window.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('keys go to each tab, and from region to region', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.runToEnd()
  await page.keyboard.press('Control+2')
  await expect(window.tab('Payloads')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+1')
  await expect(window.tab('Instances')).toBeFocused()
  const visited = new Set<string>()
  const regions = await page.locator('[data-region]').evaluateAll((all) => all.map((region) => region.getAttribute('data-region') ?? ''))
  for (const _ of regions) {
    await page.keyboard.press('F6')
    visited.add(await page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'none'))
  }
  expect([...visited].sort()).toEqual([...regions].sort())
  await page.keyboard.press('Shift+F6')
})
