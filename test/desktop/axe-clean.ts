import type { Page } from '@playwright/test'
import axe from 'axe-core'
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

/** Pages that have been given axe. */
const given = new WeakSet<Page>()

async function giveAxe(page: Page): Promise<void> {
  if (given.has(page)) return
  await page.evaluate(axe.source)
  // What is drawn only when it is scrolled to would be laid out again for each of the thousands of questions that axe asks about it.
  await page.evaluate(() => {
    const drawn = new CSSStyleSheet()
    drawn.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(drawn)
  })
  given.add(page)
}

async function analyze({ page }: RehearsalWindow, places: readonly Part[], rules?: readonly string[]): Promise<readonly string[]> {
  await giveAxe(page)
  const asked = { include: places.map((part) => parts[part]), rules: rules ?? null }
  // The page says in words what is wrong. All of axe's report would be taken over piece by piece, which takes longer than to look.
  return page.evaluate(async ({ include, rules }) => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') }
    const { violations } = await axe.run(include.length === 0 ? document : { include: [...include] }, {
      resultTypes: ['violations'],
      ...(rules === null ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 200)}`))
  }, asked)
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
  await settle(window)
  expect.soft(await analyze(window, places), `${screen}, ${first}`).toEqual([])
  const second = first === 'light' ? 'dark' : 'light'
  await paint(window, second)
  await settle(window)
  expect.soft(await analyze(window, places, rulesOfColors), `${screen}, ${second}`).toEqual([])
}
