import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/engine/model/json-value.ts'
import { EditedFiles } from '../../../src/host/drafts/edited-files.ts'
import { problemsOfChange } from '../../../src/host/drafts/problems-of-change.ts'

const file = 'journeys/cart.journey.json'
const steps = {
  in: { type: 'event', event: 'In', entry: 'once', next: 'rest' },
  rest: { type: 'wait', for: '1h', next: 'again' },
  again: { type: 'wait', for: '0h' },
}
const journey = (kept: JsonObject) => ({ format: 'rehearsal/journey/1', id: 'cart', preset: 'twilio-ga-2025-11', start: 'in', steps: kept })
const scenario = {
  format: 'rehearsal/scenario/1',
  name: 'One cart',
  clock: { start: '2026-01-05T00:00:00Z', end: '2026-01-06T00:00:00Z' },
  seed: 1,
  profiles: [{ id: 'ann' }],
  journeys: ['../journeys/cart.journey.json'],
  expect: [{ profile: 'ann', journey: 'cart', paths: ['in > rest > again'] }],
}
let folder = ''
let edited: EditedFiles

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-change-'))
  await mkdir(join(folder, 'journeys'))
  await mkdir(join(folder, 'scenarios'))
  await writeFile(join(folder, 'workspace.json'), JSON.stringify({ format: 'rehearsal/workspace/1', name: 'Shop' }))
  await writeFile(join(folder, file), JSON.stringify(journey(steps)))
  await writeFile(join(folder, 'scenarios/one.scenario.json'), JSON.stringify(scenario))
  edited = new EditedFiles(folder, {}, () => true)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('[EDIT12] what would be wrong is told with its file, and only what is not wrong now', async () => {
  const now = await problemsOfChange(edited, file, journey(steps))
  expect(now).toEqual([])
  const then = await problemsOfChange(edited, file, journey({ in: { ...steps.in, next: 'again' }, again: steps.again }))
  expect(then.map((problem) => [problem.file, problem.severity])).toEqual([['scenarios/one.scenario.json', 'error']])
  expect(then[0]?.message).toContain('rest')
})

test('[EDIT12] nothing of it is kept', async () => {
  await problemsOfChange(edited, file, journey({ in: { ...steps.in, next: 'nowhere' } }))
  expect(edited.unsaved).toEqual([])
  expect(edited.documents).toEqual({})
})
