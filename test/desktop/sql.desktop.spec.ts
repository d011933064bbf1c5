import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import initSqlJs from 'sql.js'
import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const showpiece = 'ten-thousand-shoppers'

const query = (window: RehearsalWindow) => window.page.getByRole('textbox', { name: 'Query' })
const cells = (window: RehearsalWindow, row: number) => window.table('Result').locator(`[aria-rowindex="${row + 2}"] td`)

async function ask(window: RehearsalWindow, sql: string): Promise<void> {
  await query(window).click()
  await window.page.keyboard.press('Control+a')
  // As if it were pasted: brackets and quotes are not closed, nothing is completed.
  await window.page.keyboard.insertText(sql)
  await window.page.keyboard.press('Control+Enter')
}

/** What the next "save" dialog answers with. */
async function saveTo(window: RehearsalWindow, path: string): Promise<void> {
  await window.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

async function openSql(window: RehearsalWindow): Promise<void> {
  await window.runToEnd()
  await window.tab('SQL').click()
  await expect(query(window)).toBeFocused()
}

test('a run is asked in SQL, and answers what the engine says', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  const result = await engineResult(showpiece)
  await openSql(window)

  await test.step('an example', async () => {
    await window.button('Examples').click()
    await page.getByRole('menuitem', { name: 'Refusals by reason' }).click()
    await window.button('Run').click()
    const counts = new Map<string, number>()
    for (const { journey, reason } of result.refusals) counts.set(`${journey} ${reason}`, (counts.get(`${journey} ${reason}`) ?? 0) + 1)
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    await expect(page.getByText(`${counts.size} ${counts.size === 1 ? 'row' : 'rows'} · 4 columns`)).toBeVisible()
    await expect(cells(window, 0).nth(0)).toHaveText(most?.[0].split(' ')[0] ?? '')
    await expect(cells(window, 0).nth(2)).toHaveText(String(most?.[1]))
  })

  await test.step('instants as days and times, or as they are; sorted by a column', async () => {
    await ask(window, 'SELECT number, id, entered_at, profile FROM instances')
    await expect(page.getByText('4 columns')).toBeVisible()
    const first = result.instances[0]
    const at = Date.parse(first?.steps[0]?.at ?? '')
    await expect(cells(window, 0).nth(1)).toHaveText(first?.id ?? '')
    await window.button('Show times as milliseconds').click()
    await expect(cells(window, 0).nth(2)).toHaveText(String(at))
    await window.table('Result').getByRole('button', { name: 'number' }).click()
    await window.table('Result').getByRole('button', { name: 'number' }).click()
    await expect(cells(window, 0).nth(0)).toHaveText(String(result.instances.length - 1))
  })

  await test.step('a cell that names an instance opens it', async () => {
    await cells(window, 0).nth(1).click()
    await expect(window.inspector).toContainText(result.instances.at(-1)?.profile ?? '')
    await expect(window.story).toBeVisible()
  })

  await test.step('as a chart', async () => {
    await ask(window, 'SELECT at / 3600000 * 3600000 AS hour, count(*) AS sends FROM sends GROUP BY hour ORDER BY hour')
    await page.getByText('Chart', { exact: true }).click()
    const hours = new Set(result.sends.map(({ at }) => Math.floor(Date.parse(at) / 3_600_000)))
    await expect(page.getByRole('img', { name: `sends by hour, ${Math.min(120, hours.size)} bars` })).toBeVisible()
    await page.getByText('Table', { exact: true }).click()
  })

  await test.step('the queries that were run are kept', async () => {
    await window.button('Earlier queries').click()
    await expect(page.getByRole('menuitem', { name: 'SELECT number, id' })).toBeVisible()
    await page.keyboard.press('Escape')
  })
})

test('what is not understood or would change something is refused in words, at its place', async ({ open }) => {
  const window = await open(sample)
  await openSql(window)
  await ask(window, 'SELECT stp, count(*) FROM steps GROUP BY 1')
  await expect(window.page.getByRole('alert')).toHaveText('There is no column stp. Did you mean "step"?')
  await expect(window.page.locator('.cm-refused')).toHaveText('stp')
  await ask(window, 'DELETE FROM sends')
  await expect(window.page.getByRole('alert')).toContainText('DELETE is not run')
  await expect(window.page.locator('.cm-refused')).toHaveText('DELETE')
})

