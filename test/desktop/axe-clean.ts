import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
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

// Names, roles and the keyboard are the same in both themes: in the second one only colours can be wrong.
const rulesOfColors = ['color-contrast', 'link-in-text-block']

type Theme = 'light' | 'dark'

async function themeOf({ page }: RehearsalWindow): Promise<Theme> {
  return (await page.locator('html').getAttribute('data-mantine-color-scheme')) === 'dark' ? 'dark' : 'light'
}

async function paint({ page }: RehearsalWindow, theme: Theme): Promise<void> {
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

/** Pages that have been given axe. The builder would load it twice for every look, which takes longer than to look. */
const given = new WeakSet<Page>()

function builderFor(page: Page): AxeBuilder {
  const builder = new AxeBuilder(given.has(page) ? { page, axeSource: 'window.axe' } : { page })
  given.add(page)
  // The window is one page without frames, and has no second page that axe could take the results together in.
  return builder.setLegacyMode(true).options({ resultTypes: ['violations'] })
}

async function analyze(window: RehearsalWindow, places: readonly Part[], rules?: string[]): Promise<readonly string[]> {
  await settle(window)
  const builder = places.reduce((all, part) => all.include(parts[part]), builderFor(window.page))
  const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 200)}`))
}

/**
 * Nothing that axe knows of keeps anybody from using these parts of the window (all of it where none is named), light or dark. It is left in
 * the theme that it was not in: the next look begins there.
 */
export async function expectClean(window: RehearsalWindow, screen: string, ...places: readonly Part[]): Promise<void> {
  // A hint that comes and goes with the pointer is not part of the screen.
  await window.page.mouse.move(0, 0)
  await expect(window.page.getByRole('tooltip')).toHaveCount(0)
  const first = await themeOf(window)
  expect.soft(await analyze(window, places), `${screen}, ${first}`).toEqual([])
  const second = first === 'light' ? 'dark' : 'light'
  await paint(window, second)
  expect.soft(await analyze(window, places, rulesOfColors), `${screen}, ${second}`).toEqual([])
}
