import type { Locator } from '@playwright/test'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const clipboardOf = (window: RehearsalWindow): Promise<string> => window.app.evaluate(({ clipboard }) => clipboard.readText())
const mappingOf = (window: RehearsalWindow): Locator => window.inspector.getByRole('region', { name: 'Mapping' })

test('a send step shows what its mapping gives, field by field, for whom one likes', async ({ open }) => {
  const window = await open()
  await window.step('nudge').click()
  const rows = mappingOf(window).getByRole('table', { name: 'Mapping of a1' })
  await expect(rows.getByRole('row').first()).toContainText('Event Name')
  await expect(rows.getByRole('row').first()).toContainText('$.event')
  await expect(rows.getByRole('row').first()).toContainText('"Checkout Nudge"')
  await expect(rows.getByTitle('required')).toHaveCount(2)
  await expect(rows).toContainText('"sample@example.com"')

  await test.step('with a profile of the scenario', async () => {
    await mappingOf(window).getByRole('combobox', { name: 'Sample profile' }).click()
    await window.page.getByRole('option', { name: /\(u-0\)/ }).click()
    await expect(rows).toContainText('"u-0"')
    await expect(rows).not.toContainText('sample-profile')
  })

  await test.step('and what else could be mapped, copied by a click or a key', async () => {
    await mappingOf(window).getByRole('button', { name: 'What else can be mapped' }).click()
    const path = mappingOf(window).getByRole('button', { name: '$.properties.journey_context.Checkout_Started.session_id' })
    await path.click()
    await expect.poll(() => clipboardOf(window)).toBe('$.properties.journey_context.Checkout_Started.session_id')
    await mappingOf(window).getByRole('button', { name: '$.messageId' }).focus()
    await window.page.keyboard.press('Enter')
    await expect.poll(() => clipboardOf(window)).toBe('$.messageId')
    // The plan is a trait that only the reminder sends.
    await expect(mappingOf(window).getByRole('button', { name: '$.properties.plan' })).toContainText('not sent')
  })
})

test('a test event is shown from event to request, copied, and counted nowhere', async ({ open }) => {
  const window = await open()
  await window.step('nudge').click()
  await mappingOf(window).getByRole('button', { name: 'Send test event' }).click()
  const dialog = window.page.getByRole('dialog', { name: 'Test event of Nudge' })
  await expect(dialog.getByRole('status')).toHaveText('It is valid, and would go out as POST https://rest.iad-01.braze.com/users/track.')
  await expect(dialog.getByRole('table', { name: 'Mapping result' })).toContainText('"Checkout Nudge"')
  await expect(dialog.getByRole('region', { name: 'Request' })).toContainText('Bearer ***')

  await dialog.getByRole('button', { name: 'Copy JSON' }).click()
  await expect.poll(() => clipboardOf(window)).toContain('"event_emitter_id": "event_tester_')
  await dialog.getByRole('button', { name: 'Copy cURL' }).click()
  await expect.poll(() => clipboardOf(window)).toContain('--url https://rest.iad-01.braze.com/users/track')

  await window.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(mappingOf(window).getByRole('button', { name: 'Send test event' })).toBeFocused()
  await expect(window.step('nudge')).toContainText('– sent')
})
