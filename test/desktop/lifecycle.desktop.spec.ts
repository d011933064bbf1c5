import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { writeClubWorkspace } from './club-workspace.ts'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

/** The club without its own pauses and versions: what happens to it is up to the test. */
async function quietClub(folder: string, preset = 'twilio-ga-2025-11'): Promise<string> {
  const place = await writeClubWorkspace(folder)
  const scenario = join(place, 'scenarios', 'week.scenario.json')
  const document = JSON.parse(await readFile(scenario, 'utf8'))
  const late = { at: '+2d', profile: 'p19', segment: 'members', change: 'enter' }
  const joins = [1, 3, 4].map((day) => ({ at: `+${day}d1h`, profile: 'p9', event: 'Joined' }))
  const timeline = [...document.timeline.filter((item: object) => !('do' in item)), late, ...joins]
  await writeFile(scenario, JSON.stringify({ ...document, timeline }, null, 2))
  await changeJourney(place, (journey) => ({ ...journey, preset }))
  return place
}

const journeyFile = (place: string) => join(place, 'journeys', 'club.journey.json')

interface JourneyDocument {
  readonly steps: Readonly<Record<string, object>>
}

async function changeJourney(place: string, change: (journey: JourneyDocument) => object): Promise<void> {
  await writeFile(journeyFile(place), JSON.stringify(change(JSON.parse(await readFile(journeyFile(place), 'utf8'))), null, 2))
}

/** The same journey with another name for its hold, which is a new definition. */
const renamedHold = (journey: JourneyDocument) => ({
  ...journey,
  steps: { ...journey.steps, browse: { ...journey.steps.browse, name: 'Looking around' } },
})

const lifecycle = (window: RehearsalWindow) => window.inspector.getByRole('region', { name: 'Lifecycle' })
const acts = (window: RehearsalWindow) => window.inspector.getByRole('list', { name: 'Acts' }).getByRole('listitem')
const digest = async (window: RehearsalWindow) =>
  window.inspector.getByRole('region', { name: 'Run' }).locator('[title^="sha256:"]').innerText()

/** To a share of the clock, by the timeline; there when the counts are those of the new time. */
async function goTo(window: RehearsalWindow, share: number): Promise<void> {
  const box = await stillBox(window.timeline)
  const before = (await window.clock.textContent()) ?? ''
  await window.page.mouse.click(box.x + box.width * share, box.y + box.height / 2)
  await expect(window.clock).not.toHaveText(before)
  await window.countsOfClock()
}

test('a journey is paused, resumed and archived at the virtual now; acts are taken back and saved as a scenario', async ({
  open,
  folder,
}) => {
  const place = await quietClub(folder)
  const window = await open(place)
  await window.runToEnd()
  const untouched = await digest(window)
  await test.step('at the end nothing can be done any more', async () => {
    await expect(lifecycle(window)).toContainText('LiveVersion 1, live since 5 Jan 10:00:00')
    await expect(lifecycle(window)).toContainText('People enter. The canvas shows what ran.')
    await expect(lifecycle(window).getByRole('button', { name: 'Pause entries' })).toHaveAttribute('aria-disabled', 'true')
  })

  await goTo(window, 0.12)
  const before = await window.step('joined').innerText()
  const now = await window.clock.innerText()
  await test.step('pausing keeps what has been and the time, and changes what comes', async () => {
    await lifecycle(window).getByRole('button', { name: 'Pause entries' }).click()
    await expect(lifecycle(window)).toContainText('PausedVersion 1, paused since 6 Jan')
    await expect.poll(() => window.step('joined').innerText()).toBe(before)
    expect(await window.clock.innerText()).toBe(now)
    await expect(acts(window)).toHaveText([/^6 Jan .*Paused/])
    await expect.poll(() => digest(window)).not.toBe(untouched)
  })
  await test.step('resuming and archiving, by the keyboard', async () => {
    await goTo(window, 0.4)
    await lifecycle(window).getByRole('button', { name: 'Resume entries' }).press('Enter')
    await expect(lifecycle(window)).toContainText('Live')
    await goTo(window, 0.5)
    await lifecycle(window).getByRole('button', { name: 'Archive…' }).press('Enter')
    const dialog = window.page.getByRole('dialog', { name: 'Archive Club?' })
    await expect(dialog).toContainText('Nobody enters any more')
    await window.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(lifecycle(window).getByRole('button', { name: 'Archive…' })).toBeFocused()
    await lifecycle(window).getByRole('button', { name: 'Archive…' }).press('Enter')
    await dialog.getByRole('button', { name: 'Archive', exact: true }).click()
    await expect(lifecycle(window)).toContainText('ArchivedVersion 1')
    await expect(lifecycle(window).getByRole('button', { name: 'Pause entries' })).toBeHidden()
    await expect(acts(window)).toHaveText([/Paused/, /Resumed/, /Archived/])
  })

  const acted = await digest(window)
  await test.step('saved as a scenario, it is the same run, in the window and on the command line', async () => {
    await window.button('Save as scenario…').click()
    const dialog = window.page.getByRole('dialog', { name: 'Save as scenario' })
    await dialog.getByRole('textbox').fill('Week')
    await window.page.keyboard.press('Enter')
    await expect(dialog).toContainText('This is the file of the scenario that was run')
    await dialog.getByRole('textbox').fill('A week with a pause')
    await window.page.keyboard.press('Enter')
    await expect(window.page.getByText('Scenario saved')).toBeVisible()
    await window.button('Save as scenario…').click()
    await dialog.getByRole('textbox').fill('A week with a pause')
    await window.page.keyboard.press('Enter')
    await expect(dialog).toContainText('There is a file scenarios/a-week-with-a-pause.scenario.json already.')
    await dialog.getByRole('button', { name: 'Replace the file' }).click()
    await expect(dialog).toBeHidden()
    const saved = join(place, 'scenarios', 'a-week-with-a-pause.scenario.json')
    const rehearse = resolve(project, 'out/cli/rehearse.cjs')
    const { stdout } = await promisify(execFile)(process.execPath, [rehearse, 'run', saved, '--json', '-', '--quiet'])
    expect(JSON.parse(stdout).digest).toBe(acted)
    await window.chooseScenario('A week with a pause')
    await window.button('Run to the end').click()
    await expect(window.page.getByRole('list', { name: 'Acts' })).toBeHidden()
    await expect.poll(() => digest(window)).toBe(acted)
  })

  await test.step('each act can be taken back, and undone and redone by keys', async () => {
    await window.chooseScenario('A week in the club')
    await window.button('Run to the end').click()
    await expect.poll(() => digest(window)).toBe(untouched)
    await goTo(window, 0.3)
    await lifecycle(window).getByRole('button', { name: 'Pause entries' }).click()
    await expect(acts(window)).toHaveCount(1)
    await window.page.keyboard.press('Control+z')
    await expect(acts(window)).toHaveCount(0)
    await expect.poll(() => digest(window)).toBe(untouched)
    await window.page.keyboard.press('Control+Shift+z')
    await expect(acts(window)).toHaveCount(1)
    await window.button('Remove: Paused').click()
    await expect(acts(window)).toHaveCount(0)
    await expect(lifecycle(window)).toContainText('Live')
  })
})

