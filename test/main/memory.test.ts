import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Memory } from '../../src/main/memory/memory.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remembered-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const place = { x: 1, y: 2, width: 1200, height: 800, maximized: true }

test('the window’s place and the workspaces are there at the next start', () => {
  const memory = new Memory(join(folder, 'not yet there'))
  memory.rememberWindow(place)
  memory.rememberWorkspace('/one')
  memory.rememberWorkspace('/two')
  const next = new Memory(join(folder, 'not yet there'))
  expect([next.window, next.workspaces]).toEqual([place, ['/two', '/one']])
})

test('a workspace opened again is the last one, and not twice in the list', () => {
  const memory = new Memory(folder)
  for (const workspace of ['/one', '/two', '/one']) memory.rememberWorkspace(workspace)
  expect(memory.workspaces).toEqual(['/one', '/two'])
})

test('ten are kept', () => {
  const memory = new Memory(folder)
  for (let at = 0; at < 14; at += 1) memory.rememberWorkspace(`/workspace-${at}`)
  expect([memory.workspaces.length, memory.workspaces[0]]).toEqual([10, '/workspace-13'])
})

test.each(['', '{"window":', '{"window":{"x":"left"},"workspaces":[]}', '[]'])('a file that is damaged is as none: %s', (text) => {
  writeFileSync(join(folder, 'remembered.json'), text)
  const memory = new Memory(folder)
  expect([memory.window, memory.workspaces]).toEqual([null, []])
})

test('nothing half written stays beside the file', () => {
  new Memory(folder).rememberWindow(place)
  expect(readdirSync(folder)).toEqual(['remembered.json'])
})
