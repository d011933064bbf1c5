import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const from = Date.parse('2026-01-14T11:00:00Z')
const to = Date.parse('2026-01-18T20:00:00Z')
const isIn = (instant: string | undefined | null): boolean => instant != null && Date.parse(instant) >= from && Date.parse(instant) <= to
const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

async function goTo(window: RehearsalWindow, instant: string): Promise<void> {
  await window.page.keyboard.press('g')
  await expect(window.page.getByRole('textbox', { name: 'Go to' })).toBeFocused()
  await window.page.keyboard.type(instant)
  await window.page.keyboard.press('Enter')
  await expect(window.clock).toContainText(instant.slice(-5))
  await expect(window.page.getByRole('dialog')).toHaveCount(0)
}

test('a stretch of time that is chosen by the keyboard keeps every number to it, and Escape gives all time back', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.runToEnd()
  const result = await engineResult('ten-thousand-shoppers')
  const id = 'checkout-abandonment'
  const journey = result.journeys[id]!
  const own = result.instances.filter((instance) => instance.journey === id)
  const visits = own.flatMap(({ steps }) => steps)
  const entered = own.filter(({ steps }) => isIn(steps[0]?.at)).length
  const sent = result.sends.filter(({ at, instance }) => instance.startsWith(`${id}/`) && isIn(at)).length
  const refused = result.refusals.filter(({ at, journey: of }) => of === id && isIn(at)).length
  const left = (step: string, branch?: string) =>
    visits.filter((visit) => visit.step === step && isIn(visit.left) && (branch === undefined || visit.branch === branch)).length
  const badge = (name: string) => window.tab(name).locator('em')
  await expect(badge('Instances')).toHaveText(counted(journey.admitted))

  await goTo(window, '2026-01-14 11:00')
  await page.keyboard.press('[')
  await goTo(window, '2026-01-18 20:00')
  await page.keyboard.press(']')

  await test.step('the timeline says so, and tabs, tables and canvas count the same', async () => {
    await expect(page.getByText('Only 14 Jan 11:00 – 18 Jan 20:00').first()).toBeVisible()
    await expect(badge('Instances')).toHaveText(counted(entered))
    await expect(badge('Payloads')).toHaveText(counted(sent))
    await expect(page.getByText(`${counted(entered)} found`)).toBeVisible()
    await expect(window.step('started')).toContainText(`${counted(entered)} entered`)
    await expect(window.step('started')).toContainText(`${counted(refused)} refused`)
    await expect(window.chip('purchased')).toContainText(counted(left('wait', 'purchased')))
    const share = ((100 * left('wait', 'purchased')) / left('wait')).toFixed(1)
    await expect(window.chip('purchased')).toContainText(`${share} %`)
    await expect(window.chip('purchased')).toHaveAttribute('title', new RegExp(`of the ${counted(left('wait'))} who left the step`))
  })
  await test.step('so do the inspector and the funnel of Why not', async () => {
    await window.step('wait').click()
    const numbers = window.inspector.getByRole('region', { name: 'Numbers' })
    await expect(numbers).toContainText('Only 14 Jan 11:00 – 18 Jan 20:00')
    await expect(numbers).toContainText(`Left${counted(left('wait'))}`)
    const inside = visits.filter(({ step, at, left: gone }) => step === 'wait' && Date.parse(at) <= to && !(gone && Date.parse(gone) <= to))
    await expect(numbers).toContainText(`Inside at 18 Jan 20:00${counted(inside.length)}`)
    await window.tab('Why not').click()
    const funnel = page.getByRole('list', { name: 'Funnel of reasons' })
    await expect(funnel.locator('[data-level="entered"]')).toContainText(counted(entered))
    await expect(funnel.locator('[data-level="offered"]')).toContainText(counted(entered + refused))
  })
  await test.step('charts say that they count who entered, wherever they went since, or what was sent', async () => {
    await window.tab('Insights').click()
    await page.getByRole('navigation', { name: 'Charts' }).getByRole('button', { name: 'All charts' }).click()
    const chart = (name: string) => page.getByRole('region', { name, exact: true })
    const ended = own.filter(
      ({ steps, outcome, endedAt }) => isIn(steps[0]?.at) && outcome === 'completed' && Date.parse(endedAt ?? '') <= to,
    )
    await expect(chart('Funnel')).toContainText('Only who entered 14 Jan 11:00 – 18 Jan 20:00, wherever they went since.')
    await expect(chart('Funnel')).toContainText(`Of ${counted(entered)} who entered, ${counted(ended.length)} completed`)
    await expect(chart('Sends over time')).toContainText(`Only what was sent 14 Jan 11:00 – 18 Jan 20:00. ${counted(sent)} sends`)
    await window.tab('Why not').click()
  })
  await test.step('what is of the whole run says that the chosen time keeps nothing back there', async () => {
    const note = page.getByText('This does not keep to the chosen time, 14 Jan 11:00 – 18 Jan 20:00')
    await expect(note).toHaveCount(0)
    await window.button('One person').click()
    await expect(note).toBeVisible()
    for (const name of ['Segments', 'Compare', 'Checks', 'SQL']) {
      await window.tab(name).click()
      await expect(note).toBeVisible()
    }
    for (const name of ['Payloads', 'Insights', 'Instances']) {
      await window.tab(name).click()
      await expect(note).toHaveCount(0)
    }
  })
  await test.step('all time again', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByText('Only 14 Jan 11:00 – 18 Jan 20:00')).toHaveCount(0)
    const until = own.filter(({ steps }) => Date.parse(steps[0]?.at ?? '') <= to).length
    await expect(badge('Instances')).toHaveText(counted(until))
  })
  await test.step('the sheet of keys tells how', async () => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText('Only from this time on')
  })
})

test('while the clock plays, a tab and its table tell the same number', async ({ open }) => {
  const window = await open(sample)
  await window.button('Play').click()
  await expect(window.tab('Instances').locator('em')).not.toHaveText('0')
  // Both as they stand in one picture, many times.
  const pairs = await window.page.evaluate(async () => {
    const seen: string[] = []
    const isEnough = () => seen.length >= 120 && new Set(seen).size > 5
    for (let picture = 0; picture < 3_000 && !isEnough(); picture++) {
      await new Promise(requestAnimationFrame)
      const badge = document.querySelector('#tab-instances em')?.textContent
      const found = document.querySelector('[role="toolbar"][aria-label="Filters"]')?.textContent?.match(/([\d,]+) found/)?.[1]
      if (found !== undefined) seen.push(`${badge} ${found}`)
    }
    return seen
  })
  expect(new Set(pairs).size).toBeGreaterThan(2)
  expect(pairs.filter((pair) => new Set(pair.split(' ')).size !== 1)).toEqual([])
})
