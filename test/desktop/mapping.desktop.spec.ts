import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expectClean } from './axe-clean.ts'
import { watchGap } from './build/gap-watch.ts'
import { fillAs, mappedField, pickValue } from './build/map-field.ts'
import { engineResult, project } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const clipboardOf = (window: RehearsalWindow): Promise<string> => window.app.evaluate(({ clipboard }) => clipboard.readText())
const mappingOf = (window: RehearsalWindow): Locator => window.inspector.getByRole('region', { name: 'Mapping', exact: true })
const fieldOf = (window: RehearsalWindow, name: string): Locator => mappingOf(window).getByRole('group', { name, exact: true })
const controlOf = (window: RehearsalWindow, name: string): Locator => fieldOf(window, name).getByRole('combobox', { name, exact: true })
const payloadOf = (window: RehearsalWindow): Locator => mappingOf(window).getByRole('region', { name: 'Payload', exact: true })

const file = 'journeys/checkout-abandonment.journey.json'

async function sampleIn(folder: string): Promise<string> {
  const workspace = join(folder, 'shop')
  await cp(join(project, 'fixtures', 'workspaces', 'demo-shop'), workspace, { recursive: true })
  return workspace
}

/** null while what was copied before is still there, which may be nothing. */
const jsonIn = (text: string): unknown => (text.startsWith('{') ? JSON.parse(text) : null)

const documentOf = async (workspace: string) => JSON.parse(await readFile(join(workspace, file), 'utf8'))

async function save(window: RehearsalWindow): Promise<void> {
  await window.page.keyboard.press('Control+s')
  await expect(window.button('Save 1 changed file')).toHaveCount(0)
}

test('a send step shows what its mapping gives, field by field, for whom one likes', async ({ open }) => {
  const window = await open()
  await window.step('nudge').click()
  const groups = mappingOf(window).getByRole('group')
  await expect(groups.nth(0)).toHaveAccessibleName('Event Name')
  await expect(groups.nth(1)).toHaveAccessibleName('Time')
  await expect(mappingOf(window).getByTitle('required')).toHaveCount(2)
  await expect(controlOf(window, 'Event Name')).toHaveValue('$.event')
  await expect(fieldOf(window, 'Event Name')).toContainText('"Checkout Nudge"')
  await expect(fieldOf(window, 'Email')).toContainText('"sample@example.com"')

  await test.step('with a profile of the scenario', async () => {
    await mappingOf(window).getByRole('combobox', { name: 'Sample profile' }).click()
    await window.page.getByRole('option', { name: /\(u-0\)/ }).click()
    await expect(fieldOf(window, 'External User ID')).toContainText('"u-0"')
    // Whoever is not among the first is searched for.
    const chooser = mappingOf(window).getByRole('combobox', { name: 'Sample profile' })
    await chooser.click()
    await chooser.fill('u-9876')
    await expect(window.page.getByRole('listbox').getByRole('option')).toHaveText([
      'Sample data',
      /\(u-0\)$/,
      /\(u-9876\)$/,
      /^Found among 10,000 profiles/,
    ])
    await window.page.getByRole('option', { name: /\(u-9876\)/ }).click()
    await expect(chooser).toHaveValue(/\(u-9876\)$/)
    await expect(fieldOf(window, 'External User ID')).toContainText('"u-9876"')
  })
})

