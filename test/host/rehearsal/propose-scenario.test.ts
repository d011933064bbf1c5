import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScenario, proposeScenario } from '../../../src/host/rehearsal/propose-scenario.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const today = Date.UTC(2026, 0, 5)

async function workspaceIn(name: string) {
  const opened = await openWorkspaceFolder(scratch.copyOfDemoShop(name))
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  return opened.workspace
}

const request = (changes: readonly { pointer: string; value: number | string }[] = []) => ({
  journeys: ['checkout-abandonment'],
  wishes: { name: 'People', profiles: 100, days: 10, start: null, today, seed: 3 },
  changes,
})

test('the scenario is written with the numbers that were changed, and loads', async () => {
  const workspace = await workspaceIn('written')
  const pointer = '/synthesize/activity/0/perProfile/poisson/mean'
  const answer = await createScenario(workspace, request([{ pointer, value: 4.5 }]), false)
  expect(answer).toEqual({ kind: 'written', file: 'scenarios/people.scenario.json' })
  const path = scratch.at('written', 'scenarios/people.scenario.json')
  expect(JSON.parse(readFileSync(path, 'utf8')).synthesize.activity[0].perProfile.poisson.mean).toBe(4.5)
  expect((await loadScenario(path)).ok).toBe(true)
  expect(await createScenario(workspace, request(), false)).toEqual({ kind: 'exists', file: 'scenarios/people.scenario.json' })
})

test('a number that cannot be is told in a sentence, and nothing is written', async () => {
  const workspace = await workspaceIn('refused')
  const proposed = await proposeScenario(workspace, request())
  if (proposed.kind !== 'proposed') throw new Error(proposed.message)
  const delay = proposed.proposal.numbers.find(({ kind }) => kind === 'duration')
  const answer = await createScenario(workspace, request([{ pointer: delay?.pointer ?? '', value: 'soon' }]), false)
  expect(answer).toMatchObject({ kind: 'failed', message: expect.stringContaining('"soon" is no duration') })
})

test('a pointer that is none of its numbers changes nothing', async () => {
  const workspace = await workspaceIn('stray')
  const plain = await proposeScenario(workspace, request())
  const strange = [
    { pointer: '/workspace', value: '../../elsewhere.json' },
    { pointer: '/synthesize/profiles/count', value: 7 },
  ]
  expect(await proposeScenario(workspace, request(strange))).toEqual(plain)
})
