import { formatCount } from '../../src/renderer/format/number.ts'
import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

const showpiece = 'ten-thousand-shoppers'

/** A place on the timeline, by its share of what is shown; `below` is how far under the rows, px. */
async function placeOn(window: RehearsalWindow, share: number, below?: number): Promise<{ x: number; y: number }> {
  const box = await stillBox(window.timeline)
  return { x: box.x + share * box.width, y: below === undefined ? box.y + box.height / 2 : box.y + box.height + below }
}

const clockOf = async (window: RehearsalWindow) => Number(await window.timeline.getAttribute('aria-valuenow'))

async function chooseOverlay(window: RehearsalWindow, name: RegExp): Promise<void> {
  await window.button('Overlay').click()
  await window.page.getByRole('menuitem', { name }).click()
}

test('the canvas tells what ran, where most goes on, and shows moves while the clock plays', async ({ open }) => {
  const window = await open(sample)
  const { journeys } = await engineResult(showpiece)
  const { steps, admitted } = journeys['checkout-abandonment']!
  await window.runToEnd()
  const legend = window.page.getByRole('note', { name: 'Legend' })

  await test.step('the numbers of cards and ways are those of the engine', async () => {
    await expect(window.step('started')).toContainText(`${formatCount(admitted)} entered`)
    for (const [id, { entered, sends, branches }] of Object.entries(steps)) {
      if (id === 'done') continue
      await expect(window.step(id)).toContainText(`${formatCount(entered)} entered`)
      if (sends !== undefined) await expect(window.step(id)).toContainText(`${formatCount(sends)} sent`)
      for (const taken of Object.values(branches ?? {})) {
        await expect(window.page.locator('[data-branch]', { hasText: formatCount(taken) }).first()).toBeVisible()
      }
    }
  })

  await test.step('coverage follows the clock, and a gap leads to its step', async () => {
    await chooseOverlay(window, /Coverage/)
    const summary = legend.getByRole('button')
    await expect(summary).toHaveText(/^(\d+) of \1 ways out ran$/)
    const ways = Number((await summary.textContent())!.split(' ')[0])
    await window.button('To the start').click()
    await expect(summary).toHaveText(`0 of ${ways} ways out ran by now, ${ways} in the whole run`)
    await summary.click()
    const gaps = window.page.getByRole('list', { name: 'Not covered' })
    await gaps.getByRole('button', { name: /Nobody entered Wait for the purchase/ }).click()
    await expect(window.inspector.getByRole('heading', { level: 2 })).toHaveText('Wait for the purchase')
    await expect(window.step('wait')).toHaveAttribute('aria-pressed', 'true')
    await expect(window.step('wait')).toHaveAttribute('data-coverage', 'later')
  })

  await test.step('heat says of which time it is', async () => {
    await chooseOverlay(window, /Heat/)
    await window.runToEnd()
    await expect(legend).toContainText(/up to [\d,]+ moves in the last 1 d/)
  })

  await test.step('dots move while the clock plays, and none while it rests', async () => {
    const dots = window.page.locator('canvas[data-moving]')
    await window.button('To the start').click()
    // So slowly that it is not over before it has been looked at.
    await window.page.keyboard.press('-')
    await expect(window.button('Speed')).toHaveText('× 21,600')
    await window.button('Play').click()
    await expect(legend).toContainText(/a dot is (one move|about [\d,]+ moves)/)
    const drawn = () =>
      dots.evaluate((canvas: HTMLCanvasElement) => {
        const blank = document.createElement('canvas')
        Object.assign(blank, { width: canvas.width, height: canvas.height })
        return canvas.toDataURL() !== blank.toDataURL()
      })
    await expect.poll(drawn).toBe(true)
    await window.button('Pause').click()
    await expect(dots).toHaveAttribute('data-moving', 'false')
    await expect(legend).not.toContainText('a dot is')
    expect(await drawn()).toBe(false)
  })

  await test.step('the selected instance is where it is at the clock’s time', async () => {
    // The clock has just been paused.
    await window.countsOfClock()
    const before = await clockOf(window)
    const { x, y } = await placeOn(window, 0.5)
    await window.page.mouse.click(x, y)
    await expect.poll(() => clockOf(window)).not.toBe(before)
    await window.countsOfClock()
    const at = await clockOf(window)
    const { instances } = await engineResult(showpiece)
    const own = instances.filter(({ journey }) => journey === 'checkout-abandonment')
    const stayAt = ({ steps: visits }: (typeof own)[number]) =>
      visits.find((visit) => Date.parse(visit.at) <= at && visit.left !== undefined && Date.parse(visit.left) > at)
    const inside = own.find((instance) => stayAt(instance) !== undefined)!
    const step = stayAt(inside)!.step
    await window.search.fill(inside.id)
    await expect(window.row('Instances', 0)).toContainText(inside.profile)
    await window.row('Instances', 0).click()
    await expect(window.page.locator('[data-here="true"]')).toHaveText('is here')
    const card = window.page.locator('.react-flow__node', { has: window.step(step) })
    await expect(card.locator('[data-here="true"]')).toBeVisible()
  })

  await window.page.reload()
  await expect(window.button('Overlay')).toHaveText('Heat')
})

