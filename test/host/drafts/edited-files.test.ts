import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Drafts } from '../../../src/host/drafts/draft.ts'
import { EditedFiles } from '../../../src/host/drafts/edited-files.ts'
import { whileRefused } from './refusing-disk.ts'

const file = 'journeys/one.journey.json'
const before = '{ "name": "One",\n  "steps": { "a": { "type": "wait", "for": "1h" } } }\n'
let folder = ''
let path = ''
let kept: Drafts = {}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-drafts-'))
  path = join(folder, file)
  await mkdir(join(folder, 'journeys'))
  await writeFile(path, before)
  kept = {}
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const open = (drafts: Drafts = {}) =>
  new EditedFiles(folder, drafts, (now) => {
    kept = now
    return true
  })
const onDisk = () => readFile(path, 'utf8')
const renamed = { name: 'Two', steps: { a: { type: 'wait', for: '1h' } } }

test('a change stands for the file until it is saved, and leaves it as it is', async () => {
  const files = open()
  expect(await files.read(file)).toMatchObject({ document: { name: 'One' }, saved: { name: 'One' } })
  expect(files.keep(file, renamed)).toBe(true)
  expect(files.documents).toEqual({ [file]: renamed })
  expect(files.unsaved).toEqual([file])
  expect(await onDisk()).toBe(before)
  expect(await files.save([file], 'ask')).toEqual([{ file, document: renamed, saved: renamed, outcome: { kind: 'saved', merged: false } }])
  expect(await onDisk()).toBe(before.replace('One', 'Two'))
  expect(files.unsaved).toEqual([])
  expect(kept).toEqual({})
})

test('what is told again while it is being saved is no further change; what is another one is', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  const saving = files.save([file], 'ask')
  files.keep(file, structuredClone(renamed))
  await saving
  expect(files.unsaved).toEqual([])
  files.keep(file, { ...renamed, name: 'Three' })
  const savingAgain = files.save([file], 'ask')
  files.keep(file, { ...renamed, name: 'Four' })
  await savingAgain
  expect(files.documents).toEqual({ [file]: { ...renamed, name: 'Four' } })
})

test('what was not saved is there again after a crash, and still knows what it was made of', async () => {
  const first = open()
  await first.read(file)
  first.keep(file, renamed)
  const again = open(JSON.parse(JSON.stringify(kept)) as Drafts)
  expect(await again.read(file)).toMatchObject({ document: renamed, saved: { name: 'One' } })
  expect(await again.save([file], 'ask')).toMatchObject([{ outcome: { kind: 'saved' } }])
  expect(await onDisk()).toBe(before.replace('One', 'Two'))
})

test('put away, a draft leaves nothing behind', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  files.keep(file, null)
  expect(kept).toEqual({})
  expect(await files.save([file], 'ask')).toEqual([])
  expect(await onDisk()).toBe(before)
})

test('changes of others in other places are kept when it is saved', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  await writeFile(path, before.replace('1h', '2h'))
  const both = { name: 'Two', steps: { a: { type: 'wait', for: '2h' } } }
  expect(await files.save([file], 'ask')).toEqual([{ file, document: both, saved: both, outcome: { kind: 'saved', merged: true } }])
  expect(await onDisk()).toBe(before.replace('1h', '2h').replace('One', 'Two'))
})

test('changes of others in the same place are asked about before anything is written; mine can go first', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  const others = before.replace('One', 'Three').replace('1h', '2h')
  await writeFile(path, others)
  expect(await files.save([file], 'ask')).toMatchObject([
    { document: renamed, outcome: { kind: 'conflict', places: ['/name'], theirs: { name: 'Three' } } },
  ])
  expect(await onDisk()).toBe(others)
  expect(files.unsaved).toEqual([file])
  expect(await files.save([file], 'mine')).toMatchObject([{ document: { name: 'Two' }, outcome: { kind: 'saved', merged: true } }])
  expect(await onDisk()).toBe(others.replace('Three', 'Two'))
})

test('a file that is gone or broken meanwhile is asked about, and written whole when mine goes first', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  for (const harm of [() => rm(path), () => writeFile(path, '{ "name": ')]) {
    await harm()
    expect(await files.save([file], 'ask')).toMatchObject([{ outcome: { kind: 'conflict', places: [], theirs: null } }])
  }
  expect(await files.save([file], 'mine')).toMatchObject([{ outcome: { kind: 'saved' } }])
  expect(JSON.parse(await onDisk())).toEqual(renamed)
})

test('a new file is made, and never over one that is there', async () => {
  const files = open()
  files.keep('journeys/new.journey.json', renamed)
  expect(await files.save(['journeys/new.journey.json'], 'ask')).toMatchObject([{ outcome: { kind: 'saved' } }])
  const others = open()
  others.keep(file, renamed)
  expect(await others.save([file], 'ask')).toMatchObject([{ outcome: { kind: 'conflict', places: [] } }])
  expect(await onDisk()).toBe(before)
})

test('what others changed is taken in while it is edited, where it contradicts nothing', async () => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  expect(await files.takeIn()).toEqual([])
  await writeFile(path, before.replace('1h', '2h'))
  expect(await files.takeIn()).toEqual([file])
  expect(files.documents[file]).toEqual({ name: 'Two', steps: { a: { type: 'wait', for: '2h' } } })
  await writeFile(path, before.replace('One', 'Three'))
  expect(await files.takeIn()).toEqual([])
})

test.each([
  ['ENOSPC', 'The disk is full', 'write'],
  ['EROFS', 'Its disk can only be read', 'open'],
  ['EACCES', 'It may not be written', 'open'],
  ['EIO', 'It could not be written (EIO)', 'rename'],
] as const)('a disk that refuses with %s is told, and file and draft stay as they were', async (code, sentence, at) => {
  const files = open()
  await files.read(file)
  files.keep(file, renamed)
  const [answer] = await whileRefused(at, code, () => files.save([file], 'ask'))
  expect(answer?.outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining(sentence) })
  expect(await onDisk()).toBe(before)
  expect(files.documents).toEqual({ [file]: renamed })
  expect(await readdir(join(folder, 'journeys'))).toEqual(['one.journey.json'])
  expect(await files.save([file], 'ask')).toMatchObject([{ outcome: { kind: 'saved' } }])
})
