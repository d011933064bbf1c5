import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneAtATime } from '../../scripts/process/one-at-a-time.mjs'

describe('work that only one process does at a time', () => {
  let folder = ''
  const lock = () => join(folder, 'build.lock')
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('starts only when the work before it has ended', async () => {
    const told: string[] = []
    let endFirst = () => {}
    const first = oneAtATime(lock(), async () => {
      await new Promise<void>((resolve) => {
        endFirst = resolve
      })
      told.push('first')
    })
    const second = oneAtATime(lock(), async () => told.push('second'))
    endFirst()
    await Promise.all([first, second])
    expect(told).toEqual(['first', 'second'])
  })

  it('holds the lock while it works and gives it back, also where it fails', async () => {
    await expect(
      oneAtATime(lock(), async () => {
        throw new Error(readFileSync(lock(), 'utf8'))
      }),
    ).rejects.toThrow(String(process.pid))
    expect(existsSync(lock())).toBe(false)
  })

  it('does not wait for a process that ended without giving the lock back', async () => {
    const ended = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(lock(), String(ended.pid))
    expect(await oneAtATime(lock(), async () => 'done')).toBe('done')
  })
})
