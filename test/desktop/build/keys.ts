import type { Locator, Page } from '@playwright/test'
import { expect } from '../open-rehearsal.ts'

/** More than there are stops in any form. */
const mostStops = 80

/** The window by its keys alone. What is pressed and typed goes to where the focus is, which is waited for, and never put there. */
export class Keys {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  /** Types where the focus is, or comes to be. */
  async type(into: Locator, text: string): Promise<void> {
    await expect(into).toBeFocused()
    await this.#page.keyboard.type(text)
  }

  /** Goes on by a key until the focus is there. */
  async goTo(wanted: Locator, key = 'Tab'): Promise<void> {
    await expect(wanted).toBeVisible()
    for (let stops = 0; stops < mostStops; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await this.press(key)
    }
    await expect(wanted).toBeFocused()
  }

  /** Goes on to a field, and writes over what is in it. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.goTo(field)
    await this.press('Control+a')
    await this.#page.keyboard.type(text)
    await expect(field).toHaveValue(text)
  }

  /** Goes on to a list of a few, and chooses by the first letters of a line. */
  async choose(list: Locator, line: string): Promise<void> {
    await this.goTo(list)
    await this.#page.keyboard.type(line)
    await expect(list.locator('option:checked')).toHaveText(line)
  }

  /** Goes on to a field that offers what it knows, and takes one of that. */
  async pick(field: Locator, wanted: string): Promise<void> {
    await this.goTo(field)
    await this.#page.keyboard.type(wanted)
    const option = this.#page.getByRole('option').filter({ hasText: wanted }).first()
    await expect(option).toBeVisible()
    await this.press('ArrowDown', 'Enter')
    await expect(field).toHaveValue(wanted)
    await expect(option).toHaveCount(0)
  }

  /** Goes through a menu that is open, and takes one of its items. */
  async take(item: string | RegExp, key = 'Enter'): Promise<void> {
    const wanted = this.#page.getByRole('menuitem', typeof item === 'string' ? { name: item, exact: true } : { name: item })
    // The innermost one that has it: the pointer may rest on an item that opens another menu beside it.
    await expect(this.#page.getByRole('menu').filter({ has: wanted }).last().locator(':focus')).toHaveCount(1)
    await this.goTo(wanted, 'ArrowDown')
    await this.press(key)
  }

  /** Finds something by the command palette. */
  async find(typed: string, entry: string): Promise<void> {
    await this.press('Control+k')
    await this.type(this.#page.getByRole('textbox', { name: 'Search commands, journeys, steps and people' }), typed)
    await expect(this.#page.locator('[data-action][data-selected]')).toContainText(entry)
    await this.press('Enter')
    await expect(this.#page.locator('[data-action]')).toHaveCount(0)
  }
}

/** Counts what pointers do to the page, from now on. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.pointers = '0'
    const count = () => {
      document.documentElement.dataset.pointers = String(Number(document.documentElement.dataset.pointers) + 1)
    }
    for (const kind of ['pointerdown', 'pointermove', 'wheel']) window.addEventListener(kind, count, { capture: true })
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointers))
}
