import { formatClock } from '../../src/renderer/format/instant.ts'
import { formatCount } from '../../src/renderer/format/number.ts'
import { engineResult, engineTotals } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import { stillBox } from './still-box.ts'

const twoSessions = 'Two sessions interleaved'

test('Space runs, plays and pauses; the counts follow the clock', async ({ open }) => {
  const window = await open()
  // So slowly that it is not over before it has been looked at.
  for (const _ of ['6 hours', '1 hour a second']) await window.page.keyboard.press('-')
  await expect(window.button('Speed')).toHaveText('× 3,600')
  await window.page.keyboard.press('Space')
  await expect(window.button('Pause')).toBeVisible()
  await expect(window.step('started')).toContainText(/[1-9]\d* entered/)
  await window.page.keyboard.press('Space')
  await expect(window.button('Play')).toBeVisible()
  const paused = await window.clock.innerText()
  await window.button('Play').hover()
  expect(await window.clock.innerText()).toBe(paused)
  expect(paused).not.toContain('4 Feb')
})

test('as fast as it goes comes to the end by itself, with all counts', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  await window.button('Speed').click()
  await window.page.getByRole('menuitem', { name: 'as fast as it goes' }).click()
  await window.button('Play').click()
  await expect(window.clock).toHaveText('Wed 4 Feb 2026 00:00:00UTC')
  await expect(window.step('started')).toContainText(`${formatCount(result.journeys['checkout-abandonment']!.admitted)} entered`)
  await expect(window.button('Play')).toBeVisible()
})

test('arrows go from one thing that happens to the next, and back', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('two-sessions-interleaved')])
  const happenings = [
    ...result.instances.flatMap(({ steps, endedAt }) => [...steps.flatMap(({ at, left }) => [at, left ?? at]), endedAt ?? []].flat()),
    ...result.sends.map(({ at }) => at),
    ...result.refusals.map(({ at }) => at),
    ...result.ignored.map(({ at }) => at),
  ].map((at) => Date.parse(at))
  const instants = [...new Set(happenings)].sort((one, other) => one - other)
  await window.chooseScenario(twoSessions)
  await window.runToEnd()
  await window.page.keyboard.press('Home')
  await expect(window.clock).toHaveText(`${formatClock(Date.parse(result.virtual.start))}UTC`)
  for (const at of instants.filter((instant) => instant > Date.parse(result.virtual.start))) {
    await window.page.keyboard.press('ArrowRight')
    await expect(window.clock).toHaveText(`${formatClock(at)}UTC`)
  }
  await window.page.keyboard.press('ArrowLeft')
  await expect(window.clock).toHaveText(`${formatClock(instants.at(-2)!)}UTC`)
})

test('the timeline is dragged to any time, and the tables are as they stood then', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  await window.runToEnd()
  const box = await stillBox(window.timeline)
  await window.page.mouse.move(box.x + box.width * 0.8, box.y + 20)
  await window.page.mouse.down()
  await window.page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 8 })
  await window.page.mouse.up()
  await expect(window.clock).not.toContainText('4 Feb')
  // The slider says which time the counts are of: they have caught up when that is the clock's.
  const shownAt = async () => Number(await window.timeline.getAttribute('aria-valuenow'))
  await expect.poll(async () => `${formatClock(await shownAt())}UTC` === (await window.clock.textContent())).toBe(true)
  const halfway = Date.parse(result.virtual.start) + (Date.parse(result.virtual.end) - Date.parse(result.virtual.start)) / 2
  const at = await shownAt()
  expect(Math.abs(at - halfway)).toBeLessThan(36 * 3_600_000)
  const admitted = result.instances.filter((one) => one.journey === 'checkout-abandonment' && Date.parse(one.steps[0]!.at) <= at).length
  await expect(window.step('started')).toContainText(`${formatCount(admitted)} entered`)
  await expect(window.table('Instances')).toHaveAttribute('aria-rowcount', String(admitted))
})

test('a story stops at the clock and can be followed to its end', async ({ open }) => {
  const window = await open()
  await window.chooseScenario(twoSessions)
  await window.runToEnd()
  await window.row('Instances', 0).click()
  // What became of its sends is found out first.
  const lines = window.story.getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  const isToCome = window.story.locator('li[data-to-come="true"]')
  await expect(isToCome).toHaveCount(0)
  await window.button('To the start').click()
  await window.button('Next occurrence').click()
  await expect(window.inspector.getByText('still to come')).toBeVisible()
  await expect(isToCome).not.toHaveCount(0)
  await expect(lines.first()).toHaveAttribute('data-to-come', 'false')
  await window.button('Go to the end of this story').click()
  await expect(isToCome).toHaveCount(0)
})

test('another seed marks the counts as old until it is run', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineTotals('ten-thousand-shoppers', 8)])
  await window.runToEnd()
  const seed = window.page.getByRole('textbox', { name: 'Seed' })
  await seed.fill('8')
  await expect(window.page.getByText('The counts shown are of 10,000 shoppers, 30 days, seed 7.')).toBeVisible()
  await seed.press('Enter')
  await expect(window.page.getByText('The counts shown are of')).toBeHidden()
  await expect(window.inspector.getByRole('region', { name: 'Run' })).toContainText(result.digest)
})

test('in a text field, Space and arrows are what they are there', async ({ open }) => {
  const window = await open()
  await window.search.click()
  await window.page.keyboard.type('a b')
  await window.page.keyboard.press('ArrowLeft')
  await expect(window.search).toHaveValue('a b')
  await expect(window.step('wait')).toContainText('– entered')
})
