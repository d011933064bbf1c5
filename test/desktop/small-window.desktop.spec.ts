import { sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import { stillBox } from './still-box.ts'

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
    const bar = await stillBox(legend)
    for (const step of await page.locator('button[data-step]').all()) {
      const card = await stillBox(step)
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
    const { y, height } = await stillBox(row)
    expect(y + height).toBeLessThanOrEqual(700)
    await expect(window.table('Why not').getByRole('columnheader')).toHaveText(['At', 'Profile', 'Result', 'Why'])
    const result = row.getByRole('gridcell').nth(2)
    await expect(result).toHaveText(/^(not let in|ignored)$/)
    await expect.poll(() => result.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true)
  })
  await test.step('steps of a path keep letters that tell them apart, and nothing of it is cut off', async () => {
    await window.tab('Instances').click()
    await expect(window.row('Instances', 0).getByRole('gridcell').first()).toBeVisible()
    const paths = window.table('Instances').locator('[title*="›"]')
    const narrow = () =>
      paths.evaluateAll((shown) =>
        shown.flatMap((path) => {
          const chips = [...path.querySelectorAll<HTMLElement>('[data-small="false"]')].filter((chip) => chip.offsetWidth > 0)
          const isCut = path.scrollWidth > path.clientWidth
          return isCut || chips.some((chip) => chip.offsetWidth < 40 && chip.scrollWidth > chip.clientWidth) ? [path.textContent] : []
        }),
      )
    await expect.poll(() => paths.count()).toBeGreaterThan(2)
    await expect.poll(narrow).toEqual([])
  })
  await test.step('the list of charts shows their whole names', async () => {
    await window.tab('Insights').click()
    const names = page.getByRole('navigation', { name: 'Charts' }).getByRole('button')
    await expect(names.last()).toBeAttached()
    const cut = () => names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent))
    await expect.poll(cut).toEqual([])
  })
  await test.step('several kinds of steps can be taken, beside the buttons of the canvas', async () => {
    await window.button('Steps').click()
    const kinds = await stillBox(page.getByRole('region', { name: 'Steps', exact: true }))
    expect(kinds.height).toBeGreaterThan(150)
    const zoom = await stillBox(window.button('Zoom in'))
    expect(zoom.y).toBeGreaterThanOrEqual(kinds.y + kinds.height)
    await window.button('Steps').click()
  })
  await test.step('a long dialog keeps its buttons in sight, and goes to the first field that is wrong', async () => {
    await page.keyboard.press('Control+j')
    const dialog = page.getByRole('dialog', { name: 'Create journey' })
    await dialog.getByRole('combobox', { name: 'Unique identifier' }).focus()
    const create = dialog.getByRole('button', { name: 'Create journey' })
    await expect(create).toBeInViewport({ ratio: 1 })
    await create.click()
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
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
