import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { formatCount } from '../../src/renderer/format/number.ts'
import { project } from './engine-result.ts'
import { writeKnownLateWorkspace } from './known-late-workspace.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

interface TraceLine {
  readonly at: string
  readonly kind: string
  readonly segment?: string
  readonly profile?: string
  readonly change?: string
}

/** What the command line's trace says about one segment's members: who was in it when a calculation's results had shown. */
async function membersByTrace(workspace: string, segment: string): Promise<(at: number) => ReadonlySet<string>> {
  const file = join(workspace, 'scenarios', 'fortnight.scenario.json')
  const command = resolve(project, 'out/cli/rehearse.cjs')
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'run', file, '--trace', '-', '--quiet'], { maxBuffer: 2 ** 30 })
  const lines = stdout.trim().split('\n')
  const changes = lines.map((line): TraceLine => JSON.parse(line)).filter((line) => line.kind === 'member' && line.segment === segment)
  return (at) => {
    // Ben starts as a member.
    const members = new Set(['ben'])
    for (const { profile = '', change } of changes.filter((line) => Date.parse(line.at) <= at)) {
      if (change === 'entrance') members.add(profile)
      else members.delete(profile)
    }
    return members
  }
}

const shownClock = async (window: RehearsalWindow) => Date.parse(`${(await window.clock.textContent())?.replace('UTC', '')} UTC`)

/** A segment's row, by its id. */
const segmentRow = (window: RehearsalWindow, id: string) => window.table('Segments').locator(`tr[data-segment="${id}"]`)

/** Presses the timeline of the memberships, so many days after the start of the fortnight. */
async function goToDay(window: RehearsalWindow, day: number): Promise<void> {
  const box = await stillBox(window.table('Segments').locator('svg'))
  await window.page.mouse.click(box.x + (box.width * day) / 14, box.y + 8)
}

test('by mouse: a profile’s memberships over the clock, known and true, as the engine has them', async ({ open, folder }) => {
  const workspace = await writeKnownLateWorkspace(folder)
  const [window, membersAt] = await Promise.all([open(workspace), membersByTrace(workspace, 'regulars')])
  await window.runToEnd()
  await window.tab('Segments').click()
  await expect(window.tab('Segments')).toHaveText('Segments4')
  await expect(window.page.getByText('Choose a profile to see its memberships.')).toBeVisible()

  await test.step('the profile is found by its name', async () => {
    await window.search.fill('berg')
    await expect(window.table('Profiles')).toHaveAttribute('aria-rowcount', '1')
    await window.row('Profiles', 0).click()
    await window.search.fill('')
    await expect(window.table('Profiles')).toHaveAttribute('aria-rowcount', '10002')
  })

  await test.step('what it is at an instant is said in words, with the lag', async () => {
    await goToDay(window, 2.9)
    await expect(segmentRow(window, 'regulars')).toContainText('not a member; truly in since 18 Jul 16:00, not known yet')
    await goToDay(window, 4.6)
    const found = 'member since 19 Jul 03:20 (found out by the calculation of 01:00); truly in since 18 Jul 16:00'
    await expect(segmentRow(window, 'regulars')).toContainText(found)
    await expect(segmentRow(window, 'pro')).toContainText('member since 20 Jul 12:00')
    await expect(segmentRow(window, 'guests')).toContainText('member since 19 Jul 00:00 (as the scenario says)')
    await goToDay(window, 6)
    await expect(segmentRow(window, 'regulars')).toContainText('truly left 21 Jul 16:00, not known yet')
    await expect(segmentRow(window, 'lively')).toContainText('left 21 Jul 00:00; truly left 20 Jul 18:00')
  })

  await test.step('the members are as many as the trace of the command line says, and they', async () => {
    const members = membersAt(await shownClock(window))
    await expect(segmentRow(window, 'regulars')).toContainText(`batch · ${formatCount(members.size)} in`)
    await window.button(`In${formatCount(members.size)}`).click()
    await expect(window.table('Profiles')).toHaveAttribute('aria-rowcount', String(members.size))
    await expect(window.row('Profiles', 0)).toContainText('Ann Berg')
    const listed = window.table('Profiles').locator('tbody .mono')
    await expect.poll(async () => (await listed.allTextContents()).filter((id) => !members.has(id))).toEqual([])
  })

  await test.step('pointing marks the instant here and on the timeline, and tells it exactly', async () => {
    const box = await stillBox(segmentRow(window, 'regulars').locator('svg'))
    await window.page.mouse.move(box.x + (box.width * 7) / 14, box.y + 5)
    await expect(window.page.getByText('not in from 22 Jul 03:20:00')).toBeVisible()
    await expect(window.timeline).toContainText(/from 2[23] Jul/)
  })

  await test.step('a row is copied as text', async () => {
    await segmentRow(window, 'regulars').hover()
    await window.button('Copy Regulars').click()
    await expect(window.page.getByText('Regulars copied')).toBeVisible()
    const copied = await window.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toContain('Regulars (regulars), batch\nAnn Berg (ann), ')
    expect(copied).toContain('known  19 Jul 03:20:00  member\nknown  22 Jul 03:20:00  not a member')
    expect(copied).toContain('truly  18 Jul 16:00:00  member\ntruly  21 Jul 16:00:00  not a member')
  })
})

