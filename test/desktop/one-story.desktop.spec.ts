import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import { stillBox } from './still-box.ts'

const uuid = '3f2a9c1e-7b4d-4e21-9f0a-5c6d7e8f9a0b'

test('all parts of the window tell the same, whichever journey, scenario and person are chosen', async ({ open }) => {
  const window = await open(sample)
  const { page } = window

  await test.step('a wait that the run does not see the end of has no length', async () => {
    await window.chooseScenario('Braze is down for twenty minutes')
    await expect(window.button('Speed')).toContainText('× 600')
    await window.runToEnd()
    await page.keyboard.press('Home')
    await window.tab('Instances').click()
    await window.row('Instances', 0).click()
    await expect(window.inspector).toContainText('until the end of the run')
    await expect(window.inspector).not.toContainText(/NaN|Infinity/)
  })
  await test.step('a person of another run is not offered in the next one', async () => {
    await window.tab('Why not').click()
    await window.button('One person').click()
    await window.row('People', 0).click()
    await window.chooseScenario('Two sessions interleaved')
    await window.tab('Instances').click()
    await window.runToEnd()
    // Rows of the run before stand until there are new ones.
    await expect(window.row('Instances', 0)).toContainText('Emil Novák')
    await page.keyboard.press('Home')
    await page.keyboard.press('i')
    await expect(page.getByRole('combobox', { name: 'Profile' })).toHaveValue('')
    await page.keyboard.press('Escape')
  })
  await test.step('what the chosen scenario does not rehearse is said by table and inspector alike', async () => {
    await window.chooseJourney('Content follow-up')
    await expect(page.getByRole('tabpanel')).toContainText('does not rehearse Content follow-up')
    await expect(window.inspector).toContainText('does not rehearse this journey')
    await expect(page.getByText('The counts shown are of')).toHaveCount(0)
    await window.chooseScenario('10,000 shoppers, 30 days')
    await expect(page.getByRole('tabpanel')).toContainText('10,000 shoppers, 30 days has not been rehearsed yet')
    await expect(window.inspector).toContainText('Press play to rehearse 10,000 profiles')
    await expect(page.getByText('The counts shown are of')).toHaveCount(0)
  })
  await test.step('the whole journey is shown in a small window, to whoever asks for it', async () => {
    await window.chooseJourney('Checkout abandonment')
    await window.resize(1100, 700)
    const canvas = await stillBox(page.locator('[data-region="canvas"]'))
    await window.button('Show the whole journey').click()
    const last = page.locator('button[data-card]').last()
    const isWithin = async () => {
      const boxes = await page.locator('button[data-card]').evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().bottom))
      return Math.max(...boxes) <= canvas.y + canvas.height
    }
    await expect(last).toBeVisible()
    await expect.poll(isWithin).toBe(true)
  })
})

test('a name stays beside an id of any length, and a clock before the chosen time is told', async ({ folder, open }) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const file = join(workspace, 'scenarios', 'two-sessions-interleaved.scenario.json')
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('"emil"', JSON.stringify(uuid)))
  const window = await open(workspace)
  const { page } = window
  await window.chooseScenario('Two sessions interleaved')
  await window.runToEnd()
  const name = window.row('Instances', 0).getByText('Emil Novák')
  await expect(name).toBeVisible()
  await expect.poll(() => name.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  const end = await window.clock.innerText()
  await page.keyboard.press('ArrowLeft')
  await expect(window.clock).not.toHaveText(end)
  await page.keyboard.press('[')
  await page.keyboard.press('Home')
  await expect(page.getByText('The clock stands before the chosen time')).toBeVisible()
})
