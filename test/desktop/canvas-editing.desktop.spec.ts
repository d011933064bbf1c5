import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

const file = 'journeys/checkout-abandonment.journey.json'

async function sampleIn(folder: string): Promise<string> {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  return workspace
}

/** Saves, and reads the journey's steps. */
async function savedSteps(window: RehearsalWindow, workspace: string) {
  await window.page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
  return JSON.parse(await readFile(join(workspace, file), 'utf8')).steps
}

async function middleOf(window: RehearsalWindow, selector: string): Promise<{ x: number; y: number }> {
  const box = await stillBox(window.page.locator(selector))
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a way is dragged to another step, told why it may not go back, and ended', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { mouse } = window.page
  await expect(window.button('Add a step on Purchased of wait')).toBeVisible()
  const chip = await middleOf(window, '[data-branch="purchased"]')
  const start = await middleOf(window, 'button[data-step="started"]')
  const nudge = await middleOf(window, 'button[data-step="nudge"]')
  await mouse.move(chip.x, chip.y)
  await mouse.down()
  await mouse.move(start.x, start.y, { steps: 4 })
  await expect(window.page.getByText('The journey starts here')).toBeVisible()
  await expect(window.step('started')).toHaveAttribute('data-target', 'not')
  await expect(window.step('nudge')).toHaveAttribute('data-target', 'may')
  await mouse.move(nudge.x, nudge.y, { steps: 4 })
  await expect(window.step('nudge')).toHaveAttribute('data-target', 'here')
  await mouse.up()
  await expect(window.step('nudge')).not.toHaveAttribute('data-target')
  const joined = await savedSteps(window, workspace)
  expect(joined.wait.branches.find(({ id }: { id: string }) => id === 'purchased').next).toBe('nudge')

  // Let go over the empty canvas, it asks what is to follow.
  const grip = await middleOf(window, '[data-grip="wait:purchased"]')
  const canvas = await stillBox(window.page.locator('[data-region="canvas"]'))
  await mouse.move(grip.x, grip.y)
  await mouse.down()
  await mouse.move(canvas.x + 80, canvas.y + canvas.height / 2, { steps: 4 })
  await mouse.up()
  await window.page.getByRole('menuitem', { name: 'End here' }).click()
  const ended = await savedSteps(window, workspace)
  expect(ended.wait.branches.find(({ id }: { id: string }) => id === 'purchased').next).toBeUndefined()
})

test('a way is led to another step by keys alone', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { keyboard } = window.page
  await window.button('Add a step on Purchased of wait').focus()
  await keyboard.press('Enter')
  await expect(window.page.getByRole('menuitem', { name: 'Delay' })).toBeVisible()
  // The menu hangs on what it was asked from.
  const plus = await middleOf(window, '[aria-label="Add a step on Purchased of wait"]')
  const menu = await stillBox(window.page.getByRole('menu', { name: 'Add a step' }))
  expect(Math.abs(menu.x + menu.width / 2 - plus.x)).toBeLessThan(8)
  expect(menu.y - plus.y).toBeLessThan(30)
  await expect(window.page.getByRole('menu').locator(':focus')).toHaveCount(1)
  await keyboard.press('End')
  await expect(window.page.getByRole('menuitem', { name: /Lead to…|End here/ }).last()).toBeFocused()
  if ((await window.page.getByRole('menuitem', { name: 'End here' }).count()) > 0) await keyboard.press('ArrowUp')
  await expect(window.page.getByRole('menuitem', { name: 'Lead to…' })).toBeFocused()
  await keyboard.press('ArrowRight')
  await expect(window.page.getByRole('menu', { name: 'Lead to' }).getByRole('menuitem').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(window.page.getByRole('menu')).toHaveCount(0)
  const steps = await savedSteps(window, workspace)
  expect(steps.wait.branches.find(({ id }: { id: string }) => id === 'purchased').next).toBe('nudge')
})

