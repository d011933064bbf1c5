import { addStep } from './build/add-step.ts'
import { expectAsInSample } from './build/as-in-sample.ts'
import { newDestination } from './build/new-destination.ts'
import { newEvent } from './build/new-event.ts'
import { newTwilioJourney } from './build/new-journey.ts'
import { newWorkspace } from './build/new-workspace.ts'
import { save } from './build/save.ts'
import { addTags, pickIn, stepForm, type } from './build/step-form.ts'
import { test } from './open-rehearsal.ts'

const shop = { name: 'Demo shop', timeZone: 'Europe/Paris' }

// Each use case of the seed, by the pointer and by what is typed into fields: no keys that are shortcuts.

test('an order is forwarded to two places as it comes in', async ({ folder, open }) => {
  const window = await open()
  const workspace = await newWorkspace(window, { ...shop, within: folder })
  await newEvent(window, 'Order_Completed', { order_id: 'Text', session_id: 'Text', total: 'Number', currency: 'Text' })
  await newDestination(window, { name: 'Postmark', kind: 'A recorder, which accepts anything' })
  await newDestination(window, { name: 'Data warehouse', id: 'warehouse', kind: 'A recorder, which accepts anything' })
  await newTwilioJourney(window, {
    name: 'Order receipt',
    event: 'Order_Completed',
    rule: 'Re-enter every time event occurs',
    identifier: 'order_id',
  })
  await type(stepForm(window), 'Name', 'Order completed')

  await addStep(window, 'after start', 'Send to destination')
  const form = stepForm(window)
  await type(form, 'Name', 'Send the receipt')
  const mail = form.locator('[data-item="0"]')
  await pickIn(mail, 'Destination', 'postmark')
  await type(mail, 'Event name for this destination', 'Order Receipt')
  await addTags(mail, 'Traits that go along', ['first_name', 'last_name', 'email'])
  await type(mail, 'Id of the activation', 'mail')
  await form.getByRole('button', { name: 'Add a destination' }).click()
  const record = form.locator('[data-item="1"]')
  await pickIn(record, 'Destination', 'warehouse')
  await type(record, 'Event name for this destination', 'Order Recorded')
  await record.getByRole('combobox', { name: 'Journey context' }).selectOption('Some properties')
  await addTags(record, 'Properties', ['Order_Completed.order_id', 'Order_Completed.total', 'Order_Completed.currency'])
  await addTags(record, 'Traits that go along', ['country', 'plan'])
  await type(record, 'Id of the activation', 'record')
  await save(window)
  await expectAsInSample({
    workspace,
    journey: 'order-receipt',
    scenarios: ['order-is-forwarded-at-once', 'ten-thousand-shoppers'],
    folder,
  })
})
