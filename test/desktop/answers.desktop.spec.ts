import { cp, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

/** The sample, with two more scenarios: Braze always fails, and Braze answers 404. */
async function shop(folder: string): Promise<string> {
  const place = join(folder, 'shop')
  await cp(resolve(project, 'fixtures/workspaces/demo-shop'), place, { recursive: true })
  await write(place, 'Braze always fails', [{ status: 500 }])
  await write(place, 'Braze knows nobody', [{ status: 404, body: { message: 'no such workspace' } }])
  return place
}

async function write(place: string, name: string, braze: unknown): Promise<void> {
  const start = { at: '+0s', profile: 'mia', event: 'Checkout_Started', properties: { session_id: 's-1', total: 42.5, currency: 'EUR' } }
  const scenario = {
    format: 'rehearsal/scenario/1',
    name,
    clock: { start: '2026-01-05T10:00:00Z', end: '+6h' },
    workspace: '../workspace.json',
    responses: { braze },
    journeys: ['../journeys/checkout-abandonment.journey.json'],
    profiles: [{ id: 'mia', traits: { first_name: 'Mia', email: 'mia@example.com' } }],
    timeline: [start],
  }
  await writeFile(join(place, 'scenarios', `${name}.scenario.json`), JSON.stringify(scenario, null, 2))
}

async function run(window: RehearsalWindow, scenario: string): Promise<void> {
  await window.chooseScenario(scenario)
  await window.tab('Instances').click()
  await window.runToEnd()
  // A finished run lets go of the payload that was looked at, but not of a destination.
  await expect(window.inspector.getByRole('region', { name: /^(Run|What it is)$/ })).toBeVisible()
  await window.tab('Payloads').click()
}

const attempts = (window: RehearsalWindow) => window.inspector.getByRole('table', { name: 'Attempts' })
const answers = (window: RehearsalWindow) => window.inspector.getByRole('region', { name: 'Answers' })
const statuses = (window: RehearsalWindow, count: number) =>
  Promise.all(Array.from({ length: count }, (_, place) => expect(window.row('Payloads', place)).toContainText(/delivered|failed|pending/)))

async function inspect(window: RehearsalWindow, place: number): Promise<void> {
  await window.row('Payloads', place).getByRole('gridcell').first().click()
  await expect(attempts(window)).toBeVisible()
}

test('[DLV13] what destinations answer is seen from the payloads to each attempt', async ({ open, folder }) => {
  const window = await open(await shop(folder))

  await test.step('down for twenty minutes: tried with growing gaps, and delivered', async () => {
    await run(window, 'Braze is down for twenty minutes')
    await expect(window.row('Payloads', 0)).toContainText('delivered')
    await inspect(window, 0)
    await expect(attempts(window)).toContainText('503')
    await expect(attempts(window)).toContainText('The destination answered 503: {"message":"Service unavailable"}')
    await expect(attempts(window)).toContainText('in 1 s')
    await expect(attempts(window)).toContainText('in 8 m 32 s')
    await expect(window.inspector).toContainText('11 attempts')
  })

  await test.step('always failing: given up after four hours', async () => {
    await run(window, 'Braze always fails')
    await expect(window.row('Payloads', 0)).toContainText('failed')
    await inspect(window, 0)
    await expect(window.inspector).toContainText('25 attempts')
    await expect(window.inspector).toContainText('retries-exhausted')
    await expect(attempts(window)).toContainText('in 15 m')
  })

  await test.step('404: final at once', async () => {
    await run(window, 'Braze knows nobody')
    await expect(window.row('Payloads', 0)).toContainText('failed')
    await inspect(window, 0)
    await expect(window.inspector).toContainText('1 attempt')
    await expect(window.inspector).toContainText('An answer like that is final.')
    await expect(attempts(window)).toContainText('no such workspace')
  })

  await test.step('rate-limited: told to come again, and delivered', async () => {
    await run(window, 'Braze takes two calls a minute')
    await statuses(window, 5)
    await inspect(window, 4)
    await expect(attempts(window)).toContainText('429')
    await expect(window.inspector).toContainText('3 attempts')
  })
})

test('[DLV19] a destination is made to answer otherwise for a session, by the keyboard, taken back, and saved', async ({
  open,
  folder,
}) => {
  const window = await open(await shop(folder))
  await run(window, 'Braze is down for twenty minutes')
  const braze = window.page.getByRole('button', { name: /^Braze *actions/ })
  await braze.click()
  await expect(answers(window)).toContainText('Accepts everything; fails with 503 for 20 m from 55 m after the start.')

  await test.step('with what the choice needs to know', async () => {
    const choice = answers(window).getByLabel('In this session')
    await choice.selectOption('Rate-limited (429)')
    await answers(window).getByLabel('Per').fill('soon')
    await expect(answers(window).getByRole('button', { name: 'Run again with this' })).toBeDisabled()
    await choice.selectOption('Not found (404)')
    await choice.press('Tab')
    await window.page.keyboard.press('Enter')
    await expect(answers(window)).toContainText('changed in this session')
    await expect(answers(window)).toContainText('Fails with 404.')
    await expect(answers(window).getByRole('button', { name: 'Run again with this' })).toBeDisabled()
    for (const place of [0, 1]) await expect(window.row('Payloads', place)).toContainText('failed')
  })

  await test.step('undone and done again, like all acts of the session', async () => {
    await window.page.keyboard.press('Control+z')
    await expect(answers(window)).toContainText('fails with 503 for 20 m')
    for (const place of [0, 1]) await expect(window.row('Payloads', place)).toContainText('delivered')
    await window.page.keyboard.press('Control+Shift+z')
    await expect(answers(window)).toContainText('Fails with 404.')
  })

  await test.step('listed with the acts, saved with them, and removed', async () => {
    const acts = window.inspector.getByRole('list', { name: 'Acts' }).getByRole('listitem')
    await expect(acts).toHaveText(['BrazeFails with 404.'])
    await window.button('Save as scenario…').click()
    const dialog = window.page.getByRole('dialog', { name: 'Save as scenario' })
    await dialog.getByRole('textbox').fill('Braze is gone')
    await window.page.keyboard.press('Enter')
    await expect(window.page.getByText('Scenario saved')).toBeVisible()
    await window.button('Remove: answers of Braze').click()
    await expect(acts).toHaveCount(0)
    await run(window, 'Braze is gone')
    await expect(window.row('Payloads', 0)).toContainText('failed')
  })
})
