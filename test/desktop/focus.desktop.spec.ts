import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

/** More than there are places for the focus. */
const mostStops = 250

/** What the focus is on, and whether that can be seen: a line of 2 px around it, or around the field that it is in. */
function focusedNow({ page }: RehearsalWindow): Promise<{ readonly name: string; readonly isSeen: boolean; readonly isBack: boolean }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return { name: 'nothing', isSeen: true, isBack: false }
    const hasMark = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, stroke, strokeWidth } = getComputedStyle(element)
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
      const hasStroke = element instanceof SVGElement && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2
      return hasOutline || hasStroke || /0px 0px 0px [1-9]/.test(boxShadow)
    }
    const field = focused.matches('input, textarea, select, [contenteditable="true"]')
      ? [focused.parentElement, focused.parentElement?.parentElement]
      : []
    const ground = focused instanceof SVGElement ? [...focused.children] : []
    const isSeen = [focused, ...field, ...ground].some((element) => element != null && hasMark(element))
    const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40) ?? ''} .${focused.getAttribute('class') ?? ''}`
    const isBack = focused.hasAttribute('data-visited')
    focused.setAttribute('data-visited', '')
    return { name, isSeen, isBack }
  })
}

/** Goes from stop to stop by Tab, once around the window, and tells where the focus cannot be seen. */
async function unseenStops(window: RehearsalWindow): Promise<readonly string[]> {
  await window.page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-visited]')) element.removeAttribute('data-visited')
  })
  const unseen: string[] = []
  let stops = 0
  for (; stops < mostStops; stops++) {
    await window.page.keyboard.press('Tab')
    const { name, isSeen, isBack } = await focusedNow(window)
    if (isBack) break
    if (!isSeen) unseen.push(name)
  }
  expect(stops).toBeGreaterThan(20)
  expect(stops).toBeLessThan(mostStops)
  return unseen
}

test('wherever Tab goes, the focus can be seen, light and dark', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.chooseScenario('Two sessions interleaved')
  await window.runToEnd()
  await window.row('Instances', 0).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const tab of ['Instances', 'Insights', 'Segments', 'Why not']) {
      await window.tab(tab).click()
      expect.soft(await unseenStops(window), `${tab}, ${colorScheme}`).toEqual([])
    }
  }
})

/** Where the keyboard is; never on nothing. */
async function focusKept({ page }: RehearsalWindow, after: string): Promise<void> {
  const isKept = () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
  await expect.poll(isKept, `after ${after}`).toBe(true)
}

test('by keyboard alone, the focus is somewhere after each thing that is done', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  const press = async (key: string, after: string) => {
    await page.keyboard.press(key)
    await focusKept(window, after)
  }
  const closed = (role: 'menu' | 'dialog') => page.getByRole(role).waitFor({ state: 'detached' })

  await test.step('a scenario is chosen and run', async () => {
    await window.button('Scenario').focus()
    await page.keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name: /^Two sessions interleaved/ })
    await item.waitFor()
    await item.focus()
    await page.keyboard.press('Enter')
    await closed('menu')
    await focusKept(window, 'choosing a scenario')
    await window.button('Run to the end').focus()
    await page.keyboard.press('Enter')
    await expect(window.row('Instances', 0)).toBeVisible()
    await focusKept(window, 'running it')
  })
  await test.step('somebody is asked about in Why not, and a chart is looked at as a table and back', async () => {
    await window.tab('Instances').focus()
    for (const tab of ['Payloads', 'Why not']) {
      await press('ArrowRight', `going to ${tab}`)
      await expect(window.tab(tab)).toBeFocused()
    }
    await press('Enter', 'opening Why not')
    await window.button('One person').focus()
    await press('Enter', 'asking about one person')
    await window.tab('Insights').focus()
    await press('Enter', 'opening Insights')
    await page.getByRole('navigation', { name: 'Charts' }).getByRole('button', { name: 'Funnel' }).focus()
    await press('Enter', 'choosing a chart')
    await window.button('Funnel: show as table').focus()
    await press('Enter', 'showing its table')
    await expect(window.button('Funnel: show as chart')).toBeFocused()
  })
  await test.step('the dialog of an injection gives the focus back', async () => {
    await press('Home', 'going to the start')
    await page.keyboard.press('i')
    await expect(page.getByRole('dialog', { name: /^Inject at/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await closed('dialog')
    await expect(window.button('Funnel: show as chart')).toBeFocused()
  })
  await test.step('a query is run, and what could be completed does not lie over its answer', async () => {
    await window.tab('SQL').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Query' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('SELECT id FROM insta')
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.type('nces')
    await press('Control+Enter', 'running a query')
    await expect(page.getByRole('region', { name: 'What the query gives' })).toContainText(/\d rows? · 1 column/)
    await expect(page.getByRole('listbox')).toHaveCount(0)
    await focusKept(window, 'the answer')
  })
})

test('what is taken out of a list leaves the keyboard with the next one, else with the one before, else with what adds one', async ({
  folder,
  open,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'workspace.json')
  const definition = JSON.parse(await readFile(file, 'utf8'))
  const [braze] = definition.destinations
  braze.settings = { ...braze.settings, region: 'eu', old_token: 'do-not-show' }
  await writeFile(file, JSON.stringify(definition, null, 2))
  const window = await open(workspace)
  const { page, inspector } = window
  const takeOut = async (name: string, next: Locator) => {
    await inspector.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(next).toBeFocused()
  }
  const button = (name: string) => inspector.getByRole('button', { name, exact: true })

  await test.step('settings that an integration does not know are told, taken out, and brought back', async () => {
    await page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: 'Braze actions' }).click()
    const unknown = inspector.getByRole('group', { name: /^Not known to Braze/ })
    await expect(unknown).toContainText('"region" is no setting of')
    await expect(unknown.getByTitle('eu')).toBeVisible()
    await expect(unknown).not.toContainText('do-not-show')
    await takeOut('Remove region', button('Remove old_token'))
    await page.keyboard.press('Enter')
    await expect(unknown).toHaveCount(0)
    await expect(inspector.getByRole('group', { name: 'Settings', exact: true }).getByRole('textbox').last()).toBeFocused()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(button('Remove region')).toBeVisible()
  })

  await test.step('names of an event', async () => {
    await window.button('Events').click()
    await page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: 'Order_Completed', exact: true }).click()
    const event = definition.events.find((one: { readonly name: string }) => one.name === 'Order_Completed')
    const names = Object.keys(event.properties).map((property) => `Remove ${property}`)
    await expect(inspector.getByRole('heading', { name: 'Order_Completed' })).toBeVisible()
    await expect(inspector.getByRole('button', { name: /^Remove / })).toHaveCount(names.length)
    for (const [index, name] of names.entries()) {
      const next = names[index + 1]
      await takeOut(name, next === undefined ? inspector.getByRole('textbox', { name: 'Name of a new property' }) : button(next))
    }
  })

  await test.step('branches and filters of a step', async () => {
    await page
      .getByRole('navigation', { name: 'Workspace' })
      .getByRole('button', { name: /^Checkout abandonment/ })
      .click()
    await window.step('wait').click()
    await button('Add a branch').press('Enter')
    const removes = inspector.getByRole('button', { name: /^Remove (?!filter)/ })
    await expect(removes).toHaveCount(3)
    // The keyboard went to the new one.
    await expect(inspector.locator('fieldset:focus-within [data-takes-out]').last()).toBeVisible()
    await removes.last().focus()
    await page.keyboard.press('Enter')
    await expect(removes).toHaveCount(2)
    await expect(removes.last()).toBeFocused()
    const add = inspector.getByRole('button', { name: /^Add (a|another) filter$/ }).first()
    const filters = inspector
      .getByRole('group', { name: 'Where', exact: true })
      .first()
      .getByRole('button', { name: /^Remove filter/ })
    const before = await filters.count()
    await add.press('Enter')
    await expect(filters).toHaveCount(before + 1)
    await filters.last().focus()
    await page.keyboard.press('Enter')
    await expect(filters).toHaveCount(before)
    await expect(before === 0 ? add : filters.last()).toBeFocused()
  })

  await test.step('fields of a mapping', async () => {
    await window.step('nudge').click()
    await takeOut('Take External User ID out of the mapping', button('Take Email out of the mapping'))
  })
})
