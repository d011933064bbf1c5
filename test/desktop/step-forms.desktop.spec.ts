import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { formatCount } from '../../src/renderer/format/number.ts'
import { expectClean } from './axe-clean.ts'
import { engineResult, project, resultOf } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const file = 'journeys/checkout-abandonment.journey.json'

async function sampleIn(folder: string): Promise<string> {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  return workspace
}

const stepsOnDisk = async (workspace: string) => JSON.parse(await readFile(join(workspace, file), 'utf8')).steps
const form = (window: RehearsalWindow) => window.inspector.getByRole('region', { name: 'Settings' })
const group = (within: Locator, name: string) => within.getByRole('group', { name, exact: true })
const field = (within: Locator, name: string) => within.getByRole('textbox', { name, exact: true })

async function save(window: RehearsalWindow): Promise<void> {
  await window.page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
}

async function add(window: RehearsalWindow, where: string, kind: string): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: kind, exact: true }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

test('a hold is set by mouse and keyboard: what is typed is checked as it is typed, saved as it was meant, and run', async ({
  folder,
  open,
}) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const before = await stepsOnDisk(workspace)
  await window.step('wait').click()

  const maximum = group(form(window), 'Maximum hold')
  await field(maximum, 'After').fill('2h3')
  await expect(maximum).toContainText('Write a duration like 1h30m')
  await expect(field(maximum, 'After')).toHaveValue('2h3')
  await field(maximum, 'After').fill('2h30m')
  await expect(maximum).toContainText('2 h 30 m')

  await form(window).getByRole('button', { name: 'Add a branch' }).click()
  const added = group(form(window), 'Happened')
  await field(added, 'Id').fill('paid in full')
  await expect(added).toContainText('A letter, then up to 63')
  await field(added, 'Id').fill('happened')
  await added.getByRole('combobox', { name: 'Event', exact: true }).fill('Order_Lost')
  await expect(added).toContainText('The catalogue of events has none of this name.')
  await added.getByRole('combobox', { name: 'Event', exact: true }).fill('Order')
  await window.page.keyboard.press('ArrowDown')
  await window.page.keyboard.press('Enter')
  await expect(added.getByRole('combobox', { name: 'Event', exact: true })).toHaveValue('Order_Completed')
  await expect(added).not.toContainText('The catalogue')
  await added.getByRole('button', { name: 'Add a filter' }).press('Enter')
  const filter = group(added, 'Filter 1')
  await filter.getByRole('combobox', { name: 'Property', exact: true }).fill('total')
  await filter.getByRole('textbox', { name: 'Value' }).fill('12.5')
  await added.getByRole('combobox', { name: 'Then' }).selectOption({ label: 'Nudge (nudge)' })
  await field(added, 'Name').fill('Paid')

  const paid = group(form(window), 'Paid')
  await expect(field(paid, 'Id')).toHaveValue('paid')
  await paid.getByRole('button', { name: 'Move Paid up' }).press('Enter')
  await expect(paid.getByRole('button', { name: 'Move Paid up' })).toBeFocused()
  await expectClean(window, 'form of a hold', 'inspector')

  await save(window)
  const [purchased, emptied] = before.wait.branches
  expect((await stepsOnDisk(workspace)).wait).toEqual({
    ...before.wait,
    branches: [
      purchased,
      { id: 'paid', name: 'Paid', event: 'Order_Completed', where: [{ property: 'total', equals: 12.5 }], next: 'nudge' },
      emptied,
    ],
    maximum: { ...before.wait.maximum, after: '2h30m' },
  })

  await window.runToEnd()
  const scenario = join(workspace, 'scenarios', 'ten-thousand-shoppers.scenario.json')
  const { journeys } = await resultOf(scenario, 7, 0)
  const counts = journeys['checkout-abandonment']!.steps.nudge!
  await window.step('nudge').click()
  await expect(window.inspector.getByRole('region', { name: 'Numbers' })).toContainText(formatCount(counts.entered))
})

test('shares make 100 or say so, and what is typed into one field is one step back', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  await add(window, 'on Maximum hold of wait', 'Randomized split')
  const shares = group(form(window), 'Shares')
  await field(group(form(window), 'A'), 'Percent').fill('')
  await group(form(window), 'A').getByRole('textbox', { name: 'Percent' }).pressSequentially('20')
  await expect(shares).toContainText('Together 70 %, 30 too few')
  await form(window).getByRole('button', { name: 'Add a branch' }).click()
  await shares.getByRole('button', { name: 'Share evenly' }).click()
  await expect(shares).toContainText('Together 100 %')
  await group(form(window), 'B').getByRole('button', { name: 'Remove B' }).click()
  await expect(shares).toContainText('Together 67 %, 33 too few')
  for (const _ of ['removal', 'sharing', 'branch']) await window.page.keyboard.press('Control+z')
  await expect(shares).toContainText('Together 70 %, 30 too few')
})

