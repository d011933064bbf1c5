import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

const file = 'journeys/checkout-abandonment.journey.json'

const boxOf = (window: RehearsalWindow, step: string) => stillBox(window.step(step))

test('cards are moved by mouse and keys, taken back, saved, and laid out anew', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window
  const { mouse, keyboard } = page
  const saved = async () => JSON.parse(await readFile(join(workspace, file), 'utf8'))
  const original = await saved()
  // Cards can be moved once the file has been read.
  await expect(window.button('Add a step after nudge')).toBeVisible()
  const before = await boxOf(window, 'nudge')
  const beforeWait = await boxOf(window, 'wait')

  await test.step('by mouse, where it is let go; a click alone selects', async () => {
    await mouse.move(before.x + 40, before.y + 20)
    await mouse.down()
    await mouse.move(before.x - 60, before.y + 60, { steps: 5 })
    await mouse.up()
    const after = await boxOf(window, 'nudge')
    expect(Math.abs(after.x - (before.x - 100))).toBeLessThan(12)
    expect(Math.abs(after.y - (before.y + 40))).toBeLessThan(12)
    expect(await boxOf(window, 'wait')).toEqual(beforeWait)
    await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'false')
    await window.step('nudge').click()
    await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'true')
    expect(await boxOf(window, 'nudge')).toEqual(after)
  })
  await test.step('by keys, as one change', async () => {
    const from = await boxOf(window, 'nudge')
    for (let press = 0; press < 3; press++) await keyboard.press('Alt+ArrowRight')
    const to = await boxOf(window, 'nudge')
    expect(to.x).toBeGreaterThan(from.x + 10)
    expect(Math.abs(to.y - from.y)).toBeLessThan(1)
    await keyboard.press('Control+z')
    await expect.poll(async () => Math.abs((await boxOf(window, 'nudge')).x - from.x)).toBeLessThan(1)
    await keyboard.press('Control+Shift+z')
    await expect.poll(async () => Math.abs((await boxOf(window, 'nudge')).x - to.x)).toBeLessThan(1)
  })
  await test.step('the file has places for all steps, and nothing else has changed', async () => {
    await keyboard.press('Control+s')
    await expect(window.button('Save 1 changed file')).toHaveCount(0)
    const { layout, ...rest } = await saved()
    const { layout: _, ...others } = original
    expect(rest).toEqual(others)
    const steps = Object.entries(original.steps as Record<string, { type: string }>).filter(([, { type }]) => type !== 'end')
    expect(Object.keys(layout).sort()).toEqual(steps.map(([id]) => id).sort())
  })
  await test.step('laid out anew, as it was at first', async () => {
    await window.button('Lay out anew').click()
    await expect(window.button('Lay out anew')).toHaveCount(0)
    await window.button('Show the whole journey').click()
    await expect.poll(async () => Math.round((await boxOf(window, 'nudge')).x)).toBe(Math.round(before.x))
    await keyboard.press('Control+s')
    await expect(window.button('Save 1 changed file')).toHaveCount(0)
    expect(await saved()).toEqual(original)
  })
})

test('steps are found on the canvas, and a map shows where one is', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find a step' })
  await expect(field).toBeFocused()
  await page.keyboard.type('braze')
  const count = page.getByRole('search', { name: 'Steps' }).getByRole('status')
  await expect(count).toHaveText('1 of 2')
  await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 2')
  await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('1 of 2')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('2 of 2')
  await window.button('Map of the canvas').click()
  await expect(page.getByRole('img', { name: 'Map of the canvas' })).toBeVisible()
  await expectClean(window, 'a search and a map', 'canvas')
  await field.fill('nowhere')
  await expect(count).toHaveText('none')
  await field.press('Escape')
  await expect(field).toHaveCount(0)
})
