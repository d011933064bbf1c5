import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { problemOfFailure } from '../../../src/host/files/file-failure.ts'
import { largestDocument, readJsonFile } from '../../../src/host/files/read-json-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-json-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string) => join(folder, name)

async function problemOf(path: string): Promise<string> {
  const read = await readJsonFile(path)
  if (read.ok) throw new Error('expected a problem')
  return read.problems.map((problem) => `${problem.file === path ? '' : problem.file}${problem.pointer} ${problem.code}`).join(', ')
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content)
  return at(name)
}

test('a document is read as it stands, with a byte order mark or without', async () => {
  expect(await readJsonFile(written('plain.json', '{"name": "Zoë"}'))).toEqual({ ok: true, value: { name: 'Zoë' } })
  expect(await readJsonFile(written('bom.json', '\uFEFF{"name": "Zoë"}'))).toEqual({ ok: true, value: { name: 'Zoë' } })
})

test('what is no file is told apart', async () => {
  mkdirSync(at('folder'))
  symlinkSync(at('circle'), at('circle'))
  symlinkSync(at('gone'), at('dangling'))
  expect(await problemOf(at('nowhere.json'))).toBe(' file-missing')
  expect(await problemOf(join(written('file.json', '{}'), 'below.json'))).toBe(' file-missing')
  expect(await problemOf(at('dangling'))).toBe(' file-missing')
  expect(await problemOf(at('circle'))).toBe(' file-unreadable')
  expect(await problemOf(at('folder'))).toBe(' not-a-file')
  expect(await problemOf('/dev/null')).toBe(' not-a-file')
  expect(await problemOf(at('x'.repeat(300)))).toBe(' file-unreadable')
})

// As root, to whom nothing is forbidden, a forbidden file cannot be made: the system's answer stands in for it.
test.each(['EACCES', 'EPERM'])('a file that may not be read is a problem (%s)', (code) => {
  expect(problemOfFailure('secret.json', Object.assign(new Error(code), { code }))).toEqual({
    file: 'secret.json',
    pointer: '',
    severity: 'error',
    code: 'file-unreadable',
    message: 'The file may not be read: give yourself permission to read it.',
  })
})

test('the limit of size is exact, and a file above it is not read', async () => {
  written('limit.json', '{}')
  for (const size of [largestDocument + 1, 8_000_000_000]) {
    truncateSync(at('limit.json'), size)
    expect(await problemOf(at('limit.json'))).toBe(' file-too-large')
  }
  writeFileSync(at('full.json'), `[${' '.repeat(largestDocument - 2)}]`)
  expect(await readJsonFile(at('full.json'))).toEqual({ ok: true, value: [] })
  expect(largestDocument).toBe(67_108_864)
})

test('text in another encoding is a problem', async () => {
  expect(await problemOf(written('latin.json', Uint8Array.from([0x22, 0xe9, 0x22])))).toBe(' not-utf8')
  expect(await problemOf(written('utf16.json', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00])))).toBe(' not-utf8')
})

test('broken JSON is named by line and column, other flaws by pointer', async () => {
  expect(await problemOf(written('broken.json', '{\n  "a": 1,\n'))).toBe('3:1 json-syntax')
  expect(await problemOf(written('empty.json', ''))).toBe('1:1 json-syntax')
  expect(await problemOf(written('twice.json', '{"a": {"b": 1, "b": 2}}'))).toBe('/a/b duplicate-key')
})
