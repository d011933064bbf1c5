import { formatClock } from '../../src/renderer/format/instant.ts'
import { formatCount } from '../../src/renderer/format/number.ts'
import { engineResult, engineTotals } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const clockText = (at: number): string => `${formatClock(at)}UTC`

const enteredBy = (result: Awaited<ReturnType<typeof engineResult>>, at: number): number =>
  result.instances.filter(({ journey, steps }) => journey === 'checkout-abandonment' && Date.parse(steps[0]!.at) <= at).length

const bookmarkNamed = (window: RehearsalWindow, name: string) => window.page.getByRole('button', { name: `Go to ${name}`, exact: true })

const nameOfBookmark = (window: RehearsalWindow) => window.page.getByRole('textbox', { name: 'Name of the bookmark' })

test('an instant is written down and gone to, marked, and come back to by key and by flag', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const { keyboard } = window.page
  const start = Date.parse(result.virtual.start)
  const field = window.page.getByRole('textbox', { name: 'Go to' })

  // Nothing has been run yet: going somewhere runs first.
  await keyboard.press('g')
  await field.fill('next week')
  await field.press('Enter')
  await expect(window.page.getByText('Write an instant like 2026-01-14 11:00')).toBeVisible()
  await field.fill('+40d')
  await field.press('Enter')
  await expect(window.page.getByText('The rehearsal ends on Wed 4 Feb 2026 00:00:00.')).toBeVisible()
  await field.fill('2026-01-14 11:00')
  await field.press('Enter')
  const eleven = Date.parse('2026-01-14T11:00:00Z')
  await expect(window.clock).toHaveText(clockText(eleven))
  await expect(window.step('started')).toContainText(`${formatCount(enteredBy(result, eleven))} entered`)
  await expect(field).toBeHidden()

  await keyboard.press('b')
  await expect(nameOfBookmark(window)).toBeFocused()
  await keyboard.type('Before lunch')
  await keyboard.press('Enter')
  await expect(window.button('Rename Before lunch')).toBeVisible()
  await keyboard.press('Escape')
  await expect(field).toBeHidden()

  await keyboard.press('g')
  await field.fill('+2d')
  await field.press('Enter')
  await expect(window.clock).toHaveText(clockText(start + 2 * 86_400_000))
  await expect(window.step('started')).toContainText(`${formatCount(enteredBy(result, start + 2 * 86_400_000))} entered`)
  await expect(field).toBeHidden()
  // Escape leaves the name as it was, then the card, and the keyboard is where it was.
  await window.button('Overlay').focus()
  await keyboard.press('b')
  await expect(nameOfBookmark(window)).toBeFocused()
  await keyboard.type('Thought better of')
  await keyboard.press('Escape')
  await expect(window.button('Rename Bookmark 2')).toBeVisible()
  await keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(window.button('Overlay')).toBeFocused()

  await keyboard.press('Home')
  await keyboard.press('Control+ArrowRight')
  await expect(window.clock).toHaveText(clockText(start + 2 * 86_400_000))
  await keyboard.press('Control+ArrowRight')
  await expect(window.clock).toHaveText(clockText(eleven))
  await keyboard.press('Control+ArrowLeft')
  await expect(window.clock).toHaveText(clockText(start + 2 * 86_400_000))
  await bookmarkNamed(window, 'Before lunch').click()
  await expect(window.clock).toHaveText(clockText(eleven))

  await keyboard.press('Shift+B')
  await window.button('Delete Bookmark 2').click()
  await keyboard.press('Escape')
  await expect(bookmarkNamed(window, 'Bookmark 2')).toHaveCount(0)
})

test('bookmarks are there again after a restart, for their scenario alone', async ({ open }) => {
  const first = await open()
  await first.runToEnd()
  await first.page.keyboard.press('b')
  await expect(nameOfBookmark(first)).toBeFocused()
  await first.page.keyboard.press('Enter')
  await expect(first.button('Rename Bookmark 1')).toBeVisible()
  await first.app.close()
  const window = await open()
  await window.runToEnd()
  await expect(bookmarkNamed(window, 'Bookmark 1')).toBeVisible()
  await window.chooseScenario('Two sessions interleaved')
  await window.runToEnd()
  await expect(bookmarkNamed(window, 'Bookmark 1')).toHaveCount(0)
})

test('the arrows go through what happened to the selected instance, and through everything again', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  await window.runToEnd()
  const chosen = result.instances.filter(({ journey }) => journey === 'checkout-abandonment')[2]!
  await window.row('Instances', 2).click()
  await expect(window.story.getByRole('listitem').first()).toBeVisible()
  const ignored = result.ignored.filter(({ instance }) => instance === chosen.id)
  const instants = [
    ...chosen.steps.flatMap(({ at, left }) => [at, left ?? at]),
    chosen.endedAt ?? [],
    ...ignored.map(({ at }) => at),
  ].flat()
  const happened = [...new Set(instants.map((at) => Date.parse(at)))].sort((one, other) => one - other)
  await window.button('Step through').click()
  await window.page.getByRole('menuitem', { name: 'The selected instance' }).click()
  await expect(window.page.getByRole('menu')).toBeHidden()
  await window.page.keyboard.press('Home')
  for (const at of happened) {
    await window.page.keyboard.press('ArrowRight')
    await expect(window.clock).toHaveText(clockText(at))
  }
  for (const at of happened.slice(0, -1).reverse()) {
    await window.page.keyboard.press('ArrowLeft')
    await expect(window.clock).toHaveText(clockText(at))
  }
  // From the instance round to everybody.
  await window.page.keyboard.press('s')
  await window.page.keyboard.press('Home')
  await window.page.keyboard.press('ArrowRight')
  const all = [
    ...result.instances.map(({ steps }) => steps[0]!.at),
    ...result.refusals.map(({ at }) => at),
    ...result.ignored.map(({ at }) => at),
  ]
  await expect(window.clock).toHaveText(clockText(Math.min(...all.map((at) => Date.parse(at)))))
})

test('keys change the speed, and one click runs with another seed at the same time', async ({ open }) => {
  const window = await open()
  await window.runToEnd()
  await window.page.keyboard.press('+')
  await expect(window.button('Speed')).toHaveText('× 345,600')
  await window.page.keyboard.press('-')
  await window.page.keyboard.press('-')
  await expect(window.button('Speed')).toHaveText('× 21,600')
  const digest = window.inspector.getByRole('region', { name: 'Run' }).getByText(/^sha256/)
  const before = await digest.innerText()
  const end = (await window.clock.textContent()) ?? ''
  await window.page.keyboard.press('ArrowLeft')
  await expect(window.clock).not.toHaveText(end)
  const looked = (await window.clock.textContent()) ?? ''
  expect(looked).not.toContain('Mon 5 Jan')
  await window.button('Run with another seed').click()
  await expect(digest).not.toHaveText(before)
  await expect(window.clock).toHaveText(looked)
  const seed = Number(await window.page.getByRole('textbox', { name: 'Seed' }).inputValue())
  expect(seed).not.toBe(7)
  const again = await engineTotals('ten-thousand-shoppers', seed)
  await expect(window.inspector.getByRole('region', { name: 'Run' })).toContainText(again.digest)
})
