import type { InstanceResult } from '../../src/engine/account/result.ts'
import { engineResult, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const formatted = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Chooses a filter in the menu, and leaves its controls open. */
async function addFilter(window: RehearsalWindow, name: string): Promise<void> {
  await window.page.getByRole('button', { name: /^Add( filter)?$/ }).click()
  await window.page.getByRole('menuitem', { name, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
  // Whether or not the keyboard is in them by now.
  await expect(window.page.getByRole('dialog')).toBeVisible()
}

test('instances are filtered, grouped by path, told and compared, with the engine’s numbers', async ({ open }) => {
  const [window, result] = await Promise.all([open(sample), engineResult('ten-thousand-shoppers')])
  const all = result.instances.filter(({ journey }) => journey === 'checkout-abandonment')
  const found = (instances: readonly InstanceResult[]) =>
    expect(window.page.getByText(`${formatted(instances.length)} found`)).toBeVisible()
  await window.runToEnd()

  await test.step('an outcome and a step, and nothing else', async () => {
    await addFilter(window, 'Outcome')
    await window.page.getByRole('checkbox', { name: 'completed' }).click()
    await window.page.keyboard.press('Escape')
    await found(all.filter(({ outcome }) => outcome === 'completed'))
    await expect(window.page.getByRole('button', { name: 'Outcome completed' })).toBeFocused()
    await addFilter(window, 'Trait')
    await window.page.keyboard.press('Escape')
    await expect(window.page.getByRole('button', { name: 'Add', exact: true })).toBeFocused()
    await addFilter(window, 'Step')
    await window.page.getByRole('combobox', { name: 'Step' }).selectOption('nudge')
    await window.page.keyboard.press('Escape')
    await found(all.filter(({ outcome, steps }) => outcome === 'completed' && steps.some(({ step }) => step === 'nudge')))
    await window.button('Clear all').click()
    await found(all)
  })

  await test.step('paths add up, and the first opens to its instances', async () => {
    await window.button('Group by path').click()
    const paths = new Map<string, number>()
    for (const { path } of all) paths.set(path, (paths.get(path) ?? 0) + 1)
    const [most, count] = [...paths].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
    const grid = window.page.getByRole('treegrid', { name: 'Paths' })
    const row = grid.locator('tr[data-path]').first()
    await expect(row).toHaveAttribute('data-path', most)
    await expect(row).toContainText(formatted(count))
    await row.click()
    const first = all.find(({ path }) => path === most)
    await expect(grid.locator('tr[aria-level="2"]').first()).toContainText(first?.profile ?? '')
    await grid.locator('tr[aria-level="2"]').first().click()
    await expect(window.inspector).toContainText(first?.id ?? '')
    await window.button('Group by path').click()
  })

  await test.step('a story names its rules, and a click on a move sets the clock', async () => {
    await expect(window.story.getByRole('button', { name: /^Rule ADM1: An entry event starts an instance/ })).toBeVisible()
    await window.story.getByRole('button', { name: /^Entered/ }).click()
    await expect(window.story.locator('li[data-to-come="true"]').first()).toBeVisible()
  })

  await test.step('two instances are compared', async () => {
    await window.button('Run to the end').click()
    await window.row('Instances', 0).click()
    await window.row('Instances', 2).click({ modifiers: ['ControlOrMeta'] })
    await expect(window.inspector).toContainText('Two instances')
    await expect(window.inspector.getByRole('region', { name: 'Steps compared' })).toBeVisible()
    await window.button('The first instance alone').click()
    await expect(window.story).toBeVisible()
  })

  await test.step('nothing matches, and one click shows all again', async () => {
    await addFilter(window, 'Identifier')
    await window.page.getByRole('textbox', { name: 'Text in the identifier' }).fill('nobody has this')
    await window.page.keyboard.press('Enter')
    await expect(window.page.getByText('Nothing passes these filters at this time.')).toBeVisible()
    await window.button('Show all').click()
    await found(all)
  })
})

test('instances are kept to the steps that they passed, in order; J and K go from story to story', async ({ open }) => {
  const [window, result] = await Promise.all([open(sample), engineResult('ten-thousand-shoppers')])
  const { page } = window
  const all = result.instances.filter(({ journey }) => journey === 'checkout-abandonment')
  const passed = all.filter(({ path }) => /wait\[maximum\].*return\[returned\]/.test(path))
  const found = (count: number) => expect(page.getByText(`${formatted(count)} found`)).toBeVisible()
  await window.runToEnd()
  await addFilter(window, 'Passed')
  await page.getByRole('combobox', { name: 'Came to, or left by' }).selectOption('wait[maximum]')
  await page.getByRole('combobox', { name: 'and then' }).selectOption('return[returned]')
  await page.keyboard.press('Escape')
  await found(passed.length)
  expect(passed.length).toBeGreaterThan(0)

  await test.step('with another filter, both hold', async () => {
    await window.search.fill('u-1')
    const both = passed.filter(({ id, identifier }) => `${id} ${identifier}`.includes('u-1'))
    await found(both.length)
    await window.search.fill('')
    await found(passed.length)
  })

  await test.step('wherever the keyboard is, the selection and the story follow', async () => {
    await window.timeline.focus()
    const told = (place: number) => expect(window.inspector).toContainText(passed[place]?.id ?? 'nobody')
    for (const [key, place] of [
      ['j', 0],
      ['j', 1],
      ['j', 2],
      ['k', 1],
    ] as const) {
      await page.keyboard.press(key)
      await told(place)
      await expect(window.story).toBeVisible()
    }
    await window.chooseInMenu('previous-row')
    await told(0)
  })
  expect(window.complaints).toEqual([])
})
