import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForNode } from '../../../scripts/build/bundle-for-node.mjs'
import type { EditedFiles } from '../../../src/host/index.ts'
import { Recovery } from '../../../src/main/memory/recovery.ts'
import { OpenWorkspace } from '../../../src/main/workspace/open-workspace.ts'

const file = 'journeys/checkout-abandonment.journey.json'
const sample = resolve('fixtures/workspaces/demo-shop')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-killed-'))
  await bundleForNode({ entries: { 'save-and-die': resolve('test/main/recovery/save-and-die.ts') }, outDir: join(folder, 'program') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly said: string
  readonly signal: string | null
}

/** Edits and saves, and is killed before that touch of the disk; 0 is never. */
function save(workspace: string, touch: number): Promise<Ended> {
  const args = [join(folder, 'program', 'save-and-die.cjs'), workspace, join(workspace, '..', 'app'), file, 'New name', String(touch)]
  return new Promise((done) => {
    const child = execFile(process.execPath, args, (_, said) => done({ said, signal: child.signalCode }))
  })
}

async function workspaceFor(touch: number): Promise<string> {
  const workspace = join(folder, String(touch), 'shop')
  await cp(sample, workspace, { recursive: true })
  return workspace
}

const isPart = (name: string): boolean => name.endsWith('.part')

/** Opens the workspace as the app does when it is started. */
async function nextStart(workspace: string): Promise<EditedFiles> {
  const open = new OpenWorkspace(new Recovery(join(workspace, '..', 'app')), () => {})
  const opened = await open.open(workspace)
  expect(opened.kind === 'opened' && opened.workspace.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  if (open.edited === null) throw new Error('the workspace was not opened')
  return open.edited
}

test('whoever is killed at any moment of saving has the file whole, the old or the new one, and nothing that was kept is lost; the next start clears away what was half written', async () => {
  const whole = await workspaceFor(0)
  const lived = await save(whole, 0)
  const touches = Number(/saved (\d+)/.exec(lived.said)?.[1])
  expect(touches).toBeGreaterThanOrEqual(8)
  const [before, after] = await Promise.all([readFile(join(sample, file), 'utf8'), readFile(join(whole, file), 'utf8')])
  expect(JSON.parse(after)).toEqual({ ...JSON.parse(before), name: 'New name' })

  let leftBehind = 0
  for (let touch = 1; touch <= touches; touch++) {
    const workspace = await workspaceFor(touch)
    const { said, signal } = await save(workspace, touch)
    expect(signal).toBe('SIGKILL')
    expect([before, after]).toContain(await readFile(join(workspace, file), 'utf8'))

    leftBehind += (await readdir(join(workspace, 'journeys'))).filter(isPart).length
    const edited = await nextStart(workspace)
    const shown = await edited.read(file)
    if (said.includes('kept')) expect(shown?.document.name).toBe('New name')
    else expect(['New name', JSON.parse(before).name]).toContain(shown?.document.name)
    await edited.save([file], 'ask')
    if (said.includes('kept')) expect(await readFile(join(workspace, file), 'utf8')).toBe(after)
    expect((await readdir(workspace, { recursive: true })).filter(isPart)).toEqual([])
  }
  expect(leftBehind).toBeGreaterThan(0)
})
