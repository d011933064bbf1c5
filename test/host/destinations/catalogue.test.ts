import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueRow } from '../../../src/engine/integrations/catalogue.ts'
import { searchCatalogue } from '../../../src/engine/integrations/catalogue.ts'
import type { Integration, IntegrationField } from '../../../src/engine/integrations/integration.ts'
import { actionOf } from '../../../src/engine/integrations/integration.ts'
import { readyActivation } from '../../../src/engine/integrations/ready-activation.ts'
import { describedIntegration, findCatalogue, findIntegration } from '../../../src/host/destinations/catalogue/read-catalogue.ts'
import { describeIntegration } from '../../../src/host/destinations/describe-integration.ts'
import { integrationNames } from '../../../src/host/destinations/integration-names.ts'

let all: readonly Integration[] = []
beforeAll(async () => {
  all = await Promise.all(integrationNames.map(([folder]) => describedIntegration(folder)))
})

async function rows(): Promise<readonly CatalogueRow[]> {
  const found = await findCatalogue()
  if (found.kind === 'failed') throw new Error(found.message)
  return found.catalogue.rows
}

function everyField(fields: readonly IntegrationField[]): IntegrationField[] {
  return fields.flatMap((field) => [field, ...everyField(field.properties ?? [])])
}

describe('the catalogue', () => {
  test('has every integration of the table, with its actions', async () => {
    expect((await rows()).map(({ folder, slug, name }) => [folder, slug, name])).toEqual(integrationNames)
    expect(all.map(({ folder, slug, name }) => [folder, slug, name])).toEqual(integrationNames)
    for (const [index, { actions }] of (await rows()).entries()) {
      expect(actions.map(({ id }) => id)).toEqual(all[index]?.actions.map(({ id }) => id))
      expect(actions.length).toBeGreaterThan(0)
    }
  })

  test('says what the vendor’s own definition says', () => {
    const { default: definition } = createRequire(resolve('x.cjs'))('@segment/action-destinations/dist/destinations/klaviyo')
    expect(all.find(({ folder }) => folder === 'klaviyo')).toEqual(describeIntegration('klaviyo', definition))
  })

  test('presets are of actions that are there, and map fields that these have', () => {
    const strange = all.flatMap((integration) =>
      integration.presets.flatMap(({ name, action }) => (actionOf(integration, action) ? [] : [`${integration.folder} ${name}`])),
    )
    expect(strange).toEqual([])
    expect(all.flatMap(({ presets }) => presets).length).toBeGreaterThan(400)
  })

  test('has a label, a type and choices that can be chosen for every field', () => {
    const fields = all.flatMap(({ actions, settings }) => everyField([...settings, ...actions.flatMap((action) => action.fields)]))
    expect(fields.length).toBeGreaterThan(9_000)
    expect(fields.filter(({ label, name }) => label === '' || name === '')).toEqual([])
    expect(fields.filter(({ choices }) => choices?.some(({ value, label }) => value === undefined || label === ''))).toEqual([])
  })

  test('knows who signs in with a secret, and holds none', () => {
    const secrets = all.flatMap(({ settings }) => settings.filter(({ isSecret }) => isSecret))
    expect(secrets.length).toBeGreaterThan(200)
    expect(secrets.filter(({ default: value }) => value !== undefined && value !== '')).toEqual([])
  })

  test('an activation can be made of every action', () => {
    for (const integration of all) {
      for (const action of integration.actions) {
        const { activation } = readyActivation(integration, action, 'mine')
        expect(activation).toMatchObject({ destination: 'mine', action: action.id })
      }
    }
  })
})

test('an integration is found by slug and folder, and another is not', async () => {
  expect(await findIntegration('actions-slack')).toEqual(await findIntegration('slack'))
  expect(await findIntegration('slack')).toMatchObject({ kind: 'known', integration: { folder: 'slack' } })
  expect(await findIntegration('slcak')).toEqual({ kind: 'unknown' })
  expect(await findIntegration('../../package')).toEqual({ kind: 'unknown' })
})

test('all words that are looked for have to be there', async () => {
  const folders = (text: string, shown: readonly CatalogueRow[]) => searchCatalogue(shown, text).map(({ folder }) => folder)
  const known = await rows()
  expect(folders('', known)).toHaveLength(known.length)
  expect(folders('Google Analytics', known)[0]).toBe('google-analytics-4')
  expect(folders('braze cohorts', known)).toEqual(['braze-cohorts'])
  expect(folders('zork', known)).toEqual([])
})
