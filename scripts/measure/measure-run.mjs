/// <reference lib="dom" />
import { measurePanels } from './measure-panels.mjs'
import { measureTables } from './measure-tables.mjs'
import { startNoting, timeUntil, whileNoting } from './observe-window.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(what: string, answers: readonly number[], tasks: readonly number[]) => void} Report */
/** @typedef {{ readonly page: Page, readonly report: Report }} Doing */

/**
 * Runs the chosen scenario, does what people do with a run, and prints a line for each.
 * @param {Page} page
 * @param {(line: string) => void} print
 */
export async function measureRun(page, print) {
  /** @type {Report} */
  const report = (what, answers, tasks) => {
    const slowest = answers.length === 0 ? '' : `answer ${median(answers)} ms, slowest ${Math.max(...answers)} ms`
    const blocked = tasks.length === 0 ? 'never blocked' : `blocked ${tasks.length} times, longest ${tasks[0]} ms`
    print(`${what.padEnd(34)} ${slowest.padEnd(38)} ${blocked}`)
  }
  await page.evaluate(startNoting)
  const before = Date.now()
  const tasksOfRun = await whileNoting(page, async () => {
    await page.getByRole('button', { name: 'Run to the end', exact: true }).click()
    await page.locator('[role="grid"] tr[data-position="0"] td').first().waitFor({ timeout: 600_000 })
  })
  report('run and show the end', [Date.now() - before], tasksOfRun)

  const doing = { page, report }
  await measureScrubbing(doing)
  await measurePlaying(doing)
  await measureTables(doing)
  await measurePanels(doing)
}

/** Anywhere on the timeline, back and forth, until the counts are of where the pointer is. @param {Doing} doing */
async function measureScrubbing({ page, report }) {
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => {
    for (let place = 1; place <= 30; place++) answers.push(await timeUntil(page, pressTimeline, countsAreThere, (place * 0.618034) % 1))
  })
  report('scrub to any instant', answers, tasks)

  const slider = page.getByRole('slider', { name: 'Virtual time' })
  const { x, y, width } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0 }
  const dragged = await whileNoting(page, async () => {
    await page.mouse.move(x + width * 0.9, y + 20)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.1, y + 20, { steps: 60 })
    await page.mouse.move(x + width * 0.8, y + 20, { steps: 60 })
    await page.mouse.up()
  })
  report('drag the clock about', [], dragged)
}

/** @param {number} share */
function pressTimeline(share) {
  const slider = /** @type {HTMLElement} */ (document.querySelector('[role="slider"][aria-label="Virtual time"]'))
  const box = slider.getBoundingClientRect()
  const at = { clientX: box.left + box.width * share, clientY: box.top + 20, button: 0, pointerId: 1, isPrimary: true, bubbles: true }
  slider.setPointerCapture = () => undefined
  const shown = slider.getAttribute('aria-valuenow')
  slider.dispatchEvent(new PointerEvent('pointerdown', at))
  slider.dispatchEvent(new PointerEvent('pointerup', at))
  return shown
}

/** @param {string | null} before */
function countsAreThere(before) {
  return document.querySelector('[role="slider"][aria-label="Virtual time"]')?.getAttribute('aria-valuenow') !== before
}

/** @param {Doing} doing */
async function measurePlaying({ page, report }) {
  for (const speed of ['as fast as it goes', '× 345,600']) {
    await page.keyboard.press('Home')
    await page.getByRole('button', { name: 'Speed' }).click()
    await page.getByRole('menuitem', { name: speed }).click()
    const tasks = await whileNoting(page, async () => {
      await page.getByRole('button', { name: 'Play', exact: true }).click()
      await page.waitForTimeout(5_000)
      const pause = page.getByRole('button', { name: 'Pause', exact: true })
      if (await pause.isVisible()) await pause.click()
    })
    report(`play ${speed}`, [], tasks)
  }
  await page.keyboard.press('Control+Enter')
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
