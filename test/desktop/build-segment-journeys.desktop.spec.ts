import { addStep } from './build/add-step.ts'
import { expectAsInSample } from './build/as-in-sample.ts'
import { addParameters } from './build/expression.ts'
import { newAdobeJourney } from './build/new-adobe-journey.ts'
import { newDestination } from './build/new-destination.ts'
import { newEvent } from './build/new-event.ts'
import { newNamespace } from './build/new-namespace.ts'
import { newSegment } from './build/new-segment.ts'
import { newWorkspace } from './build/new-workspace.ts'
import { addParallelWait } from './build/parallel-wait.ts'
import { save } from './build/save.ts'
import { part, pickIn, stepForm, type } from './build/step-form.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const email = '#{ExperiencePlatform.Customer.profile.email}'
const firstName = '#{ExperiencePlatform.Customer.profile.first_name}'
const byNight = { daily: '01:00', timeZone: 'UTC', takes: '20m' }
const batch = 'By a rule, calculated daily (batch)'

/** What both journeys stand on. */
async function newShop(window: RehearsalWindow, within: string): Promise<string> {
  const workspace = await newWorkspace(window, { name: 'Demo shop', within, timeZone: 'Europe/Paris' })
  await newNamespace(window, 'email')
  await newNamespace(window, 'crmid')
  await newEvent(window, 'Order_Completed', { order_id: 'string', session_id: 'string', total: 'number', currency: 'string' })
  await newDestination(window, { name: 'E-mail', id: 'mail', kind: 'A recorder, which accepts anything' })
  return workspace
}

async function addMail(window: RehearsalWindow, where: string, name: string, parameters: Readonly<Record<string, string>>): Promise<void> {
  await addStep(window, where, 'Action')
  const form = stepForm(window)
  await type(form, 'Name', name)
  await pickIn(form, 'Destination', 'mail')
  await addParameters(window, form, parameters)
}

/** What is left open ends where the others do. */
async function leadTo(window: RehearsalWindow, where: string, step: RegExp): Promise<void> {
  await window.button(`Add a step ${where}`).click()
  await window.page.getByRole('menuitem', { name: 'Lead to…' }).click()
  await window.page.getByRole('menu', { name: 'Lead to' }).getByRole('menuitem', { name: step }).click()
  await expect(window.page.getByRole('menu')).toHaveCount(0)
}

test('the seed’s journeys of a segment’s members are built by the pointer, and run as the sample’s', async ({ folder, open }) => {
  const window = await open()
  const workspace = await newShop(window, folder)
  await test.step('who turns silver, found out by night', async () => {
    await newAdobeJourney(window, {
      name: 'New silver customers, nightly',
      start: 'Segment qualification',
      segment: 'yet-to-come',
      namespace: 'crmid',
    })
    await type(stepForm(window), 'Name', 'Turns silver')
    const segments = stepForm(window).getByRole('combobox', { name: 'Segment, or several' })
    const wished = { kind: batch, calculation: byNight, event: 'Order_Completed', atLeast: '3', within: '30d' } as const
    await newSegment(window, { name: 'Silver, nightly', ...wished }, async () => {
      await segments.press('Backspace')
      await segments.click()
      await window.page.getByRole('option', { name: 'New segment…' }).click()
    })
    await window.step('start').click()
    await expect(window.step('start')).toContainText('enters Silver, nightly')
    await addMail(window, 'after start', 'Welcome to silver', {
      template: '"welcome-silver"',
      to: email,
      first_name: firstName,
      silver_since: "@{Segmentqualification.segmentMembership.ups.'silver-nightly'.lastQualificationTime}",
    })
    await addParallelWait(window, {
      where: 'after action',
      name: 'The first two weeks',
      event: { id: 'orders', name: 'Orders again', event: 'Order_Completed' },
      time: { id: 'quiet', name: 'Two quiet weeks', after: '14d' },
    })
    await addMail(window, 'on Orders again of hold', 'Thank you', {
      template: '"thanks-silver"',
      to: email,
      order: '@{Order_Completed.order_id}',
    })
    await addStep(window, 'after action-2', 'End')
    await type(stepForm(window), 'Name', 'Completed')
    await addMail(window, 'on Two quiet weeks of hold', 'Silver voucher', { template: '"voucher-silver"', to: email })
    await leadTo(window, 'after action-3', /^Completed/)
  })
  await test.step('all who are gold, every month', async () => {
    await newSegment(window, {
      name: 'Gold customers',
      id: 'gold',
      kind: batch,
      calculation: byNight,
      event: 'Order_Completed',
      atLeast: '5',
      within: '60d',
    })
    await newAdobeJourney(window, {
      name: 'Gold customers’ monthly offer',
      start: 'Segment Trigger',
      segment: 'gold',
      namespace: 'crmid',
    })
    const form = stepForm(window)
    await type(form, 'Name', 'All gold customers')
    const schedule = part(form, 'Schedule')
    await schedule.getByRole('combobox', { name: 'When' }).selectOption('Again and again')
    await schedule.getByRole('combobox', { name: 'Unit' }).selectOption('month')
    await type(schedule, 'First time', '2026-02-01T09:00')
    await type(schedule, 'Last time', '2026-06-01T09:00')
    await schedule.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Par')
    await window.page.getByRole('option', { name: 'Europe/Paris', exact: true }).click()
    await expect(schedule.getByRole('list', { name: 'Times' }).getByRole('listitem')).toHaveCount(5)
    await addMail(window, 'after start', 'The month’s offer', { template: '"gold-offer"', to: email, first_name: firstName })
    await addParallelWait(window, {
      where: 'after action',
      name: 'The offer stands',
      event: { id: 'orders', name: 'Orders', event: 'Order_Completed' },
      time: { id: 'over', name: '29 days are over', after: '29d' },
    })
    await addMail(window, 'on 29 days are over of hold', 'Last call', { template: '"gold-last-call"', to: email })
  })
  await save(window)
  await expectAsInSample({
    workspace,
    journey: 'new-silver-customers-nightly',
    scenarios: ['new-silver-customers-greeted-at-once-or-the-night-after', 'three-thousand-customers-turn-silver'],
    folder,
  })
  await expectAsInSample({
    workspace,
    journey: 'gold-customers-monthly-offer',
    scenarios: ['gold-customers-are-read-on-the-first', 'three-thousand-customers-and-a-monthly-offer'],
    folder,
  })
})
