import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

test('Escape closes every menu at once, and the next key is the window’s', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario('Two sessions interleaved')
  await window.runToEnd()
  const menu = page.getByRole('menu')

  for (const name of ['Workspace', 'Journey', 'Scenario', 'Speed', 'Inject', 'Overlay', 'More for Run 1']) {
    await window.button(name).click()
    await expect(menu, name).toBeVisible()
    // Whether or not the menu has the focus by now.
    await page.keyboard.press('Escape')
    await expect(menu, name).toHaveCount(0)
    await window.button(name).press('Enter')
    await expect(menu.getByRole('menuitem').first(), name).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(menu, name).toHaveCount(0)
    await expect(window.button(name), name).toBeFocused()
  }

  await window.button('Overlay').click()
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+A')
  await expect(window.tab('Checks')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Cancel' })).toBeVisible()
})

test('a key that closes a menu or a dialog does nothing else', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario('Two sessions interleaved')
  await window.runToEnd()
  const shown = window.button('Show all time')
  const end = await window.clock.innerText()
  await window.timeline.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(window.clock).not.toHaveText(end)
  await page.keyboard.press('[')
  await expect(shown).toBeVisible()

  await window.button('Overlay').click()
  await expect(page.locator('[role="menu"]:focus, [role="menu"] :focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shown).toHaveCount(0)
})
