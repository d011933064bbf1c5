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
