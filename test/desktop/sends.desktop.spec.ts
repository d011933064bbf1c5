import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { curlArguments } from '../../src/engine/account/curl-command.ts'
import { engineResult } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'
import { writeTroubledWorkspace } from './troubled-workspace.ts'

const part = (window: RehearsalWindow, name: string) => window.inspector.getByRole('region', { name, exact: true })
const copied = (window: RehearsalWindow) => window.app.evaluate(({ clipboard }) => clipboard.readText())

test('a send is inspected, copied and compared', async ({ open, folder }) => {
  const place = await writeTroubledWorkspace(folder)
  const [window, { sends }] = await Promise.all([open(place), engineResult(join(place, 'scenarios', 'trouble'))])
  await window.runToEnd()
  await window.tab('Payloads').click()
  expect(sends.map(({ activation }) => activation)).toEqual([
    ...['well', 'nameless', 'refused', 'late'],
    ...['well', 'nameless', 'refused', 'late'],
  ])

  await test.step('the table says what became of each', async () => {
    await expect(window.row('Payloads', 0)).toContainText('delivered3 attempts')
    await expect(window.row('Payloads', 1)).toContainText('failedPAYLOAD_VALIDATION_FAILED')
    await expect(window.row('Payloads', 2)).toContainText('failedrejected')
    await expect(window.row('Payloads', 3)).toContainText(`pending${sends[3]!.attempts.length} attempts`)
  })

  await test.step('the inspector tells the way from the event to the answers', async () => {
    await window.row('Payloads', 0).click()
    await expect(window.inspector).toContainText('delivered')
    await expect(window.inspector).toContainText('at attempt 3, 42 s after the first')
    const path = window.inspector.getByRole('navigation', { name: 'The path that led here' })
    await expect(path.getByRole('button')).toHaveText(['Started', 'Maximum', 'Tell everybody'])
    const changes = window.inspector.getByRole('list', { name: 'Changed on the way' })
    await expect(changes).toContainText('_update_existing_onlycoerced"true" → true')
    await expect(part(window, 'Payload').locator('pre [data-change="coerced"]')).toContainText('"_update_existing_only": true')
    await expect(part(window, 'Request')).toContainText('POST https://rest.iad-01.braze.com/users/track')
    await expect(part(window, 'Request')).toContainText('authorization: Bearer ***')
    const attempts = part(window, 'Answers').getByRole('table', { name: 'Attempts' })
    await expect(attempts.locator('tbody')).toHaveCount(3)
    await expect(attempts.locator('tbody').nth(0)).toContainText('429')
    await expect(attempts.locator('tbody').nth(0)).toContainText('in 30 s')
    await expect(attempts.locator('tbody').nth(1)).toContainText('timed-out')
    await expect(attempts.locator('tbody').nth(1)).toContainText('+30 s')
  })

  await test.step('of many attempts the first and the last are shown, and all when one asks', async () => {
    await window.row('Payloads', 3).click()
    const attempts = window.inspector.getByRole('table', { name: 'Attempts' })
    const total = sends[3]!.attempts.length
    await attempts.getByRole('button', { name: `Show ${total - 6} attempts between` }).click()
    await expect(attempts.locator('tbody')).toHaveCount(total)
    await expect(attempts.locator('tbody').last()).toContainText('in 15 m')
    await window.row('Payloads', 0).click()
  })

  await test.step('event, payload, request and answers stand beside each other', async () => {
    await window.button('Side by side').click()
    const dialog = window.page.getByRole('dialog')
    const column = (name: string) => dialog.getByRole('region', { name, exact: true })
    expect(JSON.parse((await column('Track event').locator('pre').textContent()) ?? '')).toEqual(sends[0]!.event)
    await expect(column('Payload').locator('pre [data-change="coerced"]')).toContainText('"_update_existing_only": true')
    await expect(column('Request')).toContainText('POST https://rest.iad-01.braze.com/users/track')
    await expect(column('Answers').locator('tbody')).toHaveCount(3)
    await window.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('sections stay as they were left', async () => {
    const event = part(window, 'Track event')
    await event.getByRole('button', { name: 'Track event', exact: true }).click()
    expect(JSON.parse((await event.locator('pre').textContent()) ?? '')).toEqual(sends[0]!.event)
    await part(window, 'Mapping').getByRole('button', { name: 'Mapping', exact: true }).click()
    await window.row('Payloads', 1).click()
    await expect(part(window, 'Mapping')).toContainText('$.properties.campaign')
    await expect(event.locator('pre')).toBeVisible()
  })

  await test.step('rows, parts and requests are copied', async () => {
    await window.row('Payloads', 0).click()
    await window.page.keyboard.press('Control+c')
    await expect(window.page.getByText('Payload as JSON copied')).toBeVisible()
    expect(JSON.parse(await copied(window))).toEqual(sends[0])
    await part(window, 'Payload').getByRole('button', { name: 'Copy the payload' }).click()
    await expect.poll(async () => JSON.parse(await copied(window))).toEqual(sends[0]!.payload)
    await window.button('Copy cURL').click()
    await expect.poll(() => copied(window)).toMatch(/^curl /)
    const script = `curl() { printf '%s\\0' curl "$@"; }\n${await copied(window)}`
    const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
    expect(words).toEqual(curlArguments(sends[0]!.requests[0]!))
    expect(words.join(' ')).not.toContain('a-key-to-hide')
  })

  await test.step('a failure says what to do, and leads to where', async () => {
    await window.row('Payloads', 1).click()
    const error = window.inspector.getByRole('note', { name: 'Error' })
    await expect(error).toContainText(sends[1]!.error!.message)
    await expect(error).toContainText('Mend the mapping of name')
    await error.getByRole('button', { name: 'Show the mapping' }).click()
    await expect(window.inspector.getByRole('heading', { level: 2 })).toHaveText('Tell everybody')
    const marked = window.inspector.locator('fieldset[data-marked="true"]')
    await expect(marked).toBeFocused()
    await expect(marked.getByRole('combobox', { name: 'Event Name', exact: true })).toHaveValue('$.properties.campaign')
    await window.button('Remove filter: Step').click()
  })

  await test.step('two are compared: chosen in the table, by a click, by keys', async () => {
    await window.row('Payloads', 0).click()
    await window.button('Compare…').click()
    await expect(window.inspector.getByRole('status')).toContainText('Choose the other payload')
    await window.row('Payloads', 4).click()
    await expect(window.inspector).toContainText('Two payloads')
    const payload = part(window, 'Payload')
    await expect(payload.locator('[data-side="first"]').filter({ hasText: '"email"' })).toContainText("ann.o'hara@example.com")
    await expect(payload.locator('[data-side="second"]').filter({ hasText: '"total"' })).toContainText('7')
    await expect(payload).toContainText('that always differ')
    await window.button('Swap the two').click()
    await expect(payload.locator('[data-side="second"]').filter({ hasText: '"total"' })).toContainText('5')
    await window.table('Payloads').press('Escape')
    await expect(window.inspector.getByRole('heading', { level: 2 })).toHaveText('Nudged')
    await expect(window.inspector).not.toContainText('Two payloads')

    await window.row('Payloads', 2).click({ modifiers: ['ControlOrMeta'] })
    await expect(window.row('Payloads', 2)).toHaveAttribute('data-second', 'true')
    await expect(window.inspector).toContainText('failed')
    await window.table('Payloads').press('Shift+ArrowDown')
    await expect(window.row('Payloads', 3)).toHaveAttribute('data-second', 'true')
    await window.row('Payloads', 0).click()
    await expect(window.inspector).not.toContainText('Two payloads')
  })
})
