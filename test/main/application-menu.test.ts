import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { applicationMenu } from '../../src/main/menu/application-menu.ts'
import { type Command, commandNames } from '../../src/preload/commands.ts'

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

function menuThatTells() {
  const told: string[] = []
  const actions = { command: (command: Command) => told.push(command), openRecent: (folder: string) => told.push(folder) }
  return { told, items: flat(applicationMenu(actions, ['/data/shop'], false)) }
}

test('every command that the page knows is on the menu, and is told when chosen', () => {
  const { told, items } = menuThatTells()
  const commands = items.filter((item) => item.id !== undefined)
  for (const item of commands) (item.click as () => void)()
  expect(told).toEqual(commands.map((item) => item.id))
  expect(told.sort()).toEqual([...commandNames].sort())
})

test('no two items share an accelerator', () => {
  const accelerators = menuThatTells().items.flatMap((item) => item.accelerator ?? [])
  expect(new Set(accelerators).size).toBe(accelerators.length)
})

test('single keys are shown but are the page’s, so that they stay keys in a text field', () => {
  const single = menuThatTells().items.filter(
    (item) => /^[^+]+$/.test(String(item.accelerator ?? '+')) && !/^F\d+$/.test(String(item.accelerator)),
  )
  expect(single.length).toBeGreaterThan(0)
  for (const item of single) expect(item.registerAccelerator, item.label).toBe(false)
})

test('a workspace opened lately is a click away', () => {
  const { told, items } = menuThatTells()
  const [item] = items.filter(({ label }) => label === '/data/shop')
  ;(item!.click as () => void)()
  expect(told).toEqual(['/data/shop'])
})