test('a condition with groups in groups is built by keyboard', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  await add(window, 'on Maximum hold of wait', 'Data split')
  const yes = group(form(window), 'Yes')
  const traitOf = (part: Locator) => part.getByRole('combobox', { name: 'Trait', exact: true })
  await traitOf(yes).click()
  await window.page.getByRole('option', { name: 'plan', exact: true }).click()
  await yes.getByRole('combobox', { name: 'Comparison' }).selectOption('is any of')
  await yes.getByRole('combobox', { name: 'Values', exact: true }).fill('pro')
  await window.page.keyboard.press('Enter')
  await yes.getByRole('combobox', { name: 'Values', exact: true }).fill('vip')
  await window.page.keyboard.press('Enter')
  await yes.getByRole('combobox', { name: 'Condition' }).selectOption('All of these hold')
  await yes.getByRole('button', { name: 'Add a condition' }).press('Enter')
  const second = group(yes, 'Part 2')
  await second.getByRole('combobox', { name: 'Condition' }).selectOption('This does not hold')
  const inner = group(second, 'Condition').last()
  await inner.getByRole('combobox', { name: 'Condition' }).selectOption('Property of an event so far')
  await inner.getByRole('combobox', { name: 'Event and property', exact: true }).fill('Checkout_Started.total')
  await inner.getByRole('combobox', { name: 'Comparison' }).selectOption('is at least')
  await inner.getByRole('textbox', { name: 'Value' }).fill('100')
  await yes.getByRole('button', { name: 'Add a condition' }).first().press('Enter')
  const third = group(yes, 'Part 3')
  await expect(third.getByRole('combobox', { name: 'Condition' })).toBeFocused()
  await traitOf(third).focus()
  await window.page.keyboard.press('Control+z')
  await expect(third).toHaveCount(0)
  await window.page.keyboard.press('Control+Shift+z')
  await traitOf(third).fill('orders')
  await expect(third).toContainText('No profile of the scenarios has this trait')
  await expect(yes.getByText('No profile of the scenarios has this trait')).toHaveCount(1)
  await third.getByRole('combobox', { name: 'Comparison' }).selectOption('equals')
  await field(third, 'Value').fill('3')
  await expect(third).toContainText('Compared as a text.')
  await third.getByRole('button', { name: 'As a number instead' }).press('Enter')
  await expect(third).toContainText('Compared as a number.')
  await expectClean(window, 'form of a data split', 'inspector')
  await save(window)
  expect((await stepsOnDisk(workspace)).split.branches[0].when).toEqual({
    all: [
      { trait: 'plan', is: 'any-of', value: ['pro', 'vip'] },
      { not: { context: 'Checkout_Started.total', is: 'at-least', value: 100 } },
      { trait: 'orders', is: 'equals', value: 3 },
    ],
  })
})

test('an expression completes names, underlines what is wrong, and says what it comes to for somebody of the run', async ({
  folder,
  open,
}) => {
  const workspace = await sampleIn(folder)
  const [window, result] = await Promise.all([open(workspace), engineResult('three-thousand-customers-turn-silver')])
  const { keyboard } = window.page
  await window.chooseScenario('3,000 customers turn silver, streamed and by night')
  await window.runToEnd()
  await window.chooseJourney('New silver customers, nightly')
  await window.step('thanks').click()
  const order = window.page.getByRole('textbox', { name: 'order', exact: true })
  const trial = window.inspector.getByRole('status', { name: 'In the run' }).last()
  const [first, second] = result.instances.filter(
    ({ journey, steps }) => journey === 'new-silver-customers-nightly' && steps.some(({ step }) => step === 'thanks'),
  )
  const orderOf = (instance: string) =>
    (result.sends.find((send) => send.instance === instance && send.step === 'thanks')?.payload as { order?: string } | undefined)?.order
  await expect(trial).toContainText(`= ${JSON.stringify(orderOf(first!.id))}`)

  await order.click()
  await keyboard.press('Control+a')
  await keyboard.type('toStrin(')
  await expect(order.locator('.cm-refused').first()).toBeVisible()
  await keyboard.press('Control+a')
  await keyboard.type('toStr')
  await expect(window.page.getByRole('option', { name: /^toString/ })).toBeVisible()
  // While it looks for more, a list takes no keys.
  await expect(window.page.locator('.cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled)')).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('1')
  await expect(order).toHaveText('toString(1)')
  await expect(trial).toContainText('= "1"')
  await keyboard.press('Control+a')
  await keyboard.type('@{Order_Completed.order_id}')
  await trial.getByRole('button', { name: 'Try on somebody else' }).click()
  await keyboard.type(second!.profile)
  await window.page.getByRole('option').filter({ hasText: second!.profile }).first().click()
  await expect(trial).toContainText(`= ${JSON.stringify(orderOf(second!.id))}`)
  await keyboard.press('Control+s')
  await expect(window.page.getByRole('button', { name: /^Save \d+ changed/ })).toHaveCount(0)
  const saved = JSON.parse(await readFile(join(workspace, 'journeys', 'new-silver-customers-nightly.journey.json'), 'utf8'))
  expect(saved.steps.thanks.parameters.order).toBe('@{Order_Completed.order_id}')
})
