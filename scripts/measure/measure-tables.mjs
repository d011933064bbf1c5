/// <reference lib="dom" />
import { timeUntil, whileNoting } from './observe-window.mjs'

/** @typedef {import('./measure-run.mjs').Doing} Doing */

/** Scrolling, opening, sorting, keeping to a step, and searching. @param {Doing} doing */
export async function measureTables(doing) {
  const { page, report } = doing
  await page.locator('[role="grid"]').first().hover()
  const scrolled = await whileNoting(page, async () => {
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, turn < 20 ? 700 : 60_000)
  })
  report('scroll the instances', [], scrolled)
  await opened(doing, 'Payloads')
  // All sends of the journey have one event and one step: in their order nothing would change.
  await sorted(doing, 'payloads', 'Profile')
  await opened(doing, 'Why not')
  await opened(doing, 'Instances')
  for (const column of ['Profile', 'Time inside', 'Path']) await sorted(doing, 'instances', column)
  await keptToStep(doing)
  await searched(doing)
}

/** @param {Doing} doing @param {string} tab */
async function opened({ page, report }, tab) {
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => answers.push(await timeUntil(page, pressTab, tableIsFilled, tab)))
  report(`open ${tab}`, answers, tasks)
}

/** Up and down. @param {Doing} doing @param {string} table @param {string} column */
async function sorted({ page, report }, table, column) {
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => {
    for (let turn = 0; turn < 2; turn++) answers.push(await timeUntil(page, pressColumn, rowsAreOthers, column))
  })
  report(`sort ${table} by ${column.toLowerCase()}`, answers, tasks)
  // The third press is the order of time again.
  await page.evaluate(`(${pressColumn})(${JSON.stringify(column)})`)
  await page.waitForTimeout(500)
}

/** @param {Doing} doing */
async function keptToStep({ page, report }) {
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => {
    for (const step of ['nudge', 'wait']) answers.push(await timeUntil(page, pressStep, tableHasChanged, step))
  })
  report('keep the instances to a step', answers, tasks)
  await page.keyboard.press('Escape')
}

/** @param {Doing} doing */
async function searched({ page, report }) {
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

/** @param {string} title */
function pressColumn(title) {
  const before = document.querySelector('[role="grid"] tbody')?.textContent
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[role="grid"] thead button'))
  const button = [...buttons].find((one) => one.textContent === title)
  button?.click()
  return before
}

/** @param {string | null | undefined} before */
function rowsAreOthers(before) {
  return document.querySelector('[role="grid"] tbody')?.textContent !== before
}

/** @param {string} step */
function pressStep(step) {
  const before = document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')
  const card = /** @type {HTMLElement | null} */ (document.querySelector(`button[data-step="${step}"]`))
  card?.click()
  return before
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
