import type { InstanceResult } from '../../src/engine/account/result.ts'
import { formatCount } from '../../src/renderer/format/number.ts'
import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const journey = 'checkout-abandonment'

const level = (window: RehearsalWindow, id: string) => window.page.locator(`button[data-level="${id}"]`)
const goal = (window: RehearsalWindow) => window.page.getByLabel('What should have happened')
const answer = (window: RehearsalWindow) => window.page.getByRole('region', { name: 'Why' })
const nearest = (window: RehearsalWindow) => window.page.getByRole('list', { name: 'Nearest change' })

const isOf = (one: InstanceResult): boolean => one.journey === journey
const cameTo = (step: string) => (one: InstanceResult) => one.steps.some((visit) => visit.step === step)

test('by mouse: from the sample to why one person did not get the nudge', async ({ open }) => {
  const [window, result] = await Promise.all([open(sample), engineResult('ten-thousand-shoppers')])
  await window.runToEnd()
  await window.tab('Why not').click()
  const counts = result.journeys[journey]
  const instances = result.instances.filter(isOf)

  await test.step('the funnel is what the engine counts', async () => {
    await expect(level(window, 'entered')).toContainText(formatCount(counts?.admitted ?? 0))
    await expect(level(window, 'offered')).toContainText(formatCount((counts?.admitted ?? 0) + (counts?.refused ?? 0)))
    await level(window, 'filtered:property').click()
    const refused = result.refusals.filter((row) => row.journey === journey && row.reason === 'filtered:property').length
    await expect(window.table('A property did not match the filter')).toHaveAttribute('aria-rowcount', String(refused))
  })

  await test.step('whoever left another way than by the nudge is listed', async () => {
    await goal(window).selectOption({ label: 'to Nudge' })
    const reached = instances.filter(cameTo('nudge')).length
    const elsewhere = instances.filter((one) => !cameTo('nudge')(one) && one.endedAt !== null).length
    await expect(level(window, 'reached')).toContainText(formatCount(reached))
    await level(window, 'elsewhere').click()
    await expect(window.table('Left another way')).toHaveAttribute('aria-rowcount', String(elsewhere))
  })

  await test.step('one of them is answered in sentences, with what would have been enough', async () => {
    await window.row('Left another way', 0).click()
    const first = instances.find((one) => !cameTo('nudge')(one) && one.endedAt !== null)
    await window.button('One person').click()
    await expect(answer(window)).toContainText(first?.profile ?? 'nobody')
    await expect(answer(window)).toContainText('before its maximum of 1 h')
    await expect(nearest(window)).toContainText('later, at')
    await expect(nearest(window)).toContainText('without the Purchase_Completed of')
  })
  expect(window.complaints).toEqual([])
})

test('by keyboard: somebody is found by id, and what kept them out is told with the nearest change', async ({ open }) => {
  const [window, result] = await Promise.all([open(sample), engineResult('ten-thousand-shoppers')])
  const { page } = window
  await page.keyboard.press('Control+Enter')
  await window.row('Instances', 0).getByRole('gridcell').first().waitFor()
  const entered = new Set(result.instances.filter(isOf).map(({ profile }) => profile))
  const kept = result.refusals.find((row) => row.journey === journey && !entered.has(row.profile))
  await window.tab('Why not').focus()
  await page.keyboard.press('Enter')
  await window.button('One person').focus()
  await page.keyboard.press('Enter')
  await window.search.focus()
  await page.keyboard.type(kept?.profile ?? '')
  await expect(window.row('People', 0)).toContainText(kept?.profile ?? '')
  await window.table('People').focus()
  await page.keyboard.press('ArrowDown')
  await expect(answer(window)).toContainText('Did not enter "Checkout abandonment". currency is "GBP", not "EUR" or "USD"')
  await expect(nearest(window)).toHaveText('with currency "EUR" instead of "GBP"')
  const isFocused = () => answer(window).evaluate((region) => region === document.activeElement)
  for (let presses = 0; presses < 8 && !(await isFocused()); presses++) await page.keyboard.press('Tab')
  await expect(answer(window)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(window.inspector).toContainText('filtered:property')
  expect(window.complaints).toEqual([])
})

test('a slower segment: what would change is listed, and a click shows the person', async ({ open }) => {
  const window = await open(sample)
  await window.chooseScenario('New silver customers: greeted at once, or the night after')
  await window.runToEnd()
  await window.tab('Segments').click()
  await window.button('Members').click()
  await expect(window.page.getByRole('img', { name: /^Known members from/ })).toBeVisible()
  await window.button('What if').click()
  await window.page.getByLabel('Segment', { exact: true }).selectOption({ label: 'Silver, nightly' })
  const slider = window.page.getByRole('slider', { name: 'Calculated daily at' })
  await slider.focus()
  await window.page.keyboard.press('ArrowRight')
  await expect(window.page.getByText(/would be treated otherwise/)).toBeVisible()
  const answer = window.page.getByRole('region', { name: 'What would change' })
  await expect(answer).toContainText(/^Calculated daily at 01:30/)
  // The last answer stays, and the next one is of the value that the keys end with.
  for (let press = 0; press < 6; press++) await window.page.keyboard.press('ArrowRight')
  await expect(answer).toBeVisible()
  await expect(answer).toContainText(/^Calculated daily at 04:30/)
  await window.row('What would change', 0).click()
  await expect(window.inspector).toContainText('new-silver-customers-nightly')
  expect(window.complaints).toEqual([])
})