test('publishing shows every problem, each a jump to its step, and then adds a version that the canvas draws', async ({ open, folder }) => {
  const place = await quietClub(folder)
  const window = await open(place)
  await window.runToEnd()
  await goTo(window, 0.5)
  const dialog = window.page.getByRole('dialog', { name: 'Publish Club' })
  const publish = dialog.getByRole('button', { name: 'Publish', exact: true })

  await test.step('an unchanged journey is live already', async () => {
    await lifecycle(window).getByRole('button', { name: 'Publish now…' }).click()
    await expect(dialog).toContainText('Version 1 is live since 5 Jan 10:00:00.')
    await expect(dialog).toContainText('Version 1 is this very definition')
    await expect(publish).toBeDisabled()
    await window.page.keyboard.press('Escape')
    await expect(lifecycle(window).getByRole('button', { name: 'Publish now…' })).toBeFocused()
  })

  await test.step('with an error it cannot be published, and the error leads to its field', async () => {
    const sound = await readFile(journeyFile(place), 'utf8')
    await writeFile(journeyFile(place), sound.replace('"percent": 40', '"percent": 30'))
    await window.chooseInMenu('reload-workspace')
    await window.chooseInMenu('publish')
    await expect(dialog).toContainText('1 error to mend first.')
    await expect(publish).toBeDisabled()
    await dialog
      .getByRole('region', { name: '1 error' })
      .getByRole('button', { name: /Gift or not/ })
      .press('Enter')
    await expect(dialog).toBeHidden()
    await expect(window.step('gift')).toHaveAttribute('aria-pressed', 'true')
    await expect(window.inspector.getByRole('note', { name: 'Problem' })).toContainText('100')
    await expect(window.inspector.getByRole('group', { name: 'Shares' })).toBeFocused()
    await expect(window.inspector.getByRole('group', { name: 'Shares' })).toContainText(/Together \d+ %, \d+ too (few|many)/)
    await writeFile(journeyFile(place), sound)
  })

  await test.step('a changed one becomes version 2 at the virtual now, and the version before drains', async () => {
    await changeJourney(place, renamedHold)
    await window.chooseInMenu('reload-workspace')
    await window.chooseInMenu('publish')
    await expect(dialog).toContainText('Live as version 2 from')
    await dialog.getByLabel('Exclude people who ever entered an earlier version').check()
    await publish.click()
    await expect(dialog).toBeHidden()
    await window.page.keyboard.press('Escape')
    await expect(window.step('browse')).toContainText('Looking around')
    await window.step('browse').click()
    await expect(window.step('browse')).toContainText('0 entered')
    await window.page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } })
    await expect(lifecycle(window)).toContainText('LiveVersion 2')
    await expect(acts(window)).toHaveText([/New version, the previous one drains, without people of earlier versions/])
  })

  await test.step('each version is drawn with its own counts', async () => {
    await lifecycle(window)
      .getByRole('button', { name: /^Version 1/ })
      .click()
    await expect(window.step('browse')).toContainText('Browsing')
    await expect(window.step('browse')).not.toContainText(/\b0 entered/)
    await window.button('Follow the one in force').click()
    await expect(window.step('browse')).toContainText('Looking around')
  })
})