test('for a profile of the scenario it is the very request that a run makes', async ({ open }) => {
  const down = 'braze-is-down-for-twenty-minutes'
  const { sends } = await engineResult(down)
  const mia = sends.find(({ profile }) => profile === 'mia')
  const window = await open()
  await window.chooseScenario('Braze is down for twenty minutes')
  await window.step('nudge').click()
  await mappingOf(window).getByRole('combobox', { name: 'Sample profile' }).click()
  await window.page.getByRole('option', { name: /\(mia\)/ }).click()
  await expect(mappingOf(window)).toContainText(`as ${mia?.instance}.`)
  await mappingOf(window).getByRole('button', { name: 'Copy the request as JSON' }).click()
  await expect.poll(async () => jsonIn(await clipboardOf(window))).toEqual(mia?.requests[0])
  await expect(mappingOf(window).getByRole('table', { name: 'Attempts' }).locator('tbody').first()).toContainText('503')

  await test.step('and a test event is answered from the start of its clock', async () => {
    await mappingOf(window).getByRole('button', { name: 'Send test event' }).click()
    const dialog = window.page.getByRole('dialog', { name: 'Test event of Nudge' })
    await expect(dialog.getByRole('table', { name: 'Attempts' })).toContainText('200')
    await expectClean(window, 'a test event', 'dialog')
    await window.page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('who gets nothing there hears why', async () => {
    await window.chooseScenario('Buys before the hold expires')
    const why = mappingOf(window).getByRole('note', { name: 'Why not its own send' })
    await expect(why).toContainText('There is no profile "mia" in this scenario.')
    await mappingOf(window).getByRole('combobox', { name: 'Sample profile' }).click()
    await window.page.getByRole('option', { name: /\(ann\)/ }).click()
    await expect(why).toContainText('because Purchase_Completed came')
    await expect(why).toContainText('its own traits and identities')
  })
})

test('fields are mapped by mouse and by keys, the preview follows, and the file is as it was meant', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { page } = window
  const before = await documentOf(workspace)
  await window.step('nudge').click()
  await expect(fieldOf(window, 'Email')).toContainText('"sample@example.com"')

  await test.step('a trait that is not sent is picked, and goes along from then on', async () => {
    const parts = fieldOf(window, 'Event Properties')
    await parts.getByRole('combobox', { name: 'Add a part to Event Properties' }).fill('plan')
    await page.keyboard.press('Enter')
    await expect(controlOf(window, 'plan')).toBeFocused()
    await page.getByRole('option', { name: /^plan/ }).click()
    await expect(controlOf(window, 'plan')).toHaveValue('$.properties.plan')
    await expect(payloadOf(window)).toContainText('"plan": "sample plan"')
  })

  await test.step('by keys alone: searched and picked, filled by a template, emptied', async () => {
    await controlOf(window, 'External User ID').focus()
    await controlOf(window, 'External User ID').fill('')
    await expect(fieldOf(window, 'External User ID')).toBeVisible()
    await controlOf(window, 'External User ID').fill('session')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(controlOf(window, 'External User ID')).toHaveValue('$.properties.journey_context.Checkout_Started.session_id')
    await expect(payloadOf(window)).toContainText('"external_id": "sample session_id"')
    await fillAs(window, mappingOf(window), 'Email', 'Template')
    const template = fieldOf(window, 'Email').getByRole('textbox', { name: 'Email', exact: true })
    await expect(template).toHaveValue('{{properties.email}}')
    await template.fill('to-{{properties.email}}')
    await expect(payloadOf(window)).toContainText('"email": "to-sample@example.com"')
    await fillAs(window, mappingOf(window), 'Event Name', 'If … then')
    const otherwise = fieldOf(window, 'Event Name').getByRole('group', { name: 'Otherwise', exact: true })
    await otherwise.getByRole('textbox', { name: 'Otherwise', exact: true }).fill('Nudge')
    await fieldOf(window, 'Event Name').getByRole('combobox', { name: 'If this', exact: true }).fill('$.properties.nickname')
    await expect(payloadOf(window)).toContainText('"name": "Nudge"')
    await expect(mappingOf(window)).toHaveAttribute('aria-busy', 'false')
    await expectClean(window, 'mapping of a send', 'inspector')
    await fieldOf(window, 'Time').getByRole('button', { name: 'Take Time out of the mapping' }).press('Enter')
    await expect(mappingOf(window)).toContainText('1 required field that nothing is mapped to: Time')
    await expect(fieldOf(window, 'Time')).toContainText('nothing is mapped to it')
    await expect(mappingOf(window).getByRole('note', { name: 'Error' })).toContainText('PAYLOAD_VALIDATION_FAILED')
    await fieldOf(window, 'Time').getByRole('button', { name: 'Use the default of Time' }).press('Enter')
    await expect(controlOf(window, 'Time')).toHaveValue('$.receivedAt')
    await expect(mappingOf(window).getByRole('note', { name: 'Error' })).toHaveCount(0)
  })

  await test.step('another field of the action, with one of its choices, taken back and done again', async () => {
    await mappingOf(window)
      .getByRole('combobox', { name: /^Map another field/ })
      .click()
    await page.getByRole('option', { name: /^Update Existing Only/ }).click()
    await expect(controlOf(window, 'Update Existing Only')).toBeFocused()
    await controlOf(window, 'Update Existing Only').selectOption('Yes')
    await expect(payloadOf(window)).toContainText('"_update_existing_only": true')
    await page.keyboard.press('Control+z')
    await expect(payloadOf(window)).not.toContainText('_update_existing_only')
    await page.keyboard.press('Control+Shift+z')
    await expect(payloadOf(window)).toContainText('"_update_existing_only": true')
  })

  await save(window)
  const [activation] = before.steps.nudge.activations
  const { time, ...mapping } = activation.mapping
  expect(await documentOf(workspace)).toEqual({
    ...before,
    steps: {
      ...before.steps,
      nudge: {
        ...before.steps.nudge,
        activations: [
          {
            ...activation,
            traits: [...activation.traits, 'plan'],
            mapping: {
              ...mapping,
              external_id: { '@path': '$.properties.journey_context.Checkout_Started.session_id' },
              email: { '@template': 'to-{{properties.email}}' },
              name: JSON.parse('{"@if":{"exists":{"@path":"$.properties.nickname"},"then":{"@path":"$.event"},"else":"Nudge"}}'),
              properties: { ...mapping.properties, plan: { '@path': '$.properties.plan' } },
              time,
              _update_existing_only: true,
            },
          },
        ],
      },
    },
  })
})

test('what keeps a send from being shown is named with its place, and leads there; what it does not need keeps nothing', async ({
  folder,
  open,
}) => {
  const workspace = await sampleIn(folder)
  const shop = JSON.parse(await readFile(join(workspace, 'workspace.json'), 'utf8'))
  const { steps, ...journey } = await documentOf(workspace)
  const [activation] = steps.reminder.activations
  const changed = {
    ...steps,
    nudge: { ...steps.nudge, next: 'loop' },
    loop: { type: 'wait', name: 'Round again', for: '1h', next: 'nudge' },
    reminder: { ...steps.reminder, activations: [{ ...activation, destination: 'crm' }] },
  }
  const crm = { id: 'crm', name: 'CRM', kind: 'http', url: 'https://someone@crm.example' }
  await writeFile(join(workspace, file), JSON.stringify({ ...journey, steps: changed }))
  await writeFile(join(workspace, 'workspace.json'), JSON.stringify({ ...shop, destinations: [...shop.destinations, crm] }))
  const window = await open(workspace)
  const { inspector } = window
  await window.page.getByRole('button', { name: 'Checkout abandonment has problems' }).click()
  await window.step('nudge').click()
  await expect(fieldOf(window, 'Email')).toContainText('"sample@example.com"')
  await mappingOf(window).getByRole('combobox', { name: 'Sample profile' }).click()
  await window.page.getByRole('listbox').getByRole('option').nth(1).click()
  const why = mappingOf(window).getByRole('note', { name: 'Why not its own send' })
  await expect(why).toContainText('The journey cannot be rehearsed before this is mended')
  await expect(why.getByRole('listitem')).toContainText(['Step Round again'])

  await window.step('reminder').click()
  const toMend = mappingOf(window).getByRole('list', { name: 'To be mended' })
  await expect(toMend.getByRole('listitem')).toContainText(['Destination CRM'])
  await expectClean(window, 'a send that cannot be shown', 'inspector')
  await toMend.getByRole('button', { name: 'Go there: Destination CRM' }).click()
  await expect(inspector.getByRole('textbox', { name: 'Address' })).toHaveValue('https://someone@crm.example')
})

test('functions of the mapping language have fields for their parts, each with what it gives', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  await window.step('nudge').click()
  await expect(fieldOf(window, 'Email')).toContainText('"sample@example.com"')

  await test.step('a path goes on in a function; a function in a function', async () => {
    await fillAs(window, mappingOf(window), 'Email', 'Letter case')
    const email = fieldOf(window, 'Email')
    await email.getByRole('combobox', { name: 'Letters' }).selectOption('CAPITAL')
    await expect(payloadOf(window)).toContainText('"email": "SAMPLE@EXAMPLE.COM"')
    await fillAs(window, email, 'Text', 'Replace text')
    const inner = mappedField(email, 'Text')
    await inner.getByRole('textbox', { name: 'Find', exact: true }).fill('@')
    await inner.getByRole('textbox', { name: 'Replace by' }).fill('+')
    await expect(payloadOf(window)).toContainText('"email": "SAMPLE+EXAMPLE.COM"')
    await expect(inner).toContainText('"sample+example.com"')
  })

  await test.step('what lies below stays where it is while the next preview is made', async () => {
    const gaps = await watchGap(fieldOf(window, 'Email'), fieldOf(window, 'Event Properties'))
    const text = fieldOf(window, 'Email').getByRole('combobox', { name: 'Text to change', exact: true })
    await text.fill('$.userId')
    await expect(payloadOf(window)).toContainText('"email": "SAMPLE-PROFILE"')
    await text.fill('$.properties.email')
    await expect(payloadOf(window)).toContainText('"email": "SAMPLE+EXAMPLE.COM"')
    expect(await gaps()).toHaveLength(1)
  })

  await test.step('a transform maps out of what it puts together', async () => {
    await fillAs(window, mappingOf(window), 'External User ID', 'Transform')
    const field = fieldOf(window, 'External User ID')
    await fillAs(window, field, 'Put together first', 'Part by part')
    await field.getByRole('combobox', { name: 'Add a part to Put together first' }).fill('who')
    await window.page.keyboard.press('Enter')
    await mappedField(field, 'who').getByRole('combobox', { name: 'who', exact: true }).fill('$.userId')
    await fillAs(window, field, 'Then map out of it', 'From the event')
    await pickValue(window, field, 'Then map out of it', '$.who')
    await expect(payloadOf(window)).toContainText('"external_id": "sample-profile"')
  })

  await expect(mappingOf(window)).toHaveAttribute('aria-busy', 'false')
  await expectClean(window, 'functions of a mapping', 'inspector')
  await save(window)
  const { mapping } = (await documentOf(workspace)).steps.nudge.activations[0]
  await test.step('what a second destination lacks is said beside it, and goes along with it when the first is taken out', async () => {
    const first = window.inspector.getByRole('group', { name: 'a1: Braze', exact: true })
    const second = window.inspector.getByRole('group', { name: 'Activation a2', exact: true })
    await window.inspector.getByRole('button', { name: 'Add a destination' }).click()
    await expect(second).toContainText('Destination is yet to be')
    await expect(first).not.toContainText('yet to be')
    await first.getByRole('button', { name: 'Remove a1: Braze' }).press('Enter')
    await expect(first).toHaveCount(0)
    await expect(second).toContainText('Destination is yet to be')
  })
  const replace = { pattern: '@', replacement: '+', value: { '@path': '$.properties.email' } }
  expect(mapping.email).toEqual({ '@case': { operator: 'upper', value: { '@replace': replace } } })
  expect(mapping.external_id).toEqual({ '@transform': { apply: { who: { '@path': '$.userId' } }, mapping: { '@path': '$.who' } } })
})

