import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sample, type TracedMove, tracedRun } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

/** A thousand separator every three digits, as the window writes counts. */
const counted = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

test('the marketer’s job: 10,000 people for a journey, where they go and what they get, a fix, and the same again', async ({
  open,
  folder,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const { page } = window

  // People for the journey, every number shown and one of them changed.
  await window.button('New…').click()
  const dialog = page.getByRole('dialog', { name: 'New rehearsal' })
  await expect(dialog.getByText('Counted up from 500 people who were sent through.')).toBeVisible()
  await dialog.getByLabel('From').fill('2026-01-05')
  await dialog.getByLabel('Purchase_Completed: follow Checkout_Started').first().fill('45')
  await dialog.getByLabel('Name of the scenario').fill('Before the launch')
  await expect(dialog.getByText('Counted up from 500 people who were sent through.')).toBeVisible()
  const about = Number((await dialog.getByText(/^About .* entries/).innerText()).replace(/^About ([\d,]+) .*/s, '$1').replaceAll(',', ''))
  await dialog.getByRole('button', { name: 'Make the scenario' }).click()
  await expect(window.button('Scenario')).toContainText('Before the launch')

  // Where they go and what would be sent.
  await window.runToEnd()
  const file = join(workspace, 'scenarios', 'before-the-launch.scenario.json')
  const before = await tracedRun(file, join(folder, 'before.ndjson'))
  const counts = before.journeys['checkout-abandonment']
  expect(counts?.admitted).toBeGreaterThan(10_000)
  expect(Math.abs(about - (counts?.admitted ?? 0)) / about).toBeLessThan(0.1)
  await expect(window.step('wait')).toContainText(`${counted(counts?.steps.wait?.entered ?? 0)} entered`)
  await expect(window.step('nudge')).toContainText(`${counted(counts?.steps.nudge?.sends ?? 0)} sent`)

  // The journey is mended outside; the window notices.
  const journey = join(workspace, 'journeys', 'checkout-abandonment.journey.json')
  await writeFile(journey, (await readFile(journey, 'utf8')).replace('"after": "1h"', '"after": "3h"'))
  await expect(page.getByText('Files have changed on disk.')).toBeVisible()
  await page.keyboard.press('Control+r')
  await expect(page.getByText('Files have changed on disk.')).toBeHidden()
  await window.button('Run again').click()
  const after = await tracedRun(file, join(folder, 'after.ndjson'))
  expect(after.digest).not.toBe(before.digest)
  const nudged = after.journeys['checkout-abandonment']?.steps.nudge?.sends ?? 0
  expect(nudged).toBeLessThan(counts?.steps.nudge?.sends ?? 0)
  await expect(window.step('nudge')).toContainText(`${counted(nudged)} sent`)

  await test.step('before and after, compared: who goes another way, which sends are gone or come later, and the counts beside each other', async () => {
    await window.tab('Compare').click()
    await expect(page.getByRole('combobox', { name: 'Run A' }).locator('option:checked')).toContainText('Run 1')
    await expect(page.getByRole('combobox', { name: 'Run B' }).locator('option:checked')).toContainText('Run 2')
    const people = differingPeople(before.moves, after.moves)
    expect(people.size).toBeGreaterThan(100)
    await expect(window.table('People who differ')).toHaveAttribute('aria-rowcount', String(people.size))
    const first = await window.row('People who differ', 0).getByRole('gridcell').nth(1).locator('[title]').getAttribute('title')
    expect([...people].some((profile) => first === profile || first?.endsWith(`(${profile})`))).toBe(true)

    await page.getByRole('group', { name: 'What is compared' }).getByRole('button', { name: 'Sends' }).click()
    const [earlier, later] = [timesOfSends(before.moves), timesOfSends(after.moves)]
    const gone = [...earlier.keys()].filter((send) => !later.has(send)).length
    const moved = [...earlier].filter(([send, at]) => later.has(send) && later.get(send) !== at).length
    await expect(page.getByRole('button', { name: /^Only in Run 1/ })).toHaveText(`Only in Run 1${counted(gone)}`)
    await expect(page.getByRole('button', { name: /^Another time/ })).toHaveText(`Another time${counted(moved)}`)

    await page.getByRole('group', { name: 'What is compared' }).getByRole('button', { name: 'Counts' }).click()
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'sends', exact: true }) })
    await expect(rows).toHaveCount(2)
    for (const [place, step] of ['nudge', 'reminder'].entries()) {
      const sends = counts?.steps[step]?.sends ?? 0
      const fewer = sends - (after.journeys['checkout-abandonment']?.steps[step]?.sends ?? 0)
      expect(fewer).toBeGreaterThan(0)
      await expect(rows.nth(place).getByRole('cell')).toHaveText([
        '',
        'sends',
        counted(sends),
        counted(sends - fewer),
        `−${counted(fewer)}`,
      ])
    }
  })
})

/** An instance comes to each of its send steps once at most here. */
const timesOfSends = (moves: readonly TracedMove[]) =>
  new Map(moves.filter(({ kind }) => kind === 'sent').map(({ instance, step, at }) => [`${instance} ${step}`, at]))

/** Whose instances are not the same in both runs. */
function differingPeople(one: readonly TracedMove[], other: readonly TracedMove[]): Set<string> {
  const coursesOf = (moves: readonly TracedMove[]) => {
    const courses = new Map<string, string>()
    for (const { profile, at, kind, instance, step, outcome } of moves) {
      courses.set(profile, `${courses.get(profile) ?? ''}${JSON.stringify([instance, at, kind, step, outcome])}`)
    }
    return courses
  }
  const [a, b] = [coursesOf(one), coursesOf(other)]
  return new Set([...a.keys(), ...b.keys()].filter((profile) => a.get(profile) !== b.get(profile)))
}
