import { formatDayAndTime } from '../../src/renderer/format/instant.ts'
import { formatCount, formatShare } from '../../src/renderer/format/number.ts'
import { engineResult } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'

const journey = 'checkout-abandonment'

test('the sample opens with its showpiece, its first journey and no counts', async ({ open }) => {
  const window = await open()
  await expect(window.button('Workspace')).toHaveText('Demo shop')
  await expect(window.button('Scenario')).toHaveText('10,000 shoppers, 30 days')
  await expect(window.button('Journey')).toHaveText('Checkout abandonment')
  await expect(window.step('wait')).toContainText('– entered')
  await expect(window.clock).toHaveText('Mon 5 Jan 2026 00:00:00UTC')
  await expect(window.page.getByText('Press play to rehearse 10,000 profiles')).toBeVisible()
})

test('what a run shows is what the command line says', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const counts = result.journeys[journey]!
  await window.runToEnd()
  await expect(window.clock).toHaveText('Wed 4 Feb 2026 00:00:00UTC')

  await test.step('counts of steps and branches', async () => {
    await expect(window.step('started')).toContainText(`${formatCount(counts.admitted)} entered`)
    await expect(window.step('started')).toContainText(`${formatCount(counts.refused)} refused`)
    for (const [id, step] of Object.entries(counts.steps)) {
      if (step.waiting > 0) await expect(window.step(id)).toContainText(`${formatCount(step.waiting)} inside`)
      if (step.sends) await expect(window.step(id)).toContainText(`${formatCount(step.sends)} sent`)
    }
    const { entered, branches } = counts.steps.wait!
    for (const branch of ['purchased', 'emptied'].filter((name) => branches?.[name])) {
      await expect(window.chip(branch)).toContainText(formatCount(branches![branch]!))
      await expect(window.chip(branch)).toContainText(formatShare(branches![branch]!, entered))
    }
  })

  await test.step('the digest, seed and totals of the run', async () => {
    const run = window.inspector.getByRole('region', { name: 'Run' })
    await expect(run).toContainText(result.digest)
    await expect(run).toContainText('10,000')
    await expect(run).toContainText(formatCount(result.wall.occurrences))
  })

  await test.step('the tabs', async () => {
    const sends = Object.values(counts.steps).reduce((sum, step) => sum + (step.sends ?? 0), 0)
    await expect(window.tab('Instances')).toContainText(formatCount(counts.admitted))
    await expect(window.tab('Payloads')).toContainText(formatCount(sends))
    await expect(window.tab('Why not')).toContainText(formatCount(counts.refused + counts.ignored))
  })
})

test('a step, an instance and a payload are the engine’s own', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const sends = result.sends.filter((send) => send.journey === journey)
  const send = sends[0]!
  const instance = result.instances.find(({ id }) => id === send.instance)!
  await window.runToEnd()

  await test.step('the step shows its settings and its numbers, and the tables keep to it', async () => {
    await window.step('nudge').click()
    await expect(window.inspector.getByRole('heading', { level: 2 })).toHaveText('Nudge')
    await expect(window.inspector.getByRole('region', { name: 'Settings' })).toContainText('Braze')
    const { entered } = result.journeys[journey]!.steps.nudge!
    await expect(window.inspector.getByRole('region', { name: 'Numbers' })).toContainText(formatCount(entered))
    await expect(window.table('Instances')).toHaveAttribute('aria-rowcount', String(entered))
  })

  await test.step('the payload is the Track event', async () => {
    await window.tab('Payloads').click()
    await window.row('Payloads', 0).click()
    const event = window.inspector.getByRole('region', { name: 'Track event' })
    await event.getByRole('button', { name: 'Track event', exact: true }).click()
    await expect(event).toContainText(String(send.event?.event))
    expect(JSON.parse((await event.locator('pre').textContent()) ?? '')).toEqual(send.event)
  })

  await test.step('it can be copied', async () => {
    await window.button('Copy the Track event').click()
    await expect(window.page.getByText('Track event copied')).toBeVisible()
    const copied = await window.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(JSON.parse(copied)).toEqual(send.event)
  })

  await test.step('the instance tells its story, with its path lit', async () => {
    await window
      .button(`Story of ${await window.row('Payloads', 0).getByRole('gridcell').nth(1).locator('span span').first().textContent()}`)
      .click()
    await expect(window.inspector).toContainText(instance.id)
    await expect(window.story.getByRole('listitem').first()).toContainText('Entered by Checkout_Started')
    await expect(window.story).toContainText(`${send.event?.event} sent to Braze`)
    const lit = () =>
      window.page
        .locator('button[data-step][data-lit="true"]')
        .evaluateAll((cards) => [...new Set(cards.map((card) => card.getAttribute('data-step')))].sort())
    await expect.poll(lit).toEqual([...new Set(instance.steps.map(({ step }) => step))].sort())
    const context = window.inspector.getByRole('region', { name: 'Journey context' })
    expect(JSON.parse((await context.locator('pre').textContent()) ?? '')).toEqual(instance.context)
  })
})

