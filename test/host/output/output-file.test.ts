import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, constants, mkdirSync, openSync, readdirSync, readFileSync, readSync, statSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OutputFailure } from '../../../src/host/output/output-failure.ts'
import { OutputFile } from '../../../src/host/output/output-file.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

test('a file is as it was until it is committed, and then whole', async () => {
  const path = scratch.write('kept/out.json', 'before')
  chmodSync(path, 0o640)
  const file = await OutputFile.open(path)
  await file.write('af')
  await file.write(new TextEncoder().encode('ter'))
  expect(readFileSync(path, 'utf8')).toBe('before')
  await file.commit()
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readdirSync(scratch.at('kept'))).toEqual(['out.json'])
})

test('a discarded file leaves nothing behind', async () => {
  mkdirSync(scratch.at('discarded'))
  const file = await OutputFile.open(scratch.at('discarded', 'out.json'))
  await file.write('half')
  await file.discard()
  expect(readdirSync(scratch.at('discarded'))).toEqual([])
})

test('a link stays a link to the file that is written', async () => {
  const path = scratch.write('linked/real.json', 'before')
  symlinkSync(path, scratch.at('linked', 'link.json'))
  const file = await OutputFile.open(scratch.at('linked', 'link.json'))
  await file.write('after')
  await file.commit()
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(readdirSync(scratch.at('linked')).sort()).toEqual(['link.json', 'real.json'])
})

test('a pipe is written to and not replaced', async () => {
  // A pipe of this test's own: a device of the machine would be gone if this rule ever broke.
  const path = scratch.at('pipe')
  execFileSync('mkfifo', [path])
  const reader = openSync(path, constants.O_RDWR)
  const file = await OutputFile.open(path)
  await file.write('through')
  await file.commit()
  const read = new Uint8Array(16)
  expect(new TextDecoder().decode(read.subarray(0, readSync(reader, read)))).toBe('through')
  expect(statSync(path).isFIFO()).toBe(true)
  closeSync(reader)
})

test.each([
  ['a folder', '.', /folder/],
  ['a missing folder', 'nowhere/out.json', /does not exist/],
  ['a file in place of a folder', 'plain/out.json', /is a file/],
  ['too long a name', 'x'.repeat(300), /longer/],
])('%s cannot be written: a sentence says why', async (_, name, words) => {
  scratch.write('plain', '')
  const failure = await OutputFile.open(scratch.at(name)).catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(OutputFailure)
  expect((failure as OutputFailure).message).toMatch(words)
})

test('a full disk is a sentence too', async () => {
  const file = await OutputFile.open('/dev/full')
  await expect(file.write('x')).rejects.toThrow('The disk is full')
  await file.discard()
})
