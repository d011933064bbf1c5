import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takenTemplate } from '../../../src/engine/edit/taken-template.ts'
import { checkPath } from '../../../src/host/check/check-path.ts'
import { journeyTemplates } from '../../../src/host/workspace/journey-templates.ts'
import { demoShop } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

test('the three use cases, the two seed activities and their like come with the app, each with all that it needs', async () => {
  const templates = await journeyTemplates(demoShop)
  expect(templates.map(({ id, needs }) => [id, needs.map((need) => need.id)])).toEqual([
    ['checkout-abandonment', ['Checkout_Started', 'Cart_Emptied', 'Purchase_Completed', 'braze']],
    ['order-receipt', ['Order_Completed', 'postmark', 'warehouse']],
    ['content-follow-up', ['Content_Downloaded', 'braze']],
    ['new-silver-customers-at-once', ['Order_Completed', 'silver-streamed', 'crmid', 'mail']],
    ['new-silver-customers-nightly', ['Order_Completed', 'silver-nightly', 'crmid', 'mail']],
    ['gold-customers-monthly-offer', ['Order_Completed', 'gold', 'crmid', 'mail']],
  ])
  // What stands in a file of its own would stay behind.
  for (const { needs } of templates) for (const { value } of needs) expect(value).not.toHaveProperty('source')
})

// What the sample's own journeys are warned of: the checks are part of what they show.
const warnings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'new-silver-customers-nightly': [['warning', 'batch-qualification']],
  'gold-customers-monthly-offer': [['warning', 'recurrence-before-end']],
}

test('a template in an empty workspace passes the checks', async () => {
  for (const template of await journeyTemplates(demoShop)) {
    const taken = takenTemplate(template, { format: 'rehearsal/workspace/1', name: 'Mine' }, { id: 'new', name: 'New', own: [] })
    scratch.write(`${template.id}/workspace.json`, taken.workspace)
    scratch.write(`${template.id}/journeys/new.journey.json`, taken.journey)
    const { files, problems } = await checkPath(scratch.at(template.id))
    expect(files).toBe(2)
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual(warnings[template.id] ?? [])
  }
})

test('without the sample there are none', async () => {
  expect(await journeyTemplates(join(demoShop, 'nowhere'))).toEqual([])
})
