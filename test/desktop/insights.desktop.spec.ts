import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formatCount } from '../../src/renderer/format/number.ts'
import { cellWords, twoDecimals } from '../../src/renderer/insights/chart-table.ts'
import { engineResult, engineTotals } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

const shoppers = 'ten-thousand-shoppers'

async function insightsAtTheEnd(window: RehearsalWindow): Promise<void> {
  await window.runToEnd()
  await window.tab('Insights').click()
  await chooseChart(window.page, 'Funnel')
}

async function chooseChart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Charts' }).getByRole('button', { name, exact: true }).click()
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** What the next "save" dialog answers with. */
async function answerSaveDialog(window: RehearsalWindow, file: string): Promise<void> {
  await window.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, file)
}

async function save(window: RehearsalWindow, chart: string, item: string): Promise<void> {
  await window.button(`${chart}: save or copy`).click()
  await window.page.getByRole('menuitem', { name: item }).click()
}

test('the charts say what the engine says, and a step of the funnel filters the tables', async ({ open }) => {
  const { journeys, instances } = await engineResult(shoppers)
  const counts = journeys['checkout-abandonment']
  const window = await open()
  const { page } = window
  await insightsAtTheEnd(window)
  const funnel = card(page, 'Funnel')
  const completed = counts?.outcomes.completed ?? 0
  await expect(funnel).toContainText(`Of ${formatCount(counts?.admitted ?? 0)} who entered, ${formatCount(completed)} completed`)
  const nudged = counts?.steps.nudge?.entered ?? 0
  const nudge = funnel.getByRole('button', { name: `Nudge: ${formatCount(nudged)} instances came here` })
  await nudge.press('Enter')

  await chooseChart(page, 'Branches')
  const bought = counts?.steps.wait?.branches?.purchased ?? 0
  await expect(card(page, 'Branches').getByRole('button', { name: `Purchased: ${formatCount(bought)}` })).toBeVisible()

  await chooseChart(page, 'Sends per person')
  const own = instances.filter(({ journey }) => journey === 'checkout-abandonment')
  // Whoever got anything came by the nudge.
  const got = new Set(own.filter(({ steps }) => steps.some(({ step }) => step === 'nudge')).map(({ profile }) => profile))
  const people = new Set(own.map(({ profile }) => profile))
  const none = [...people].filter((profile) => !got.has(profile)).length
  const perPerson = card(page, 'Sends per person')
  await expect(perPerson).toContainText(`on average, of ${formatCount(people.size)} people`)
  await expect(perPerson).toContainText(`${formatCount(none)} of them got none`)
  await window.button('Sends per person: show as table').click()
  await expect(perPerson.getByRole('row').nth(1)).toContainText(formatCount(none))

  // The step is selected, and the tables keep to it.
  await expect(window.inspector).toContainText('Checkout Nudge')
})

test('charts follow the clock, or stand at the end of the run', async ({ open }) => {
  const window = await open()
  await insightsAtTheEnd(window)
  await window.button('To the start').click()
  const funnel = card(window.page, 'Funnel')
  await expect(funnel).toContainText('Nobody has entered by then.')
  await window.page.getByRole('combobox', { name: 'As of' }).selectOption('end')
  const { journeys } = await engineTotals(shoppers)
  await expect(funnel).toContainText(`Of ${formatCount(journeys['checkout-abandonment']?.admitted ?? 0)} who entered`)
})

test('a chart is saved as PNG, SVG and CSV', async ({ open, folder }) => {
  const { journeys } = await engineTotals(shoppers)
  const window = await open()
  await insightsAtTheEnd(window)
  await expect(card(window.page, 'Funnel')).toContainText('who entered')
  const [png, svg, csv] = ['png', 'svg', 'csv'].map((ending) => join(folder, `funnel.${ending}`)) as [string, string, string]
  for (const [file, item] of [
    [png, 'Save as PNG…'],
    [svg, 'Save as SVG…'],
    [csv, 'Save as CSV…'],
  ] as const) {
    await answerSaveDialog(window, file)
    await save(window, 'Funnel', item)
    await expect(window.page.getByRole('alert').filter({ hasText: file })).toBeVisible()
  }
  expect((await readFile(png)).subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const drawing = await readFile(svg, 'utf8')
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
  expect(drawing).not.toContain('var(--')
  // It stands by itself: its sentence, what its tones stand for, and what its bars are measured by.
  for (const words of ['who entered,', 'went on or completed here', 'ended inside', '>100 %<', '>of who entered<'])
    expect(drawing).toContain(words)
  const rows = (await readFile(csv, 'utf8')).trimEnd().split('\r\n')
  const nudged = journeys['checkout-abandonment']?.steps.nudge?.entered
  expect(rows.find((row) => row.startsWith('Nudge,'))).toContain(`Nudge,nudge,${nudged},${nudged},`)
})

test('other seeds tell how much is chance, and can be stopped', async ({ open }) => {
  // Five runs of the command line beside those of the window.
  test.setTimeout(300_000)
  const results = await Promise.all([undefined, 8, 9, 10, 11, 12].map((seed) => engineTotals(shoppers, seed)))
  const [own, ...others] = results.map(({ journeys }) => journeys['checkout-abandonment']?.admitted ?? 0)
  const window = await open()
  await insightsAtTheEnd(window)
  await chooseChart(window.page, 'Replications')
  await window.page.getByRole('combobox', { name: 'Runs' }).selectOption('5')
  await window.button('Run other seeds').click()
  const replications = card(window.page, 'Replications')
  await expect(replications).toContainText('In 5 runs with other seeds', { timeout: 120_000 })
  const mean = others.reduce((sum, count) => sum + count, 0) / others.length
  await window.button('Replications: show as table').click()
  const admitted = replications.getByRole('row', { name: /^Admitted/ })
  await expect(admitted).toContainText(formatCount(own ?? 0))
  await expect(admitted).toContainText(cellWords(twoDecimals(mean)))

  await window.page.getByRole('combobox', { name: 'Runs' }).selectOption('30')
  await window.button('Run other seeds').press('Enter')
  await expect(window.button('Stop')).toBeFocused()
  await window.page.keyboard.press('Enter')
  await expect(window.button('Run other seeds')).toBeFocused()
  await expect(replications).toContainText(/stopped at \d+ of 30|How much of these numbers is chance/)
})

test('the tables take the room of the canvas and give it back, by key, and remember it', async ({ open }) => {
  const window = await open()
  await insightsAtTheEnd(window)
  const heightOf = async () => (await stillBox(window.page.getByRole('region', { name: 'Tables' }))).height
  const before = await heightOf()
  await window.page.keyboard.press('Control+Shift+M')
  await expect.poll(heightOf).toBeGreaterThan(before + 200)
  await chooseChart(window.page, 'All charts')
  await expect(card(window.page, 'Paths')).toContainText('Most went from')
  await window.button('Show the canvas').click()
  await expect.poll(heightOf).toBe(before)
})