test('several steps are selected, walked through, copied, pasted, duplicated and taken out', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { keyboard, mouse } = window.page
  await expect(window.button('Add a step on Purchased of wait')).toBeVisible()
  await window.step('started').click()
  await keyboard.press('ArrowDown')
  await expect(window.step('wait')).toBeFocused()
  await expect(window.step('wait')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('ArrowUp')
  await expect(window.step('started')).toBeFocused()
  await keyboard.press('Escape')
  await expect(window.step('started')).toHaveAttribute('aria-pressed', 'false')

  await window.step('nudge').click()
  await window.step('return').click({ modifiers: ['Shift'] })
  await expect(window.inspector.getByRole('heading', { name: '2 steps' })).toBeVisible()
  await keyboard.press('Control+c')
  await expect(window.page.getByText('2 steps copied')).toBeVisible()
  await window.button('Add a step on Purchased of wait').focus()
  await keyboard.press('Control+v')
  await expect(window.step('nudge-2')).toHaveAttribute('aria-pressed', 'true')
  await expect(window.step('return-2')).toHaveAttribute('aria-pressed', 'true')
  const pasted = await savedSteps(window, workspace)
  expect(pasted.wait.branches[0].next).toBe('nudge-2')
  expect(pasted['nudge-2']).toEqual({ ...pasted.nudge, next: 'return-2' })
  expect(pasted['return-2'].maximum.next).toBe('done')

  await window.button('Delete').click()
  await expect(window.step('nudge-2')).toHaveCount(0)
  await expect(window.step('return-2')).toHaveCount(0)
  await window.step('reminder').click()
  await keyboard.press('Control+d')
  await expect(window.step('reminder-2')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Delete')
  await expect(window.step('reminder-2')).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect(window.step('reminder-2')).toBeVisible()

  const canvas = await stillBox(window.page.locator('[data-region="canvas"]'))
  await keyboard.down('Shift')
  await mouse.move(canvas.x + 130, canvas.y + 8)
  await mouse.down()
  const wait = await stillBox(window.step('wait'))
  await mouse.move(wait.x + wait.width / 2, wait.y + wait.height / 2, { steps: 4 })
  await mouse.up()
  await keyboard.up('Shift')
  await expect(window.step('started')).toHaveAttribute('aria-pressed', 'true')
  await expect(window.step('wait')).toHaveAttribute('aria-pressed', 'true')
  await expect(window.step('nudge')).toHaveAttribute('aria-pressed', 'false')
  await keyboard.press('Control+a')
  await expect(window.inspector.getByRole('heading', { name: '7 steps' })).toBeVisible()

  // What another product does not have is not put in unseen.
  await keyboard.press('Control+c')
  await window.chooseJourney('Gold customers’ monthly offer')
  await window.step('offer').click()
  await keyboard.press('Control+v')
  await expect(window.page.getByText('The product of this journey has no “Send to destination”')).toBeVisible()
  await expect(window.page.locator('button[data-step]')).toHaveCount(6)
})

test('a kind of step is dragged from the palette onto a way, and put on one by keys', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { keyboard, mouse } = window.page
  const palette = window.page.getByRole('region', { name: 'Steps', exact: true })
  await palette.getByRole('button', { name: 'Steps' }).click()
  await expect(palette.getByRole('heading')).toHaveText(['Flow control', 'Actions'])
  const kind = await stillBox(palette.getByRole('button', { name: 'Delay' }))
  const plus = await middleOf(window, '[aria-label="Add a step on Maximum hold of wait"]')
  await mouse.move(kind.x + 20, kind.y + 10)
  await mouse.down()
  await mouse.move(plus.x + 120, plus.y, { steps: 4 })
  await expect(window.page.getByText('Let it go on a plus')).toBeVisible()
  const carried = await stillBox(window.page.getByText('Let it go on a plus'))
  expect(Math.abs(carried.x - plus.x - 120)).toBeLessThan(80)
  await mouse.move(plus.x + 12, plus.y + 6, { steps: 4 })
  await expect(window.page.getByText('Let go to put it here')).toBeVisible()
  await mouse.up()
  await expect(window.step('wait-2')).toHaveAttribute('aria-pressed', 'true')

  await palette.getByRole('button', { name: 'Randomized split' }).focus()
  await keyboard.press('Enter')
  await expect(palette.getByRole('status')).toHaveText('Choose a plus on the canvas for Randomized split. Esc for none.')
  await keyboard.press('Escape')
  await expect(palette.getByRole('button', { name: 'Randomized split' })).toBeFocused()
  await expect(palette.getByRole('status')).toHaveText('')
  await keyboard.press('Enter')
  await window.button('Add Randomized split on Purchased of wait').focus()
  await keyboard.press('Enter')
  const steps = await savedSteps(window, workspace)
  expect(steps.wait.maximum.next).toBe('wait-2')
  expect(steps['wait-2']).toMatchObject({ type: 'wait', next: 'nudge' })
  const purchased = steps.wait.branches.find(({ id }: { id: string }) => id === 'purchased').next
  expect(steps[purchased]).toMatchObject({ type: 'random-split' })
})
