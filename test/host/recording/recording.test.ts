import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeJourney } from '../../../src/engine/model/decode.ts'
import { addScenarioOf, makeWorkspaceOf } from '../../../src/host/recording/make-of-recording.ts'
import { surveyRecording } from '../../../src/host/recording/survey-recording.ts'
import { runScenario } from '../../../src/host/run/run-scenario.ts'
import { loadScenario } from '../../../src/host/scenario/load-scenario.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { demoShop } from '../sample.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const recorded = readFileSync(join(demoShop, 'data/a-day-in-the-shop.ndjson'), 'utf8')
const calls = recorded.trim().split('\n')
const journeyText = readFileSync(join(demoShop, 'journeys/checkout-abandonment.journey.json'), 'utf8')

/** A folder of exports, as support gets it. */
function exported(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) scratch.write(`${name}/${file}`, content)
  return scratch.at(name)
}

async function survey(folder: string) {
  const found = await surveyRecording([folder], {})
  if (found === null) throw new Error('nothing was found')
  return found
}

const described = async (file: string) => {
  const loaded = await loadScenario(file)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const run = await runScenario(loaded.scenario)
  if (run.kind !== 'finished') throw new Error(run.kind)
  return run.reader.result(0)
}

test('a recording is counted: its calls, its people, its first and last call, the journeys beside it', async () => {
  const folder = exported('counted', { 'day.ndjson': recorded, 'checkout.journey.json': journeyText, 'notes.txt': 'call Ann' })
  const found = await survey(folder)
  expect(found.count).toBe(calls.length)
  expect(found.journeys.map(({ id }) => id)).toEqual(['checkout-abandonment'])
  expect(new Date(found.first).toISOString()).toBe('2026-01-05T10:00:00.000Z')
  expect(found.problems).toEqual([])
})

test('a list in a JSON file, or in an object, is the same recording as a call a line', async () => {
  const list = `[${calls.join(',')}]`
  const lines = await survey(exported('lines', { 'day.ndjson': recorded }))
  for (const [name, text] of Object.entries({ list, inside: `{ "data": ${list} }` })) {
    const { count, profiles, first, last } = await survey(exported(name, { 'day.json': text }))
    expect({ count, profiles, first, last }).toEqual({
      count: lines.count,
      profiles: lines.profiles,
      first: lines.first,
      last: lines.last,
    })
  }
})

test('a broken line is told with its place; a folder without calls is none', async () => {
  const found = await survey(exported('broken', { 'day.ndjson': `${recorded}{ "type": "track" }\n` }))
  expect(found.problems.map(({ pointer }) => pointer)).toContain(String(calls.length + 1))
  expect(await surveyRecording([exported('empty', { 'a.json': '{}' })], {})).toBeNull()
})

test('a workspace is made of it that opens without an error and replays it; the recording is not touched', async () => {
  const folder = exported('case', { 'day.ndjson': recorded, 'checkout.journey.json': journeyText })
  const { journeys, ...found } = await survey(folder)
  const made = await makeWorkspaceOf(
    scratch.at('made'),
    { ...found, name: 'Case 4711' },
    journeys.map(({ path }) => path),
  )
  expect(made).toEqual({ kind: 'written', file: 'scenarios/case-4711.scenario.json' })
  const opened = await openWorkspaceFolder(scratch.at('made'))
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  expect(opened.workspace.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const result = await described(scratch.at('made', 'scenarios/case-4711.scenario.json'))
  const original = await described(join(demoShop, 'scenarios/recorded-shoppers-are-recognised.scenario.json'))
  const counts = result.journeys['checkout-abandonment']
  expect(counts?.admitted).toBe(original.journeys['checkout-abandonment']?.admitted)
  // The longest stay of the journey follows the last call: nobody is still inside.
  expect(counts?.outcomes).toEqual({ completed: counts?.admitted })
  expect(readFileSync(join(folder, 'day.ndjson'), 'utf8')).toBe(recorded)
})

test('lines that are no call are left out of the copy, and counted: the scenario runs', async () => {
  const [first = '', ...rest] = calls
  const text = `${first}\r\n{ "type": "track" }\n${rest.join('\n')}\n\n{ "type": "tra`
  const folder = exported('partly broken', { 'day.ndjson': text, 'checkout.journey.json': journeyText })
  const { journeys, ...found } = await survey(folder)
  expect([found.count, found.leftOut]).toEqual([calls.length, 2])
  const list = exported('partly broken list', { 'day.json': `[${first}, { "type": "track" }, 5, ${rest.join(',')}]` })
  expect((await survey(list)).leftOut).toBe(2)
  for (const [name, recording] of Object.entries({ lines: found, list: await survey(list) })) {
    const target = scratch.at(`made without, ${name}`)
    const made = await makeWorkspaceOf(
      target,
      { ...recording, name: 'Case 1' },
      journeys.map(({ path }) => path),
    )
    expect(made.kind).toBe('written')
    const copied = readFileSync(join(target, 'data/day.ndjson'), 'utf8').split(/\r?\n/)
    expect(copied.filter((line) => line !== '')).toHaveLength(calls.length)
    const counts = (await described(join(target, 'scenarios/case-1.scenario.json'))).journeys['checkout-abandonment']
    expect(counts?.admitted).toBeGreaterThan(0)
  }
})

test('a workspace that is there already is not written over', async () => {
  const folder = exported('again', { 'day.ndjson': recorded, 'checkout.journey.json': journeyText })
  const { journeys, ...found } = await survey(folder)
  const target = scratch.copyOfDemoShop('taken')
  const before = readFileSync(join(target, 'workspace.json'), 'utf8')
  const made = await makeWorkspaceOf(
    target,
    { ...found, name: 'x' },
    journeys.map(({ path }) => path),
  )
  expect(made).toEqual({ kind: 'exists', file: 'workspace.json' })
  expect(readFileSync(join(target, 'workspace.json'), 'utf8')).toBe(before)
})

test('a scenario is added to an open workspace; a data file of that name keeps what it has', async () => {
  const target = scratch.copyOfDemoShop('open')
  const folder = exported('other', { 'a-day-in-the-shop.ndjson': `${calls.slice(0, 3).join('\n')}\n` })
  const decoded = decodeJourney(JSON.parse(journeyText))
  if (!decoded.ok) throw new Error('the sample has a broken journey')
  const journeys = [{ journey: decoded.value, file: 'journeys/checkout-abandonment.journey.json' }]
  const made = await addScenarioOf(target, { ...(await survey(folder)), name: 'Three calls' }, journeys)
  expect(made).toEqual({ kind: 'written', file: 'scenarios/three-calls.scenario.json' })
  expect(readFileSync(join(target, 'data/a-day-in-the-shop.ndjson'), 'utf8')).toBe(recorded)
  expect((await described(join(target, 'scenarios/three-calls.scenario.json'))).journeys['checkout-abandonment']?.admitted).toBe(1)
})
