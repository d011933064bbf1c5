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