test('the timeline zooms, and a stretch of it is what the tables keep to', async ({ open }) => {
  const window = await open(sample)
  const { instances } = await engineResult(showpiece)
  const entries = instances.filter(({ journey }) => journey === 'checkout-abandonment').map(({ steps }) => Date.parse(steps[0]!.at))
  await window.runToEnd()
  const rows = () => window.table('Instances').getAttribute('aria-rowcount')
  const section = window.page.getByRole('region', { name: 'Timeline' })

  await test.step('a stretch from one stand of the clock to another one, by keys', async () => {
    const end = await clockOf(window)
    const all = await rows()
    const stands: number[] = []
    for (const [share, key] of [
      [0.3, '['],
      [0.5, ']'],
    ] as const) {
      const before = await clockOf(window)
      const { x, y } = await placeOn(window, share)
      await window.page.mouse.click(x, y)
      await expect.poll(() => clockOf(window)).not.toBe(before)
      stands.push(await clockOf(window))
      await window.page.keyboard.press(key)
    }
    await window.button('Run to the end').click()
    await expect.poll(() => clockOf(window)).toBe(end)
    const within = entries.filter((at) => at >= stands[0]! && at <= stands[1]!).length
    expect(within).toBeGreaterThan(100)
    await expect.poll(rows).toBe(String(within))
    // The same key closes the button's tooltip, and is not spent on it.
    await expect(window.page.getByRole('tooltip')).toBeVisible()
    await window.page.keyboard.press('Escape')
    await expect.poll(rows).toBe(all)
  })

  await test.step('a stretch by dragging along the axis, with a way out', async () => {
    const from = await placeOn(window, 0.2, 10)
    const to = await placeOn(window, 0.4, 10)
    await window.page.mouse.move(from.x, from.y)
    await window.page.mouse.down()
    await window.page.mouse.move(to.x, to.y, { steps: 4 })
    await window.page.mouse.up()
    await expect(section.getByRole('status').filter({ hasText: 'Jan' })).toContainText(/\d+ Jan .* – \d+ Jan .* d/)
    await window.button('Show all time').click()
    await expect(window.button('Show all time')).toBeHidden()
  })

  await test.step('a stretch by dragging along the overview, while it shows the whole clock', async () => {
    const { x, y, width, height } = await stillBox(section.locator('[data-whole="true"]'))
    await window.page.mouse.move(x + 0.2 * width, y + height / 2)
    await window.page.mouse.down()
    await window.page.mouse.move(x + 0.4 * width, y + height / 2, { steps: 4 })
    await window.page.mouse.up()
    await expect(section.getByRole('status').filter({ hasText: 'Jan' })).toContainText(/\d+ Jan .* – \d+ Jan .* d/)
    await window.button('Show all time').click()
    await expect(window.button('Show all time')).toBeHidden()
  })

  await test.step('the wheel zooms, keys too, and the whole clock is one press away', async () => {
    const { x, y } = await placeOn(window, 0.5)
    await window.page.mouse.move(x, y)
    for (let turn = 0; turn < 10; turn++) await window.page.mouse.wheel(0, -200)
    await expect(section).toContainText(/\d\d:\d\d/)
    await window.timeline.focus()
    await window.page.keyboard.press('0')
    await expect(window.button('Show the whole clock')).toBeDisabled()
    await window.page.keyboard.press('Shift+ArrowUp')
    await expect(window.button('Show the whole clock')).toBeEnabled()
    await window.button('Show the whole clock').click()
  })

  await test.step('what the slice under the pointer holds is told', async () => {
    const { x, y } = await placeOn(window, 0.6)
    await window.page.mouse.move(x, y)
    await expect(window.timeline).toContainText(/from \d+ Jan .* entr/)
    await expect(window.timeline).toContainText(/sends?: braze/)
  })

  await test.step('calculations and occurrences have rows where there are any', async () => {
    await window.chooseScenario('3,000 customers and a monthly offer for gold')
    await window.button('Run to the end').click()
    for (const name of ['Entries', 'Exits', 'Sends', 'Calculations', 'Trigger']) {
      await expect(section.getByText(name, { exact: true })).toBeVisible()
    }
  })
})
