import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeJourney, decodeWorkspace } from '../../../src/engine/model/decode.ts'
import type { Journey } from '../../../src/engine/model/journey.ts'
import type { Workspace } from '../../../src/engine/model/workspace.ts'
import { proposeRehearsal } from '../../../src/engine/propose/propose-rehearsal.ts'
import { rehearseProposal, today } from './rehearse-proposal.ts'

const folder = 'fixtures/workspaces/demo-shop'
const read = (path: string): unknown => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'))

function sound<T>(decoded: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  return decoded.value
}

const workspace: Workspace = sound(decodeWorkspace(read('workspace.json')))
const journeys: Journey[] = readdirSync(`${folder}/journeys`).map((file) => sound(decodeJourney(read(`journeys/${file}`))))

test.each(journeys)('[SYN2] $id: people enter and take every way', (journey) => {
  const { outcome, admitted, untaken } = rehearseProposal([journey], workspace, 600)
  expect(outcome).toBe('finished')
  expect(admitted).toBeGreaterThan(100)
  expect(untaken).toEqual([])
})

test('[SYN2] all journeys together: one population takes every way of them', () => {
  expect(rehearseProposal(journeys, workspace, 400).untaken).toEqual([])
})

test('every number of a proposal can be told from every other, in plain words', () => {
  const { numbers } = proposeRehearsal(journeys, workspace, { name: 'n', profiles: 10, days: 30, start: null, today, seed: 1 })
  const names = numbers.map(({ group, label }) => `${group}: ${label}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => name.includes('follow Checkout_Started')).sort()).toContain(
    'Purchase_Completed: follow Checkout_Started, 1 of 2',
  )
  expect(names.filter((name) => name.includes('per person in')).every((name) => /per person in \d+ days?$/.test(name))).toBe(true)
})

test('[SYN2] the same journeys and wishes give the same proposal', () => {
  const propose = () => proposeRehearsal(journeys, workspace, { name: 'n', profiles: 10, days: 30, start: null, today, seed: 1 })
  expect(propose()).toEqual(propose())
})
