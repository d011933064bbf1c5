/// <reference lib="dom" />
import { timeUntil, whileNoting } from './observe-window.mjs'

/** @typedef {import('./measure-run.mjs').Doing} Doing */

/** Each panel until it shows what it is for, and what is asked in it. @param {Doing} doing */
export async function measurePanels(doing) {
  await tab(doing, 'Why not', 'the funnel', '[aria-label="Funnel of reasons"] li')
  await press(doing, 'list a level of the funnel', 'button[data-level="entered"]', '[role="grid"] tr[data-position="0"] td')
  await press(doing, 'ask for one person', '[aria-label="Of whom"] button:nth-of-type(2)', '[aria-label="People"] tr[data-position="0"] td')
  await press(doing, 'tell why a person', '[aria-label="People"] tr[data-position="1"] td', '[aria-label="Why"] li, [aria-label="Why"] p')
  await searchPeople(doing)
  await tab(doing, 'Segments', 'the profiles', '[aria-label="Profiles"] tr[data-position="0"] td')
  await press(doing, 'tell the memberships of one', '[aria-label="Profiles"] tr[data-position="1"] td', '[aria-label="Segments"] svg')
  await tab(doing, 'Insights', 'all charts', '[aria-label="All charts"] > div:nth-child(7) svg')
  await tab(doing, 'SQL', 'the editor', '[aria-label="Query"] .cm-content')
  await askInSql(doing)
  await tab(doing, 'Instances', 'the table', '[role="grid"] tr[data-position="1"] td')
  await press(doing, 'tell an instance', '[role="grid"] tr[data-position="1"] td', '[aria-label="Story"] li')
  await compareTwo(doing)
}

/** @param {Doing} doing @param {string} name @param {string} what @param {string} wanted */
async function tab({ page, report }, name, what, wanted) {
  /** @type {number[]} */
  const answers = []
  const tasks = await whileNoting(page, async () => answers.push(await timeUntil(page, pressTab, isThere, { name, wanted })))
  report(`open ${name}, until ${what}`, answers, tasks)
}

/** @param {Doing} doing @param {string} what @param {string} pressed @param {string} wanted */
async function press({ page, report }, what, pressed, wanted) {
  /** @type {number[]} */
  const answers = []
  await page.locator(pressed).first().waitFor()
  const tasks = await whileNoting(page, async () => answers.push(await timeUntil(page, pressOne, isThere, { pressed, wanted })))
  report(what, answers, tasks)
}

/** @param {Doing} doing */
async function searchPeople({ page, report }) {
  const search = page.getByRole('searchbox', { name: 'Search' })
  const tasks = await whileNoting(page, async () => {
    await search.pressSequentially('monica', { delay: 60 })
    await page.waitForTimeout(1_000)
  })
  report('search the people', [], tasks)
  await search.fill('')
}

/** @param {Doing} doing */
async function askInSql({ page, report }) {
  const sql = 'SELECT outcome, count(*) FROM instances GROUP BY outcome'
  const typed = await whileNoting(page, async () => {
    await page.getByRole('textbox', { name: 'Query' }).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(sql, { delay: 30 })
    await page.keyboard.press('Escape')
  })
  report('type a query', [], typed)
  for (const time of ['first', 'second']) {
    const before = Date.now()
    const tasks = await whileNoting(page, async () => {
      await page.getByRole('textbox', { name: 'Query' }).press('Control+Enter')
      await page.getByText(/ · 2 columns/).waitFor({ timeout: 300_000 })
    })
    // What the observer itself waits for is not the query's.
    report(`ask the ${time} query`, [Date.now() - before - 300], tasks)
  }
}

/** The same scenario with another seed, and both beside each other. @param {Doing} doing */
async function compareTwo({ page, report }) {
  await page.getByRole('button', { name: 'Run with another seed' }).click()
  await page.getByRole('progressbar', { name: 'Run' }).waitFor()
  await page.getByRole('progressbar', { name: 'Run' }).waitFor({ state: 'hidden', timeout: 600_000 })
  await page.waitForTimeout(2_000)
  await tab({ page, report }, 'Compare', 'both are compared', '[role="tabpanel"] [role="grid"] tr[data-position="0"] td')
}

/** @param {{ readonly name: string }} tab */
function pressTab({ name }) {
  const tabs = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[role="tab"]'))
  const wanted = [...tabs].find((one) => one.textContent?.toLowerCase().includes(name.toLowerCase()))
  wanted?.click()
}

/** @param {{ readonly pressed: string }} what */
function pressOne({ pressed }) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(pressed))
  element?.click()
}

/** @param {unknown} _ @param {{ readonly wanted: string }} what */
function isThere(_, { wanted }) {
  return (document.querySelector(wanted)?.textContent?.length ?? 0) > 0 || document.querySelector(wanted)?.matches('svg') === true
}
