/// <reference lib="dom" />
import { startNoting, timeUntil, whileNoting } from './observe-window.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(what: string, answers: readonly number[], tasks: readonly number[]) => void} Report */
/** @typedef {{ readonly page: Page, readonly report: Report }} Doing */

const journey = 'checkout-abandonment'

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

/** @param {Doing} doing */
async function measureTables({ page, report }) {
  const table = page.locator('[role="grid"]').first()
  await table.hover()
  const scrolled = await whileNoting(page, async () => {
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, turn < 20 ? 700 : 60_000)
  })
  report('scroll the instances', [], scrolled)

  for (const tab of ['Payloads', 'Why not', 'Instances']) {
    /** @type {number[]} */
    const answers = []
    const tasks = await whileNoting(page, async () => answers.push(await timeUntil(page, pressTab, tableIsFilled, tab)))
    report(`open ${tab}`, answers, tasks)
  }

  const search = page.getByRole('searchbox', { name: 'Search' })
  /** @type {number[]} */
  const answers = []
  const typed = await whileNoting(page, async () => {
    await search.pressSequentially('monic', { delay: 60 })
    answers.push(await timeUntil(page, typeOneMore, tableHasChanged))
  })
  report('search the instances', answers, typed)
  await search.fill('')
}

/** The last letter, as if it were typed. */
async function typeOneMore() {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input[aria-label="Search"]'))
  const counted = () => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')
  // What was typed before has been answered when nothing changes any more.
  for (let before = /** @type {string | null | undefined} */ (''); before !== counted(); ) {
    before = counted()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  const before = counted()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, `${field.value}a`)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  Object.assign(/** @type {any} */ (globalThis).rehearsalNotes, { begunAt: performance.now() })
  return before
}

/** @param {string | null | undefined} before */
function tableHasChanged(before) {
  return document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') !== before
}

/** @param {string} name */
function pressTab(name) {
  const tabs = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[role="tab"]'))
  const tab = [...tabs].find((one) => one.textContent?.toLowerCase().includes(name.toLowerCase()))
  tab?.click()
  return tab
}

/** @param {unknown} _tab @param {string} name */
function tableIsFilled(_tab, name) {
  const grid = document.querySelector(`[role="grid"][aria-label="${name}"], [role="tabpanel"] [role="grid"], [role="grid"]`)
  return grid?.querySelector('tr[data-position="0"] td')?.textContent?.length !== 0
}

/** @param {Doing} doing */
async function measurePanels({ page, report }) {
  for (const tab of ['Segments', 'Insights', 'Compare', 'SQL', 'Checks', 'Instances']) {
    if ((await page.getByRole('tab', { name: tab }).count()) === 0) continue
    /** @type {number[]} */
    const answers = []
    const tasks = await whileNoting(page, async () => {
      answers.push(await timeUntil(page, pressTab, (pressed) => pressed.getAttribute('aria-selected') === 'true', tab))
    })
    report(`open the panel ${tab}`, answers, tasks)
  }
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => {
    for (const step of ['nudge', 'wait', 'done']) {
      answers.push(await timeUntil(page, pressStep, (pressed) => pressed.getAttribute('aria-pressed') !== 'false', step))
    }
  })
  report(`choose a step of ${journey}`, answers, tasks)
  const told = await whileNoting(page, async () => {
    answers.length = 0
    answers.push(await timeUntil(page, pressRow, () => document.querySelector('[aria-label="Story"] li') !== null))
  })
  report('tell an instance', answers, told)
}

/** @param {string} step */
function pressStep(step) {
  const card = /** @type {HTMLElement | null} */ (document.querySelector(`button[data-step="${step}"]`))
  card?.click()
  return card
}

function pressRow() {
  const cell = /** @type {HTMLElement | null} */ (document.querySelector('[role="grid"] tr[data-position="1"] td'))
  cell?.click()
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
