import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectClean } from './axe-clean.ts'
import { engineTotals, sample } from './engine-result.ts'
import { expect, test } from './open-rehearsal.ts'
import type { RehearsalWindow } from './rehearsal-window.ts'

const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
const explorer = ({ page }: RehearsalWindow) => page.getByRole('navigation', { name: 'Workspace' })
const saved = (window: RehearsalWindow) => expect(window.page.getByRole('button', { name: /^Save \d/ })).toHaveCount(0)

test('a workspace is begun from nothing: its events, destinations and segments, one of them where a journey asks for it', async ({
  folder,
  open,
}) => {
  const window = await open()
  const { page, inspector } = window
  await page.keyboard.press('Control+Shift+N')
  const creation = page.getByRole('dialog', { name: 'New workspace' })
  await creation.getByRole('button', { name: 'Create workspace' }).click()
  await expect(creation).toContainText('A workspace needs a name.')
  await expect(creation.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await creation.getByRole('textbox', { name: 'Name' }).fill('Corner shop')
  await creation.getByRole('textbox', { name: 'Folder' }).fill(sample)
  await creation.getByRole('button', { name: 'Create workspace' }).click()
  await expect(creation).toContainText('This folder is a workspace already.')
  await creation.getByRole('textbox', { name: 'Folder' }).fill(join(folder, 'corner'))
  await creation.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Paris')
  await creation.getByRole('button', { name: 'Create workspace' }).click()
  await expect(window.button('Workspace')).toHaveText('Corner shop')
  await expect(page.getByRole('region', { name: 'No journey' })).toContainText('No journey yet')
  await expectClean(window, 'an empty workspace')

  await window.button('New event…').click()
  const event = page.getByRole('dialog', { name: 'New event' })
  await event.getByRole('textbox', { name: 'Name' }).fill('Order_Placed')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('heading', { name: 'Order_Placed' })).toBeVisible()
  await inspector.getByRole('textbox', { name: 'Name of a new property' }).fill('total')
  await page.keyboard.press('Enter')
  await inspector.getByRole('combobox', { name: 'Type of total' }).selectOption('number')
  await inspector.getByRole('textbox', { name: 'Name of a new property' }).fill('order_id')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('combobox', { name: 'Type of order_id' })).toHaveValue('string')

  await window.button('New destination…').click()
  const destination = page.getByRole('dialog', { name: 'New destination' })
  await destination.getByRole('textbox', { name: 'Name' }).fill('Our CRM')
  await destination.getByRole('radio', { name: /HTTP/ }).click()
  await destination.getByRole('textbox', { name: 'Address' }).fill('crm.example')
  await destination.getByRole('button', { name: 'Create destination' }).click()
  const address = inspector.getByRole('textbox', { name: 'Address' })
  await expect(inspector).toContainText('This cannot be called')
  await address.fill('https://crm.example/notify')
  await expect(inspector).not.toContainText('This cannot be called')
  await inspector.getByRole('combobox', { name: 'Answers' }).selectOption('script')
  await inspector.getByRole('textbox', { name: 'Status' }).fill('503')
  await expectClean(window, 'a destination to be changed', 'inspector')

  await window.button('New data source…').click()
  const source = page.getByRole('dialog', { name: 'New data source' })
  await source.getByRole('textbox', { name: 'Id' }).fill('Weather')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('heading', { name: 'Weather' })).toBeVisible()
  await inspector.getByRole('textbox', { name: 'Name of a new field group' }).fill('current')
  await page.keyboard.press('Enter')
  const cache = inspector.getByRole('textbox', { name: 'How long current is kept' })
  await cache.fill('soon')
  await expect(inspector).toContainText('Write a duration')
  await cache.fill('10m')
  await inspector.getByRole('combobox', { name: 'Answers' }).selectOption('script')
  await expect(inspector.getByRole('combobox', { name: 'Answers' })).toHaveValue('script')
  await inspector.getByRole('textbox', { name: 'Body' }).fill('{ "current": { "temperature": 21 } }')
  await expectClean(window, 'a data source to be changed', 'inspector')

  await page.keyboard.press('Control+j')
  const journey = page.getByRole('dialog', { name: 'Create journey' })
  await journey.getByRole('textbox', { name: 'Name' }).fill('Thanks')
  await journey.getByRole('combobox', { name: 'Entry event' }).click()
  await page.getByRole('option', { name: 'New event…' }).click()
  await page.getByRole('dialog', { name: 'New event' }).getByRole('textbox', { name: 'Name' }).fill('Order_Paid')
  await page.getByRole('button', { name: 'Create event' }).click()
  await expect(journey.getByRole('combobox', { name: 'Entry event' })).toHaveValue('Order_Paid')
  await journey.getByRole('radio', { name: 'Enter one time' }).click()
  await journey.getByRole('button', { name: 'Create journey' }).click()
  await expect(window.step('start')).toBeVisible()
  await expect(inspector).not.toContainText('Press play')
  await expect(page.getByRole('button', { name: 'Run all' })).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await saved(window)
  expect(await readJson(join(folder, 'corner', 'workspace.json'))).toEqual({
    format: 'rehearsal/workspace/1',
    name: 'Corner shop',
    timezone: 'Europe/Paris',
    events: [{ name: 'Order_Placed', properties: { total: 'number', order_id: 'string' } }, { name: 'Order_Paid' }],
    destinations: [
      { id: 'our-crm', name: 'Our CRM', kind: 'http', method: 'POST', url: 'https://crm.example/notify', responses: [{ status: 503 }] },
    ],
    dataSources: [
      { id: 'Weather', fieldGroups: { current: { cache: '10m' } }, responses: [{ status: 200, body: { current: { temperature: 21 } } }] },
    ],
  })
  expect((await readJson(join(folder, 'corner', 'journeys', 'thanks.journey.json'))).steps.start.event).toBe('Order_Paid')
})

