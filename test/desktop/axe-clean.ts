import AxeBuilder from '@axe-core/playwright'
import { expect } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

/** Parts of the window that change by themselves; null is all of it. */
export const parts = {
  tables: '[data-region="tables"]',
  inspector: '[data-region="inspector"]',
  canvas: '[data-region="canvas"]',
  timeline: '[data-region="timeline"]',
  workspace: '[data-region="workspace"]',
  header: '[data-region="header"]',
  dialog: '[role="dialog"]',
  menu: '[role="menu"]',
} as const

export type Part = keyof typeof parts

// Names, roles and the keyboard are the same in both themes: in the dark one only colours can be wrong.
const rulesOfColors = ['color-contrast', 'link-in-text-block']

async function paint({ page }: RehearsalWindow, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
}

/** What moves in has arrived: what is half transparent for a moment has no contrast to speak of. */
async function settle({ page }: RehearsalWindow): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => {})))
  })
}

async function analyze(window: RehearsalWindow, places: readonly Part[], rules?: string[]): Promise<readonly string[]> {
  await settle(window)
  // The window is one page without frames, and has no second page that axe could take the results together in.
  const whole = new AxeBuilder({ page: window.page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const builder = places.reduce((all, part) => all.include(parts[part]), whole)
  const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 200)}`))
}

/** Nothing that axe knows of keeps anybody from using these parts of the window (all of it where none is named), light or dark. */
export async function expectClean(window: RehearsalWindow, screen: string, ...places: readonly Part[]): Promise<void> {
  // A hint that comes and goes with the pointer is not part of the screen.
  await window.page.mouse.move(0, 0)
  await expect(window.page.getByRole('tooltip')).toHaveCount(0)
  expect.soft(await analyze(window, places), `${screen}, light`).toEqual([])
  await paint(window, 'dark')
  expect.soft(await analyze(window, places, rulesOfColors), `${screen}, dark`).toEqual([])
  await paint(window, 'light')
}
