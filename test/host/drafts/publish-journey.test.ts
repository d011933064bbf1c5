import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EditedFiles } from '../../../src/host/drafts/edited-files.ts'
import { publishJourney } from '../../../src/host/drafts/publish-journey.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { whileRefused } from './refusing-disk.ts'

const file = 'journeys/zebra.journey.json'
const journey = (change: object = {}) => ({
  format: 'rehearsal/journey/1',
  id: 'cart',
  name: 'Cart',
  preset: 'twilio-ga-2025-11',
  start: 'in',
  steps: { in: { type: 'event', event: 'In', entry: 'once', next: 'wait' }, wait: { type: 'wait', for: '1h' } },
  ...change,
})
// Letters that a machine would not write: they stay.
const text = JSON.stringify(journey()).replace('"steps":', '\n  "steps": ')
let folder = ''
let edited: EditedFiles

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-publish-'))
  await mkdir(join(folder, 'journeys'))
  await writeFile(join(folder, 'workspace.json'), JSON.stringify({ format: 'rehearsal/workspace/1', name: 'Shop' }))
  await writeFile(join(folder, file), text)
  edited = new EditedFiles(folder, {}, () => true)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const onDisk = (name: string) => readFile(join(folder, name), 'utf8')
const names = async () => (await readdir(join(folder, 'journeys'))).sort()

async function keep(change: object): Promise<void> {
  await edited.read(file)
  edited.keep(file, journey(change))
}

async function view() {
  const answer = await openWorkspaceFolder(folder, edited.documents)
  if (answer.kind !== 'opened') throw new Error('the workspace was refused')
  return answer.workspace
}

test('[PUB1] what is edited is saved and published in the same letters, each time as the next version', async () => {
  expect((await view()).journeys[0]?.publication).toMatchObject({
    newest: null,
    isChanged: true,
    next: 1,
    file: 'journeys/cart.v1.journey.json',
  })
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'published', merged: false })
  expect(await onDisk('journeys/cart.v1.journey.json')).toBe(text)
  expect(await onDisk(file)).toBe(text)

  await keep({ name: 'Basket' })
  expect((await view()).journeys[0]?.publication).toMatchObject({ newest: 1, isChanged: true, next: 2 })
  expect(await publishJourney(edited, file, 2)).toMatchObject({ kind: 'published', files: [{ file, document: { name: 'Basket' } }] })
  expect(await onDisk(file)).toBe(text.replace('Cart', 'Basket'))
  expect(await onDisk('journeys/cart.v2.journey.json')).toBe(await onDisk(file))
  expect(await onDisk('journeys/cart.v1.journey.json')).toBe(text)
  expect(edited.unsaved).toEqual([])
  expect((await view()).journeys[0]?.publication).toMatchObject({ newest: 2, isChanged: false, next: 3 })
})

test('[PUB1] both files are written or none, wherever the disk refuses', async () => {
  await keep({ name: 'Basket' })
  for (const [at, code] of [
    ['open', 'EROFS'],
    ['write', 'ENOSPC'],
    ['rename', 'EACCES'],
  ] as const) {
    expect(await whileRefused(at, code, () => publishJourney(edited, file, 1))).toMatchObject({ kind: 'failed' })
    expect(await names()).toEqual(['zebra.journey.json'])
    expect(await onDisk(file)).toBe(text)
    expect(edited.unsaved).toEqual([file])
  }
  // The version has its name already, and the journey cannot follow.
  expect(await whileRefused('rename', 'EACCES', () => publishJourney(edited, file, 1), 1)).toMatchObject({ kind: 'failed' })
  expect(await names()).toEqual(['zebra.journey.json'])
  expect(await onDisk(file)).toBe(text)
})

test('[PUB1] what the journey works with is saved with it, all or none; a conflict there keeps everything from being written', async () => {
  const before = await onDisk('workspace.json')
  await keep({ name: 'Basket' })
  await edited.read('workspace.json')
  edited.keep('workspace.json', { ...JSON.parse(before), name: 'Ours', events: [{ name: 'In' }] })
  for (const placed of [0, 1, 2]) {
    expect(await whileRefused('rename', 'EACCES', () => publishJourney(edited, file, 1), placed)).toMatchObject({ kind: 'failed' })
    expect(await names()).toEqual(['zebra.journey.json'])
    expect([await onDisk(file), await onDisk('workspace.json')]).toEqual([text, before])
    expect(edited.unsaved).toEqual([file, 'workspace.json'])
  }
  await writeFile(join(folder, 'workspace.json'), JSON.stringify({ ...JSON.parse(before), name: 'Theirs' }))
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'conflict', file: 'workspace.json' })
  expect(await names()).toEqual(['zebra.journey.json'])
  expect(await onDisk(file)).toBe(text)
  await writeFile(join(folder, 'workspace.json'), before)
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'published', files: [{ file }, { file: 'workspace.json' }] })
  expect(JSON.parse(await onDisk('workspace.json'))).toMatchObject({ name: 'Ours', events: [{ name: 'In' }] })
  expect(edited.unsaved).toEqual([])
})