test('instances are listed in the order of the trace, with their paths', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const instances = result.instances.filter((instance) => instance.journey === journey)
  await window.runToEnd()
  for (const place of [0, 1, 2, 3]) {
    const instance = instances[place]!
    const row = window.row('Instances', place)
    await expect(row).toContainText(instance.profile)
    await expect(row).toContainText(instance.identifier ?? '')
    await expect(row).toContainText(formatDayAndTime(Date.parse(instance.steps[0]!.at)))
    await expect(row).toContainText(instance.outcome)
  }
})

test('the search finds one among ten thousand, and no others', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const instances = result.instances.filter((instance) => instance.journey === journey)
  const wanted = instances[4_321]!
  await window.runToEnd()
  await window.search.fill(wanted.identifier!)
  const found = instances.filter(({ identifier }) => identifier?.includes(wanted.identifier!)).length
  await expect(window.table('Instances')).toHaveAttribute('aria-rowcount', String(found))
  await expect(window.table('Instances')).toContainText(wanted.profile)
  await window.search.fill('nobody is called this')
  await expect(window.page.getByText('Nothing matches “nobody is called this”')).toBeVisible()
  await window.button('Show all').click()
  await expect(window.table('Instances')).toHaveAttribute('aria-rowcount', String(instances.length))
})

test('rows far down a long table are read when they are scrolled to', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  const instances = result.instances.filter((instance) => instance.journey === journey)
  await window.runToEnd()
  await window
    .table('Instances')
    .locator('tbody')
    .evaluate((body) => body.scrollTo({ top: body.scrollHeight }))
  await expect(window.row('Instances', instances.length - 1)).toContainText(instances.at(-1)!.profile)
})

test('up and down walk through the instances', async ({ open }) => {
  const window = await open()
  await window.runToEnd()
  await window.row('Instances', 0).click()
  await window.page.keyboard.press('ArrowDown')
  await window.page.keyboard.press('ArrowDown')
  await window.page.keyboard.press('ArrowUp')
  await expect(window.row('Instances', 1)).toHaveAttribute('aria-selected', 'true')
  await expect(window.row('Instances', 1).getByRole('gridcell').nth(1)).not.toBeEmpty()
  await expect(window.inspector).toContainText((await window.row('Instances', 1).getByRole('gridcell').nth(1).textContent()) ?? '–')
})

test('why somebody was not let in is said in plain words', async ({ open }) => {
  const window = await open()
  await window.runToEnd()
  await window.tab('Why not').click()
  await window.search.fill('filtered:property')
  await window.row('Why not', 0).click()
  await expect(window.inspector).toContainText('currency is "GBP", not "EUR" or "USD" (filter of the entry).')
})

test('expectations are shown as the run left them', async ({ open }) => {
  const [window, result] = await Promise.all([open(), engineResult('ten-thousand-shoppers')])
  await window.runToEnd()
  await window.tab('Checks').click()
  const checks = window.page.getByRole('list', { name: 'Checks' }).getByRole('listitem')
  await expect(checks).toHaveCount(result.checks.length)
  for (const [at, check] of result.checks.entries()) {
    await expect(checks.nth(at)).toContainText(check.name)
    await expect(checks.nth(at).getByLabel(check.holds ? 'holds' : 'does not hold', { exact: true })).toBeVisible()
  }
})