test('names are inserted by a click and completed while typing', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await openSql(window)
  await query(window).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('SELECT count(*) FROM ')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'Tables of the run database' }).getByRole('button', { name: 'ignored', exact: true }).click()
  await page.keyboard.type(' WHERE reas')
  // The editor takes no key for a list that has just opened: nobody can have meant it yet. A click is always meant.
  await page.getByRole('option', { name: /^reason/ }).click()
  await expect(query(window)).toContainText('SELECT count(*) FROM ignored WHERE reason')
})

test('a query that takes for ever is cancelled', async ({ open }) => {
  const window = await open(sample)
  await openSql(window)
  await ask(window, 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n')
  await expect(window.page.getByText('Answering…')).toBeVisible()
  await window.button('Cancel').press('Enter')
  await expect(query(window)).toBeFocused()
  await expect(window.page.getByText('The query was cancelled.')).toBeVisible()
  await ask(window, 'SELECT seed FROM run')
  await expect(cells(window, 0).nth(0)).toHaveText(/^\d+$/)
})

test('the result is saved as CSV, and the database as a SQLite file', async ({ open, folder }) => {
  const window = await open(sample)
  const { page } = window
  const scenario = 'forgets-the-session'
  const result = await engineResult(scenario)
  await window.chooseScenario('Forgets')
  await openSql(window)
  await ask(window, 'SELECT id, outcome FROM instances ORDER BY number')
  await expect(cells(window, 0).nth(0)).toHaveText(result.instances[0]?.id ?? '')

  const csv = join(folder, 'result.csv')
  await saveTo(window, csv)
  await window.button('Copy or save').click()
  await page.getByRole('menuitem', { name: 'Save the result as CSV…' }).click()
  await expect(page.getByText('Result saved')).toBeVisible()
  const lines = result.instances.map(({ id, outcome }) => `${id},${outcome}`)
  expect(await readFile(csv, 'utf8')).toBe(['id,outcome', ...lines, ''].join('\r\n'))

  const sqlite = join(folder, 'run.sqlite')
  await saveTo(window, sqlite)
  await window.button('Copy or save').click()
  await page.getByRole('menuitem', { name: 'Save the whole database as SQLite…' }).click()
  await expect(page.getByText('Database saved')).toBeVisible()
  const database = new (await initSqlJs()).Database(await readFile(sqlite))
  const rows = (sql: string) => database.exec(sql)[0]?.values ?? []
  expect(rows('SELECT digest, seed FROM run')).toEqual([[result.digest, result.seed]])
  expect(rows('SELECT id, path FROM instances ORDER BY number')).toEqual(result.instances.map(({ id, path }) => [id, path]))
  expect(rows('SELECT destination, status, payload FROM sends ORDER BY number')).toEqual(
    result.sends.map(({ destination, status, payload }) => [destination, status, JSON.stringify(payload)]),
  )
  expect(rows('SELECT count(*) FROM refusals')).toEqual([[result.refusals.length]])
  database.close()
})

test('words are completed by keyboard: tables with what they are, columns of the tables that are named, keywords', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await openSql(window)
  const list = page.getByRole('listbox', { name: 'Completions' })
  const chosen = list.locator('[aria-selected="true"]')

  /** Goes down the list and up again, and takes what stands first. */
  async function takeFirst(word: string): Promise<void> {
    const [first, second] = [list.getByRole('option').nth(0), list.getByRole('option').nth(1)]
    await expect(first).toHaveText(new RegExp(`^${word}`))
    // While it is still looking the list is grey, and takes no keys.
    await expect(page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(second).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('ArrowUp')
    await expect(chosen).toHaveText(new RegExp(`^${word}`))
    await page.keyboard.press('Enter')
    await expect(list).toHaveCount(0)
  }

  await page.keyboard.press('Control+a')
  await page.keyboard.type('sel')
  await takeFirst('SELECT')
  await page.keyboard.type(' 1 FROM se')
  await takeFirst('sends')
  await expect(query(window)).toHaveText('SELECT 1 FROM sends')

  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('SELECT  FROM instances LIMIT 3')
  await page.keyboard.press('Home')
  for (const _ of 'SELECT ') await page.keyboard.press('ArrowRight')
  await page.keyboard.type('pro')
  await takeFirst('profile')
  await expect(query(window)).toHaveText('SELECT profile FROM instances LIMIT 3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 rows · 1 column')).toBeVisible()

  // Escape closes the list, and nothing else.
  await page.keyboard.type(', en')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(query(window)).toHaveText('SELECT profile, en FROM instances LIMIT 3')
  await page.keyboard.press('Control+Space')
  await expect(list.getByRole('option', { name: 'entered_at' })).toBeVisible()
})