test('the beta takes no second version, and says so', async ({ open, folder }) => {
  const place = await writeClubWorkspace(folder)
  const scenario = join(place, 'scenarios', 'beta.scenario.json')
  const step = { type: 'event', event: 'Joined', entry: 'once', next: 'mail' }
  const mail = { type: 'send-to-destination', name: 'Mail', activations: [{ id: 'a1', destination: 'braze' }] }
  const beta = {
    format: 'rehearsal/journey/1',
    id: 'beta',
    name: 'Beta',
    preset: 'twilio-beta-2024-12',
    start: 'joined',
    steps: { joined: step, mail },
  }
  const file = join(place, 'journeys', 'beta.journey.json')
  await writeFile(file, JSON.stringify(beta))
  await writeFile(
    scenario,
    JSON.stringify({
      format: 'rehearsal/scenario/1',
      name: 'Beta',
      clock: { start: '2026-01-05T10:00:00Z', end: '+7d' },
      workspace: '../workspace.json',
      journeys: ['../journeys/beta.journey.json'],
      profiles: [{ id: 'p1' }],
      timeline: [{ at: '+1h', profile: 'p1', event: 'Joined' }],
    }),
  )
  const window = await open(place)
  await window.chooseScenario('Beta')
  await window.runToEnd()
  await goTo(window, 0.3)
  await writeFile(file, JSON.stringify({ ...beta, steps: { ...beta.steps, mail: { ...mail, name: 'Letter' } } }))
  await window.chooseInMenu('reload-workspace')
  await window.chooseInMenu('publish')
  const dialog = window.page.getByRole('dialog', { name: 'Publish Beta' })
  await expect(dialog).toContainText('second version of a published journey')
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled()
})

test('[SEG-65] a journey is duplicated as a draft with a new id and name, and the original stays as it is', async ({ open, folder }) => {
  const place = await quietClub(folder)
  const original = await readFile(journeyFile(place), 'utf8')
  const window = await open(place)
  const explorer = window.page.getByRole('navigation', { name: 'Workspace' })
  await explorer.getByRole('button', { name: 'Club', exact: true }).focus()
  await window.page.keyboard.press('Tab')
  await window.page.keyboard.press('Enter')
  await window.page.getByRole('menuitem', { name: 'Duplicate…' }).click()
  const dialog = window.page.getByRole('dialog', { name: 'Duplicate the journey' })
  await window.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await explorer.getByRole('button', { name: 'More for Club' }).click()
  await window.page.getByRole('menuitem', { name: 'Duplicate…' }).click()
  await expect(dialog.getByRole('textbox')).toHaveValue('Club (copy)')
  await dialog.getByRole('textbox').fill('Club')
  await window.page.keyboard.press('Enter')
  await expect(dialog).toContainText('There is a journey called “Club” already')
  await dialog.getByRole('textbox').fill('Club for summer')
  await window.page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(explorer.getByRole('button', { name: /^Club for summer/ })).toContainText('draft')
  await expect(window.button('Journey')).toHaveText('Club for summer')
  await expect(lifecycle(window)).toContainText('In no scenario yet')
  await expect(window.step('gift')).toBeVisible()
  const copy = await readFile(join(place, 'journeys', 'club-for-summer.journey.json'), 'utf8')
  const expected = { ...JSON.parse(original), id: 'club-for-summer', name: 'Club for summer' }
  expect(copy).toBe(`${JSON.stringify(expected, null, 2)}\n`)
  expect(await readFile(journeyFile(place), 'utf8')).toBe(original)

  await lifecycle(window).getByRole('button', { name: 'New rehearsal…' }).click()
  await expect(window.page.getByRole('dialog', { name: 'New rehearsal' })).toBeVisible()
  await window.page.keyboard.press('Escape')
  await lifecycle(window)
    .getByRole('button', { name: /^Add to / })
    .click()
  await expect(lifecycle(window)).not.toContainText('In no scenario yet')
  await window.page.keyboard.press('Control+s')
  const scenario = join(place, 'scenarios', 'week.scenario.json')
  const journeys = async () => JSON.parse(await readFile(scenario, 'utf8')).journeys
  await expect.poll(journeys).toContain('../journeys/club-for-summer.journey.json')
})