test('by keyboard: through profiles, into segments, to the next change and back', async ({ open, folder }) => {
  const window = await open(await writeKnownLateWorkspace(folder))
  await window.runToEnd()
  const press = (key: string) => window.page.keyboard.press(key)
  const clockAfter = async (key: string) => {
    await press(key)
    return window.clock
  }
  await press('Home')
  await window.tab('Segments').focus()
  await press('Enter')
  await expect(window.row('Profiles', 0)).toContainText('Ann Berg')
  await window.table('Profiles').focus()
  await press('ArrowDown')
  await press('ArrowDown')
  await press('ArrowUp')
  await expect(window.row('Profiles', 0)).toHaveAttribute('aria-selected', 'true')
  await press('Enter')
  await expect(window.table('Segments')).toBeFocused()
  await press('ArrowDown')
  await expect(segmentRow(window, 'lively')).toHaveAttribute('aria-selected', 'true')
  await press('ArrowUp')
  await expect(segmentRow(window, 'regulars')).toHaveAttribute('aria-selected', 'true')
  await expect(segmentRow(window, 'regulars')).toContainText('not a member')
  // Ann is truly in from her second order within three days, known to be when the next result shows.
  await expect(await clockAfter('Enter')).toHaveText('Sat 18 Jul 2026 16:00:00UTC')
  await expect(await clockAfter('Enter')).toHaveText('Sun 19 Jul 2026 03:20:00UTC')
  await expect(segmentRow(window, 'regulars')).toContainText('member since 19 Jul 03:20')
  await expect(await clockAfter('Shift+Enter')).toHaveText('Sat 18 Jul 2026 16:00:00UTC')
  await press('Escape')
  await expect(window.table('Profiles')).toBeFocused()

  await test.step('what was chosen is still chosen after a look elsewhere; an instance brings its own profile', async () => {
    await press('ArrowDown')
    await window.tab('Instances').click()
    await window.tab('Segments').click()
    await expect(window.row('Profiles', 1)).toHaveAttribute('aria-selected', 'true')
    await press('End')
    await window.tab('Instances').click()
    await window.row('Instances', 0).click()
    const id = (await window.inspector.getByText(/^thanks\//).textContent())?.split('/')[1] ?? ''
    await window.tab('Segments').click()
    await expect(window.table('Profiles').locator('tr[aria-selected="true"]')).toContainText(id)
    await expect(window.page.getByRole('region', { name: 'Memberships' })).toContainText(id)
  })
})

test('a run without segments says what to do', async ({ open, folder }) => {
  const window = await open(await writeKnownLateWorkspace(folder, false))
  await window.tab('Segments').click()
  await expect(window.page.getByText('Nothing has been rehearsed yet.')).toBeVisible()
  await window.button('Run to the end').click()
  await expect(window.page.getByText('A fortnight of orders has no segments. Add some as “segments” in workspace.json')).toBeVisible()
})
