import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf } from '../../../src/host/destinations/integration-folders.ts'
import { integrationNames } from '../../../src/host/destinations/integration-names.ts'

interface Manifest {
  readonly destinations: Readonly<Record<string, { readonly slug: string; readonly name: string }>>
}

const table = resolve('src/host/destinations/integration-names.ts')

test('the table of integrations is that of the package', () => {
  const { destinations } = createRequire(table)('@segment/action-destinations') as Manifest
  const rows = Object.entries(destinations)
    .map(([folder, { slug, name }]) => [folder, slug, name.trim()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (process.env.UPDATE === '1') writeFileSync(table, textOf(rows))
  expect(integrationNames).toEqual(rows)
})

test('an integration is found by its slug and by its folder', () => {
  expect(folderOf('actions-braze-cloud')).toBe('braze')
  expect(folderOf('braze')).toBe('braze')
  expect(folderOf('Braze')).toBeNull()
  expect(folderOf('constructor')).toBeNull()
})

function textOf(rows: readonly (readonly string[])[]): string {
  const [head = ''] = readFileSync(table, 'utf8').split('= [\n')
  const lines = rows.map((row) => `  [${row.map((text) => `'${text.replaceAll("'", "\\'")}'`).join(', ')}],\n`)
  return `${head}= [\n${lines.join('')}]\n`
}
