import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EditedFiles } from '../../../src/host/drafts/edited-files.ts'
import { createWorkspace } from '../../../src/host/workspace/create-workspace.ts'
import { openWorkspaceFolder } from '../../../src/host/workspace/open-workspace-folder.ts'
import { whileRefused } from '../drafts/refusing-disk.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()
const wished = (folder: string, name = 'Shop') => ({ folder: scratch.at(folder), name, timezone: 'Europe/Paris' })

test('an empty workspace is made in a folder that is not there yet, and opens without a problem', async () => {
  expect(await createWorkspace(wished('deep/shop', '  My shop '))).toEqual({ kind: 'written', file: 'workspace.json' })
  expect(JSON.parse(readFileSync(scratch.at('deep/shop/workspace.json'), 'utf8'))).toEqual({
    format: 'rehearsal/workspace/1',
    name: 'My shop',
    timezone: 'Europe/Paris',
  })
  const answer = await openWorkspaceFolder(scratch.at('deep/shop'))
  expect(answer).toMatchObject({ kind: 'opened', workspace: { name: 'My shop', journeys: [], scenarios: [], problems: [] } })
})

test('what is there already is never written over or taken in', async () => {
  scratch.write('taken/workspace.json', '{"mine": true}')
  scratch.write('half/journeys/old.journey.json', '{}')
  scratch.write('file', 'text')
  mkdirSync(scratch.at('calm', 'journeys'), { recursive: true })
  scratch.write('calm/README.md', 'ours')
  expect(await createWorkspace(wished('taken'))).toEqual({ kind: 'exists', file: 'workspace.json' })
  expect(readFileSync(scratch.at('taken/workspace.json'), 'utf8')).toContain('mine')
  expect(await createWorkspace(wished('half'))).toEqual({ kind: 'exists', file: 'journeys' })
  expect(await createWorkspace(wished('file'))).toMatchObject({ kind: 'failed', message: expect.stringContaining('a file') })
  expect(await createWorkspace(wished('nameless', ' '))).toMatchObject({ kind: 'failed', message: 'A workspace needs a name.' })
  expect(await createWorkspace({ ...wished('nowhere'), timezone: 'Mars/Base' })).toMatchObject({ kind: 'failed' })
  expect(await createWorkspace(wished('calm'))).toMatchObject({ kind: 'written' })
  expect(existsSync(scratch.at('calm/README.md'))).toBe(true)
})

test.each(['open', 'write', 'rename'] as const)('a disk that refuses to %s leaves nothing behind, and the reason is told', async (at) => {
  scratch.write(`disk-${at}/other.txt`, 'ours')
  const fresh = await whileRefused(at, 'ENOSPC', () => createWorkspace(wished(`disk-${at}/new/shop`)))
  expect(fresh).toEqual({ kind: 'failed', message: 'The disk is full: make room, or name another place.' })
  const beside = await whileRefused(at, 'EACCES', () => createWorkspace(wished(`disk-${at}`)))
  expect(beside).toMatchObject({ kind: 'failed', message: expect.stringContaining('may not be written') })
  expect(readdirSync(scratch.at(`disk-${at}`))).toEqual(['other.txt'])
})

test('a file is saved into a folder of the workspace that went missing', async () => {
  await createWorkspace(wished('lean'))
  const edited = new EditedFiles(scratch.at('lean'), {}, () => true)
  const file = 'journeys/later/a.journey.json'
  edited.keep(file, { id: 'a' })
  expect(await edited.save([file], 'ask')).toMatchObject([{ outcome: { kind: 'saved' } }])
  expect(readFileSync(scratch.at('lean', file), 'utf8')).toContain('"a"')
})
