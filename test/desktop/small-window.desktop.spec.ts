import type { Locator } from '@playwright/test'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox()
  if (box === null) throw new Error('It is not on the screen.')
  return box
}

test('in a small window the legend leaves the steps free, tables have rows, and the explorer folds', async ({ open }) => {
  const window = await open(sample)
  const { page } = window
  await window.resize(1100, 700)
  // The shares of a window are those with which it opens.
  await page.reload()
  await expect(page.getByRole('button', { name: 'New rehearsal…' })).toBeVisible()
  await window.runToEnd()

  await test.step('no legend lies over a step', async () => {
    await window.button('Overlay').click()
    await page.getByRole('menuitem', { name: /^Coverage/ }).click()
    const legend = page.getByRole('note', { name: 'Legend' })
    await expect(legend).toContainText('ways out ran')
    const bar = await boxOf(legend)
    for (const step of await page.locator('button[data-step]').all()) {
      const card = await boxOf(step)
      const isBeside = card.x >= bar.x + bar.width || card.x + card.width <= bar.x
      expect(isBeside || card.y >= bar.y + bar.height || card.y + card.height <= bar.y).toBe(true)
    }
  })
  await test.step('what the step buttons go through is seen', async () => {
    await expect(window.button('Step through').locator('svg').first()).toBeVisible()
  })
  await test.step('under “Why not” there are at least three whole rows', async () => {
    await window.tab('Why not').click()
    const row = window.row('Why not', 2)
    await expect(row.getByRole('gridcell').first()).toBeVisible()
    const { y, height } = await boxOf(row)
    expect(y + height).toBeLessThanOrEqual(700)
  })
  await test.step('sections fold by key, say how many they hold, and stay so', async () => {
    const explorer = page.getByRole('navigation', { name: 'Workspace' })
    const heading = explorer.getByRole('heading', { name: 'Scenarios' }).getByRole('button')
    await heading.focus()
    await page.keyboard.press('Enter')
    await expect(heading).toHaveAttribute('aria-expanded', 'false')
    await expect(explorer.getByRole('region', { name: 'Scenarios' })).toHaveText(/^Scenarios\d+$/)
    await expect(explorer.getByRole('region', { name: 'Destinations' })).toBeInViewport()
    await page.reload()
    await expect(heading).toHaveAttribute('aria-expanded', 'false')
  })
  expect(window.complaints).toEqual([])
})
