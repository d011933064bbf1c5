import { join } from 'node:path'
import { formatCount } from '../../src/renderer/format/number.ts'
import { engineResult, project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { stillBox } from './still-box.ts'

async function rehearse(window: RehearsalWindow, scenario: string, journey: string): Promise<void> {
  await window.chooseScenario(scenario)
  await window.page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: journey, exact: true }).click()
  await window.runToEnd()
}

test('the occurrences of a trigger tell who was left out on the way, as the engine counted', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('three-thousand-customers-and-a-monthly-offer')])
  const { occurrences } = result.journeys['gold-customers-monthly-offer']!
  await rehearse(window, '3,000 customers and a monthly offer for gold', 'Gold customers’ monthly offer')
  const section = window.inspector.getByRole('region', { name: 'Occurrences', exact: true })

  await test.step('of the last one, in the journey’s inspector', async () => {
    const last = occurrences.at(-1)!
    const funnel = window.inspector.getByRole('region', { name: `Occurrence ${last.index}`, exact: true })
    await expect(funnel).toContainText(`Members${formatCount(last.members)} 100 %`)
    await expect(funnel).toContainText(`With crmid ${formatCount(last.withoutIdentity)} without`)
    await expect(funnel).toContainText(`Entered${formatCount(last.admitted)}`)
    await expect(section).toContainText('No other one comes within this clock.')
    for (const { admitted, members } of occurrences) {
      await expect(section).toContainText(`${formatCount(admitted)} of ${formatCount(members)} entered`)
    }
  })

  await test.step('of an earlier one, at its step: who still considered the offer before', async () => {
    const second = occurrences[1]!
    expect(second.alreadyInside).toBeGreaterThan(0)
    await section.getByTitle('Go to 1 Mar 08:00:00').click()
    await expect(window.clock).toHaveText('Sun 1 Mar 2026 08:00:00UTC')
    await window.step('gold-customers').click()
    await expect(window.inspector).toContainText('Segment Trigger')
    const schedule = window.inspector.getByRole('group', { name: 'Schedule' })
    await expect(schedule.getByRole('combobox', { name: 'Unit' })).toHaveValue('month')
    await expect(schedule.getByRole('list', { name: 'Times' }).getByRole('listitem')).toHaveCount(5)
    const funnel = window.inspector.getByRole('region', { name: 'Occurrence 2', exact: true })
    await expect(funnel).toContainText(`${second.alreadyInside} still inside`)
    await expect(funnel).toContainText(`Entered${formatCount(second.admitted)}`)
    await section.getByRole('button', { name: '1 Apr 07:00:00' }).click()
    await expect(window.clock).toHaveText('Wed 1 Apr 2026 07:00:00UTC')
  })

  await test.step('an instance tells by which occurrence it came', async () => {
    await window.row('Instances', 0).click()
    await expect(window.story.getByRole('listitem').first()).toContainText('Entered by occurrence 1')
  })
})

test('the same rule, streamed and by night: known at once, and known late', async ({ open }) => {
  const window = await open()
  const scenario = 'New silver customers: greeted at once, or the night after'
  await rehearse(window, scenario, 'New silver customers, nightly')
  await expect(window.step('turns-silver')).toContainText('enters Silver, nightly')
  await window.row('Instances', 1).click()
  await expect(window.story.getByRole('listitem').first()).toContainText('Entered by entrance into silver-nightly')
  await expect(window.story.getByRole('listitem').first()).toContainText('Found out by the calculation of')
  await window.tab('Segments').click()
  const row = (id: string) => window.table('Segments').locator(`tr[data-segment="${id}"]`)
  await window.row('Profiles', 0).click()
  const box = await stillBox(row('silver-nightly').locator('svg'))
  // Between her third order on the fifth and the result of the night after: 18 days from the second of February.
  await window.page.mouse.click(box.x + (box.width * 3.7) / 18, box.y + 6)
  await expect(row('silver-streamed')).toContainText('member since 5 Feb 10:00')
  await expect(row('silver-nightly')).toContainText('not a member; truly in since 5 Feb 10:00, not known yet')
  await window.page.mouse.click(box.x + (box.width * 8) / 18, box.y + 6)
  await expect(row('silver-nightly')).toContainText(
    'member since 6 Feb 01:20 (found out by the calculation of 01:00); truly in since 5 Feb 10:00',
  )
  if (process.env.UPDATE_SCREENSHOTS === '1') {
    await window.resize(1440, 900)
    for (const theme of ['light', 'dark'] as const) {
      if ((await window.page.locator('html').getAttribute('data-mantine-color-scheme')) !== theme) await window.chooseInMenu('toggle-theme')
      await expect(window.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
      await window.page.mouse.move(5, 5)
      await window.page.screenshot({ path: join(project, 'docs', 'screenshots', `segments-${theme}.png`), animations: 'disabled' })
    }
  }
})

test('a journey of a product that closes and stops its journeys is closed at the virtual now', async ({ open }) => {
  const window = await open()
  await rehearse(window, 'New silver customers: greeted at once, or the night after', 'New silver customers, at once')
  const box = await stillBox(window.timeline)
  await window.page.mouse.click(box.x + box.width * 0.1, box.y + 20)
  await expect(window.button('Pause entries')).toHaveCount(0)
  await window.button('Close to new entrances').click()
  const lifecycle = window.inspector.getByRole('region', { name: 'Lifecycle' })
  await expect(lifecycle).toContainText('Closed to new entrances')
  await window.button('Run to the end').click()
  await expect(window.step('turns-silver')).toContainText('0 entered')
})
