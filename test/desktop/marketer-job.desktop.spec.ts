import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resultOf, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

/** A thousand separator every three digits, as the window writes counts. */
const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

test('the marketer’s job: 10,000 people for a journey, where they go and what they get, a fix, and the same again', async ({
  open,
  folder,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window

  // People for the journey, every number shown and one of them changed.
  await window.button('New…').click()
  const dialog = page.getByRole('dialog', { name: 'New rehearsal' })
  await expect(dialog.getByText('Counted up from 500 people who were sent through.')).toBeVisible()
  await dialog.getByLabel('From').fill('2026-01-05')
  await dialog.getByLabel('Purchase_Completed: follow Checkout_Started').first().fill('45')
  await dialog.getByLabel('Name of the scenario').fill('Before the launch')
  await expect(dialog.getByText('Counted up from 500 people who were sent through.')).toBeVisible()
  const about = Number((await dialog.getByText(/^About .* entries/).innerText()).replace(/^About ([\d,]+) .*/s, '$1').replaceAll(',', ''))
  await dialog.getByRole('button', { name: 'Make the scenario' }).click()
  await expect(window.button('Scenario')).toContainText('Before the launch')

  // Where they go and what would be sent.
  await window.runToEnd()
  const file = join(workspace, 'scenarios', 'before-the-launch.scenario.json')
  const before = await resultOf(file, undefined, 10)
  const counts = before.journeys['checkout-abandonment']
  expect(counts?.admitted).toBeGreaterThan(10_000)
  expect(Math.abs(about - (counts?.admitted ?? 0)) / about).toBeLessThan(0.1)
  await expect(window.step('wait')).toContainText(`${counted(counts?.steps.wait?.entered ?? 0)} entered`)
  await expect(window.step('nudge')).toContainText(`${counted(counts?.steps.nudge?.sends ?? 0)} sent`)

  // The journey is mended outside; the window notices.
  const journey = join(workspace, 'journeys', 'checkout-abandonment.journey.json')
  await writeFile(journey, (await readFile(journey, 'utf8')).replace('"after": "1h"', '"after": "3h"'))
  await expect(page.getByText('Files have changed on disk.')).toBeVisible()
  await page.keyboard.press('Control+r')
  await expect(page.getByText('Files have changed on disk.')).toBeHidden()
  await window.button('Run again').click()
  const after = await resultOf(file, undefined, 10)
  expect(after.digest).not.toBe(before.digest)
  const nudged = after.journeys['checkout-abandonment']?.steps.nudge?.sends ?? 0
  expect(nudged).toBeLessThan(counts?.steps.nudge?.sends ?? 0)
  await expect(window.step('nudge')).toContainText(`${counted(nudged)} sent`)
})
