import { addHold } from './build/add-hold.ts'
import { addStep, dragStep } from './build/add-step.ts'
import { expectAsInSample } from './build/as-in-sample.ts'
import { mapToBraze, newBraze, setSend } from './build/braze.ts'
import { newDestination } from './build/new-destination.ts'
import { newEvent } from './build/new-event.ts'
import { newTwilioJourney } from './build/new-journey.ts'
import { newNamespace } from './build/new-namespace.ts'
import { newWorkspace } from './build/new-workspace.ts'
import { save } from './build/save.ts'
import { addTags, part, pickIn, stepForm, type } from './build/step-form.ts'
import { expect, test } from './open-rehearsal.ts'

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

test('who downloads something is written to two days later, by what they downloaded', async ({ folder, open }) => {
  const window = await open()
  const workspace = await newWorkspace(window, { ...shop, within: folder })
  await newEvent(window, 'Content_Downloaded', { content_id: 'Text', title: 'Text', format: 'Text' })
  await newBraze(window)
  await newTwilioJourney(window, { name: 'Content follow-up', event: 'Content_Downloaded', rule: 'Enter one time' })
  await type(stepForm(window), 'Name', 'Content downloaded')
  await dragStep(window, 'after start', 'Delay')
  await type(stepForm(window), 'Name', 'Two days to read')
  await type(stepForm(window), 'Duration', '2d')

  await dragStep(window, 'after wait', 'Send to destination')
  const form = stepForm(window)
  await setSend(window, { name: 'Follow up', eventName: 'Content Follow-up', traits: ['first_name', 'email', 'plan'] })
  const context = form.getByRole('combobox', { name: 'Journey context' })
  await context.selectOption('Some properties')
  for (const property of ['title', 'format']) {
    await form.getByRole('combobox', { name: 'Properties', exact: true }).click()
    await window.page.getByRole('option', { name: `Content_Downloaded.${property}` }).click()
  }
  await expect(context.locator('option:checked')).toHaveText('Some properties')
  await mapToBraze(window, {
    first_name: '$.properties.first_name',
    plan: '$.properties.plan',
    title: '$.properties.journey_context.Content_Downloaded.title',
    format: '$.properties.journey_context.Content_Downloaded.format',
  })
  await save(window)
  await expectAsInSample({
    workspace,
    journey: 'content-follow-up',
    scenarios: ['downloads-twice-and-is-followed-up-once', 'ten-thousand-shoppers'],
    folder,
  })
})

test('who starts a checkout and does not pay is nudged, and reminded once more', async ({ folder, open }) => {
  const window = await open()
  const workspace = await newWorkspace(window, { ...shop, within: folder })
  await newEvent(window, 'Checkout_Started', { session_id: 'Text', total: 'Number', currency: 'Text', items: 'Whole number' })
  await newEvent(window, 'Purchase_Completed', { session_id: 'Text', total: 'Number', currency: 'Text', payment: 'Text' })
  await newEvent(window, 'Cart_Emptied', { session_id: 'Text' })
  await newNamespace(window, 'email')
  await newBraze(window)
  await newTwilioJourney(window, {
    name: 'Checkout abandonment',
    event: 'Checkout_Started',
    filters: [{ property: 'currency', values: ['EUR', 'USD'] }],
    rule: 'Re-enter every time event occurs',
    identifier: 'session_id',
  })
  await type(stepForm(window), 'Name', 'Checkout started')
  await addHold(window, 'after start', 'Wait for the purchase', [
    { id: 'purchased', name: 'Purchased', event: 'Purchase_Completed' },
    { id: 'emptied', name: 'Cart emptied', event: 'Cart_Emptied' },
  ])
  await type(part(stepForm(window), 'Maximum hold'), 'After', '1h')

  await dragStep(window, 'on Maximum hold of hold', 'Send to destination')
  await setSend(window, { name: 'Nudge', eventName: 'Checkout Nudge', traits: ['first_name', 'email'] })
  await mapToBraze(window, {
    first_name: '$.properties.first_name',
    total: '$.properties.journey_context.Checkout_Started.total',
    currency: '$.properties.journey_context.Checkout_Started.currency',
    items: '$.properties.journey_context.Checkout_Started.items',
  })
  await addHold(window, 'after send', 'See whether they come back', [
    { id: 'returned', name: 'Bought after the nudge', event: 'Purchase_Completed' },
  ])
  await type(part(stepForm(window), 'Maximum hold'), 'After', '1d')

  await addStep(window, 'on Maximum hold of hold-2', 'Send to destination')
  await setSend(window, { name: 'Last reminder', eventName: 'Checkout Reminder', traits: ['first_name', 'email', 'plan'] })
  await mapToBraze(window, {
    first_name: '$.properties.first_name',
    plan: '$.properties.plan',
    total: '$.properties.journey_context.Checkout_Started.total',
    currency: '$.properties.journey_context.Checkout_Started.currency',
  })
  await save(window)
  await expectAsInSample({
    workspace,
    journey: 'checkout-abandonment',
    scenarios: ['leaves-and-is-nudged', 'buys-before-the-hold-expires', 'two-sessions-interleaved', 'ten-thousand-shoppers'],
    folder,
  })
})
