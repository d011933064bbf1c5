import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputDigest } from '../../scripts/build/input-digest.mjs'

describe('a build is made anew exactly where its sources changed', () => {
  let root = ''
  const write = (path: string, text: string) => writeFileSync(join(root, path), text)
  const digest = () => inputDigest(root, ['src', 'package-lock.json'])

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'input-digest-'))
    mkdirSync(join(root, 'src', 'inner'), { recursive: true })
    write('src/a.ts', 'one')
    write('src/inner/b.ts', 'two')
    write('package-lock.json', '{}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('stays the same over another checkout of the same files', () => {
    const before = digest()
    write('src/a.ts', 'one')
    utimesSync(join(root, 'src/inner/b.ts'), 1, 1)
    expect(digest()).toBe(before)
  })

  it('sees a changed, a new, a removed and a renamed file, also in an inner folder', () => {
    const seen = [digest()]
    write('src/inner/b.ts', 'TWO')
    seen.push(digest())
    write('src/inner/c.ts', '')
    seen.push(digest())
    renameSync(join(root, 'src/inner/c.ts'), join(root, 'src/inner/d.ts'))
    seen.push(digest())
    rmSync(join(root, 'src/a.ts'))
    seen.push(digest())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('sees text that moved from one file to the next', () => {
    const before = digest()
    write('src/a.ts', 'onetwo')
    write('src/inner/b.ts', '')
    expect(digest()).not.toBe(before)
  })

  it('ignores what it was not told to look at', () => {
    const before = digest()
    write('README.md', 'new')
    expect(digest()).toBe(before)
  })
})
