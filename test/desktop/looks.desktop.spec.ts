import { join } from 'node:path'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
]

/** A third into the run, with an instance selected that was nudged. */
async function showOffing(window: RehearsalWindow): Promise<void> {
  await window.runToEnd()
  const box = await stillBox(window.timeline)
  const end = (await window.clock.textContent()) ?? ''
  await window.page.mouse.click(box.x + box.width * 0.36, box.y + 20)
  await expect(window.clock).not.toHaveText(end)
  await window.countsOfClock()
  await window.row('Instances', 2).click()
  await expect(window.story).toBeVisible()
}

/** Elements of the header and the tab bar that reach out of the window or over each other. */
function misplaced(window: RehearsalWindow): Promise<string[]> {
  return window.page.evaluate(() => {
    const boxes = [...document.querySelectorAll('header button, header [role="timer"], header label, [role="tab"], label:has(input)')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ name: element.getAttribute('aria-label') ?? element.textContent ?? '', box: element.getBoundingClientRect() }))
    const outside = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
    const over = boxes.filter(({ box }, at) =>
      boxes.slice(at + 1).some(({ box: other }) => {
        const width = Math.min(box.right, other.right) - Math.max(box.left, other.left)
        const height = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
        return width > 0.5 && height > 0.5
      }),
    )
    return [...outside, ...over].map(({ name }) => name)
  })
}

for (const size of sizes) {
  test(`at ${size.width}×${size.height} everything has its place, in light and dark`, async ({ open }) => {
    const window = await open()
    await window.resize(size.width, size.height)
    await showOffing(window)
    for (const theme of ['light', 'dark'] as const) {
      if ((await window.page.locator('html').getAttribute('data-mantine-color-scheme')) !== theme) {
        await window.chooseInMenu('toggle-theme')
      }
      await expect(window.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
      await expect.poll(() => misplaced(window)).toEqual([])
      const picture = await window.page.screenshot({
        path: join(project, 'test-results', `window-${size.width}x${size.height}-${theme}.png`),
        animations: 'disabled',
      })
      expect(picture.length).toBeGreaterThan(20_000)
      if (process.env.UPDATE_SCREENSHOTS === '1' && size.width === 1440) {
        await window.page.screenshot({ path: join(project, 'docs', 'screenshots', `window-${theme}.png`), animations: 'disabled' })
      }
    }
  })
}

test('the theme is the system’s until another is chosen, which is remembered', async ({ open }) => {
  const window = await open()
  const system = await window.page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'))
  await expect(window.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', system)
  await window.button(system === 'dark' ? 'Light theme' : 'Dark theme').click()
  const chosen = system === 'dark' ? 'light' : 'dark'
  await expect(window.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', chosen)
  await window.app.close()
  const again = await open()
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', chosen)
})

test('the page has no way out: no Node, no other page, no new window', async ({ open }) => {
  const window = await open()
  const reached = await window.page.evaluate(() => ({
    node: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    opened: globalThis.open('https://example.com') === null,
    bridge: Object.keys(globalThis).filter((name) => name === 'rehearsal'),
  }))
  expect(reached).toEqual({ node: 'undefined', process: 'undefined', opened: true, bridge: ['rehearsal'] })
  await window.page.evaluate(() => {
    location.href = 'https://example.com'
  })
  const shown = () => window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()))
  await window.chooseInMenu('toggle-theme')
  expect(await shown()).toEqual([expect.stringMatching(/out\/renderer\/index\.html$/)])
})