test('the exit send is mapped in the same way', async ({ folder, open }) => {
  const workspace = await sampleIn(folder)
  const window = await open(workspace)
  const { page } = window
  const rules = window.inspector.getByRole('region', { name: 'Exit rules' })
  await rules.getByRole('button', { name: 'Add an exit rule' }).click()
  await rules.getByRole('combobox', { name: 'Event', exact: true }).fill('Order_Completed')
  await rules.getByRole('checkbox', { name: 'Make the exit send first' }).click()
  await rules.getByRole('checkbox', { name: 'Exit send', exact: true }).click()
  const send = rules.getByRole('group', { name: 'Exit send', exact: true })
  await send.getByRole('combobox', { name: 'Destination', exact: true }).fill('warehouse')
  const field = mappingOf(window).getByRole('combobox', { name: 'Map another field' })
  await field.fill('order')
  await page.keyboard.press('Enter')
  await expect(controlOf(window, 'order')).toBeFocused()
  await controlOf(window, 'order').fill('order_id')
  await page.getByRole('option', { name: /^order_id/ }).click()
  await expect(payloadOf(window)).toContainText('"order": "sample order_id"')
  await save(window)
  expect((await documentOf(workspace)).exitSend.activation).toEqual({
    id: 'exit',
    destination: 'warehouse',
    mapping: { order: { '@path': '$.properties.journey_context.Order_Completed.order_id' } },
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
