import { expect, test } from 'vitest'
import type { WorkspaceView } from '../../src/preload/bridge-contract.ts'
import { noWishes, troublesOf, wishedJourney } from '../../src/renderer/new-journey/journey-wishes.ts'

const workspace = {
  journeys: [],
  segments: [{ id: 'vip', name: 'Very important', evaluation: 'scripted' }],
  events: [{ name: 'Order', properties: { total: 'number', paid: 'boolean', code: 'string' } }],
} as unknown as WorkspaceView

const wishes = { ...noWishes, name: 'Orders', event: 'Order', identifier: 'code' }

test('values of a filter are of the type of their property', () => {
  const filters = [
    { key: 1, property: 'total', values: ['12.5', '7'] },
    { key: 2, property: 'paid', values: ['true'] },
    { key: 3, property: 'code', values: ['7'] },
    { key: 4, property: 'unknown', values: ['7'] },
  ]
  expect(wishedJourney({ ...wishes, filters }, workspace).entry).toMatchObject({
    where: [
      { property: 'total', values: [12.5, 7] },
      { property: 'paid', values: [true] },
      { property: 'code', values: ['7'] },
      { property: 'unknown', values: ['7'] },
    ],
  })
})

test('a name is no longer than its product allows', () => {
  const longest = 'n'.repeat(73)
  expect(troublesOf({ ...wishes, name: longest }, workspace)).toEqual({})
  expect(troublesOf({ ...wishes, name: `${longest}n` }, workspace).name).toMatch(/at most 73 characters, and this has 74/)
  expect(troublesOf({ ...wishes, preset: 'jo-2021', name: `${longest}n` }, workspace)).not.toHaveProperty('name')
})

test('an audience is a segment of the workspace, or everybody', () => {
  expect(wishedJourney(wishes, workspace).entry).toMatchObject({ audience: null })
  expect(wishedJourney({ ...wishes, audience: 'vip' }, workspace).entry).toMatchObject({ audience: 'vip' })
  expect(troublesOf({ ...wishes, audience: 'vip' }, workspace)).toEqual({})
  expect(troublesOf({ ...wishes, audience: 'nobody' }, workspace)).toHaveProperty('audience')
})

test('a filter that is half filled in is told of, one that was only added is left out', () => {
  const untouched = { key: 1, property: '', values: [] }
  expect(troublesOf({ ...wishes, filters: [untouched, { key: 2, property: 'code', values: ['7'] }] }, workspace)).toEqual({})
  for (const half of [
    { key: 2, property: 'code', values: [] },
    { key: 2, property: '', values: ['7'] },
  ]) {
    expect(Object.keys(troublesOf({ ...wishes, filters: [untouched, half] }, workspace))).toEqual(['filters'])
  }
})
