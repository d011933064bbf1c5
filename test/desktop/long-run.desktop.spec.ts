import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

const profiles = 100_000

/** The sample with ten times as many shoppers: a run that takes a while. */
async function crowdedShop(folder: string): Promise<string> {
  const copy = join(folder, 'crowded')
  await cp(sample, copy, { recursive: true })
  const file = join(copy, 'scenarios', 'ten-thousand-shoppers.scenario.json')
  const scenario = JSON.parse(await readFile(file, 'utf8'))
  scenario.synthesize.profiles.count = profiles
  await writeFile(file, JSON.stringify({ ...scenario, name: 'A crowd', expect: [] }))
  return copy
}

test('a long run leaves the window and main at work, and shows how far it is', async ({ open, folder }) => {
  const window = await open(await crowdedShop(folder))
  await window.app.evaluate(() => {
    const beating = globalThis as { beats?: number }
    beating.beats = 0
    setInterval(() => {
      beating.beats = (beating.beats ?? 0) + 1
    }, 5)
  })
  const beats = () => window.app.evaluate(() => (globalThis as { beats?: number }).beats ?? 0)
  // Pictures drawn while the run's progress is on the screen.
  await window.page.evaluate(() => {
    const drawing = globalThis as { pictures?: number; steps?: Set<string> }
    drawing.pictures = 0
    drawing.steps = new Set()
    const draw = () => {
      const bar = document.querySelector('[role="progressbar"]')
      if (bar !== null) {
        drawing.pictures = (drawing.pictures ?? 0) + 1
        drawing.steps?.add(bar.getAttribute('aria-valuenow') ?? '')
      }
      requestAnimationFrame(draw)
    }
    requestAnimationFrame(draw)
  })
  const before = await beats()
  await window.button('Run to the end').click()
  await expect(window.page.getByRole('progressbar', { name: 'Run' })).toBeVisible()
  // The window answers while the run goes on.
  await window.page.getByRole('button', { name: /theme$/ }).click()
  await window.step('wait').click()
  await expect(window.inspector.getByRole('heading', { level: 2 })).toHaveText('Wait for the purchase')
  await expect(window.clock).toContainText('4 Feb')
  const drawn = await window.page.evaluate(() => {
    const { pictures = 0, steps = new Set() } = globalThis as { pictures?: number; steps?: Set<string> }
    return { pictures, steps: steps.size }
  })
  expect(drawn.pictures).toBeGreaterThan(20)
  expect(drawn.steps).toBeGreaterThan(3)
  expect((await beats()) - before).toBeGreaterThan(20)
})

test('a run can be cancelled, and what was shown before stays', async ({ open, folder }) => {
  const window = await open(await crowdedShop(folder))
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  await window.chooseScenario('A crowd')
  await window.button('Run to the end').click()
  await window.button('Cancel').click()
  await expect(window.page.getByRole('progressbar', { name: 'Run' })).toBeHidden()
  await expect(window.step('nudge')).toContainText('1 sent')
  await expect(window.page.getByText('The counts shown are of')).toBeVisible()
})

test('a run whose scenario is left goes on without taking the window over, and is kept', async ({ open, folder }) => {
  const window = await open(await crowdedShop(folder))
  await window.chooseScenario('Leaves and is nudged')
  await window.runToEnd()
  await window.chooseScenario('A crowd')
  await window.button('Run to the end').click()
  await window.chooseScenario('Leaves and is nudged')
  const progress = window.page.getByRole('status').filter({ hasText: 'A crowd' })
  await expect(progress.getByRole('progressbar', { name: 'Run' })).toBeVisible()
  await expect(window.button('Play')).toBeDisabled()
  await expect(window.page.getByText('A crowd has run')).toBeVisible()
  await expect(window.step('nudge')).toContainText('1 sent')
  await expect(window.page.getByText('The counts shown are of')).toBeHidden()
  // It is one click away.
  await window.page
    .getByRole('region', { name: 'Runs' })
    .getByRole('button', { name: /Run 2.*A crowd/ })
    .first()
    .click()
  await expect(window.button('Scenario')).toHaveText('A crowd')
  await expect(window.tab('Instances')).not.toContainText('Instances1')
})

test('a run whose thread dies ends as a message, and can be run again', async ({ open }) => {
  const window = await open()
  await window.app.evaluate(() => {
    const { Worker }: typeof import('node:worker_threads') = process.mainModule!.require('node:worker_threads')
    const { postMessage } = Worker.prototype
    // When it is to start: a thread that is only got ready is not missed.
    Worker.prototype.postMessage = function dieOnce(message, ...others) {
      if (message.kind !== 'start') return postMessage.call(this, message, ...others)
      Worker.prototype.postMessage = postMessage
      void this.terminate()
    }
  })
  await window.button('Run to the end').click()
  await expect(window.page.getByRole('alert')).toContainText('The run stopped at a fault of the engine')
  await window.button('Run again').click()
  await expect(window.page.getByRole('alert')).toBeHidden()
  await expect(window.clock).toContainText('4 Feb')
})