test('[PUB1] others are not written over: what they changed elsewhere is published too, and a version of theirs stays', async () => {
  await keep({ name: 'Basket' })
  await writeFile(join(folder, file), text.replace('"1h"', '"2h"'))
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'published', merged: true })
  expect(JSON.parse(await onDisk('journeys/cart.v1.journey.json'))).toMatchObject({ name: 'Basket', steps: { wait: { for: '2h' } } })

  await keep({ name: 'Trolley', steps: journey().steps })
  await writeFile(join(folder, 'journeys/cart.v2.journey.json'), JSON.stringify(journey({ name: 'Theirs' })))
  expect(await publishJourney(edited, file, 2)).toEqual({ kind: 'exists' })
  expect(JSON.parse(await onDisk('journeys/cart.v2.journey.json'))).toMatchObject({ name: 'Theirs' })

  await writeFile(join(folder, file), JSON.stringify(journey({ name: 'Also theirs' })))
  expect(await publishJourney(edited, file, 3)).toMatchObject({ kind: 'conflict', places: ['/name'] })
  expect(await names()).toEqual(['cart.v1.journey.json', 'cart.v2.journey.json', 'zebra.journey.json'])
})

test('[PUB2] an error, or nothing new, keeps a journey from being published; positions are nothing new', async () => {
  await keep({ start: 'nowhere' })
  const refused = await publishJourney(edited, file, 1)
  expect(refused).toMatchObject({ kind: 'refused', problems: [{ pointer: '/start' }, { pointer: '/steps/in' }] })
  expect(await names()).toEqual(['zebra.journey.json'])
  edited.keep(file, null)
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'published' })
  expect(await publishJourney(edited, file, 2)).toEqual({ kind: 'refused', problems: [] })
  await keep({ layout: { in: { x: 5, y: 5 } } })
  expect((await view()).journeys[0]?.publication).toMatchObject({ newest: 1, isChanged: false })
})

test('[PUB2] a product without versions takes no second one', async () => {
  await keep({ preset: 'twilio-beta-2024-12' })
  expect(await publishJourney(edited, file, 1)).toMatchObject({ kind: 'published' })
  await keep({ preset: 'twilio-beta-2024-12', name: 'Basket' })
  expect(await publishJourney(edited, file, 2)).toMatchObject({ kind: 'refused', problems: [{ code: 'not-in-preset', file }] })
})

test('[PUB3] the journey is its own file, whatever its versions are called; these are listed apart and never edited', async () => {
  await publishJourney(edited, file, 1)
  await keep({ name: 'Basket' })
  const { journeys, versions, problems } = await view()
  expect(journeys.map((one) => [one.file, one.name])).toEqual([[file, 'Basket']])
  expect(versions).toEqual([{ file: 'journeys/cart.v1.journey.json', id: 'cart', name: 'Cart', version: 1 }])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(edited.keep('journeys/cart.v1.journey.json', journey({ name: 'Other' }))).toBe(false)
  expect(edited.documents['journeys/cart.v1.journey.json']).toBeUndefined()
})

test('[PUB3] a version that others broke is told of, and the journey goes on', async () => {
  await publishJourney(edited, file, 1)
  await writeFile(join(folder, 'journeys/cart.v1.journey.json'), text.replace('"event":"In"', '"evnt":"In"'))
  const { journeys, problems } = await view()
  expect(problems.filter(({ severity }) => severity === 'error').map((one) => [one.file, one.code])).toContainEqual([
    'journeys/cart.v1.journey.json',
    'unknown-field',
  ])
  expect(journeys.map(({ ok }) => ok)).toEqual([true])
})

test('[PUB3] a journey whose own file is gone is its newest version', async () => {
  await publishJourney(edited, file, 1)
  await keep({ name: 'Basket' })
  await publishJourney(edited, file, 2)
  await rm(join(folder, file))
  const { journeys, versions } = await view()
  expect(journeys.map((one) => [one.file, one.publication])).toEqual([['journeys/cart.v2.journey.json', null]])
  expect(versions.map(({ version }) => version)).toEqual([1, 2])
  // A file with a name like that, but of another journey, is that journey's own.
  await writeFile(join(folder, 'journeys/other.v1.journey.json'), JSON.stringify(journey({ id: 'mine', name: 'Mine' })))
  expect((await view()).journeys.map(({ id }) => id)).toEqual(['mine', 'cart'])
})