test('a segment’s members are counted as its rule is typed; a name is changed wherever it stands, and a journey is dropped in', async ({
  folder,
  open,
}) => {
  const workspace = join(folder, 'shop')
  await cp(sample, workspace, { recursive: true })
  const window = await open(workspace)
  const { page, inspector } = window
  const { journeys } = await engineTotals('three-thousand-customers-turn-silver')
  expect(Object.keys(journeys).length).toBeGreaterThan(0)
  await window.chooseScenario('3,000 customers turn silver, streamed and by night')
  await window.button('New segment…').click()
  const creation = page.getByRole('dialog', { name: 'New segment' })
  await creation.getByRole('textbox', { name: 'Name' }).fill('Everybody')
  await creation.getByRole('button', { name: 'Create segment' }).click()
  const members = inspector.getByRole('region', { name: 'Members' })
  await expect(members).toContainText('Counted once the rule is complete.')
  await inspector.getByRole('combobox', { name: 'Condition' }).selectOption('not')
  await inspector.getByRole('combobox', { name: 'Trait' }).fill('nobody-has-this')
  await inspector.getByRole('combobox', { name: 'Comparison' }).selectOption('exists')
  await expect(members).toContainText('3,000 at the start, 3,000 at the end')
  await expectClean(window, 'a segment to be changed', 'inspector')
  await page.keyboard.press('Control+z')
  await expect(members).not.toContainText('3,000 at the start, 3,000 at the end')

  await window.button('Events').click()
  await explorer(window).getByRole('button', { name: 'Checkout_Started', exact: true }).click()
  await expect(inspector.getByRole('region', { name: 'Used by' })).toContainText('Checkout abandonment: started')
  await inspector.getByRole('button', { name: 'Rename…' }).click()
  const rename = page.getByRole('dialog', { name: 'Rename Checkout_Started' })
  await rename.getByRole('textbox', { name: 'Name' }).fill('Checkout.Begun')
  await expect(rename).toContainText('What stands here cannot hold Checkout.Begun')
  await rename.getByRole('textbox', { name: 'Name' }).fill('Checkout_Begun')
  await expect(rename).not.toContainText('cannot hold')
  await expect(rename).toContainText('Checkout abandonment, 6 places')
  await expect(rename.getByRole('button', { name: 'Rename event' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('heading', { name: 'Checkout_Begun' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await saved(window)
  const text = await readFile(join(workspace, 'journeys', 'checkout-abandonment.journey.json'), 'utf8')
  expect(text).toContain('Checkout_Begun')
  expect(text).not.toContain('Checkout_Started')

  const outside = join(folder, 'outside')
  await mkdir(outside)
  const journey = await readJson(join(sample, 'journeys', 'order-receipt.journey.json'))
  await writeFile(join(outside, 'receipt.journey.json'), JSON.stringify(journey))
  const protocol = await page.context().newCDPSession(page)
  const data = { items: [], files: [join(outside, 'receipt.journey.json')], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => protocol.send('Input.dispatchDragEvent', { type, x: 500, y: 20, data })
  await drag('dragEnter')
  await drag('dragOver')
  await expect(page.getByText('to import a journey')).toBeVisible()
  await drag('dragOver')
  await drag('drop')
  const clash = page.getByRole('dialog', { name: 'Import receipt.journey.json' })
  await expect(clash).toContainText('has the same id, order-receipt')
  await expectClean(window, 'a journey that clashes', 'dialog')
  await clash.getByRole('button', { name: 'Keep both' }).click()
  await expect(window.button('Journey')).toHaveText(`${journey.name} (2)`)
  await saved(window)
  expect((await readJson(join(workspace, 'journeys', 'order-receipt-2.journey.json'))).id).toBe('order-receipt-2')
})
