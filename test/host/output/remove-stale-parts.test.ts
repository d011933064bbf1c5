import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, utimesSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { growingName, writerOf } from '../../../src/host/output/growing-name.ts'
import { OutputFile } from '../../../src/host/output/output-file.ts'
import { removeStaleParts } from '../../../src/host/output/remove-stale-parts.ts'
import { ScratchFolder } from '../scratch-folder.ts'

const scratch = new ScratchFolder()

/** A name as a process of this machine would give it. */
const nameBy = (writer: number | undefined): string => growingName().replace(`-${process.pid}-`, `-${writer}-`)

/** A process; it lives until it is told to die. */
function processOf() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const gone = new Promise<void>((done) => child.on('exit', () => done()))
  return {
    pid: child.pid,
    kill: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
}

const hiddenIn = (...folder: readonly string[]): string[] => readdirSync(scratch.at(...folder)).filter((name) => name.startsWith('.'))

test('what a process was writing goes when it is dead, wherever in the workspace it lies, and not before', async () => {
  scratch.copyOfDemoShop('shop')
  const writer = processOf()
  const folders = [[], ['journeys'], ['journeys', 'old', 'older'], ['scenarios', 'nightly'], ['data']]
  for (const folder of folders) scratch.write(['shop', ...folder, nameBy(writer.pid)].join('/'), '{"half":')
  await removeStaleParts(scratch.at('shop'))
  for (const folder of folders) expect(hiddenIn('shop', ...folder)).toHaveLength(1)
  await writer.kill()
  await removeStaleParts(scratch.at('shop'))
  for (const folder of folders) expect(hiddenIn('shop', ...folder)).toEqual([])
})

test('what this process is writing stays, and is not taken for what one of the same number left behind', async () => {
  const place = scratch.write('own/out.json', 'before')
  const file = await OutputFile.open(place)
  await file.write('after')
  const left = growingName()
  const path = scratch.write(`own/${left}`, 'half')
  const longAgo = new Date('2020-01-01')
  utimesSync(path, longAgo, longAgo)
  await removeStaleParts(scratch.at('own'))
  expect(hiddenIn('own')).toEqual([basename(file.growing ?? '')])
  await file.commit()
  expect(readdirSync(scratch.at('own'))).toEqual(['out.json'])
})

test('what others call so is theirs', async () => {
  const dead = processOf()
  await dead.kill()
  const ours = nameBy(dead.pid)
  const names = [
    `.${randomUUID()}.part`,
    `.00000000${ours.slice(9)}`,
    ours.slice(1),
    `${ours}ial`,
    ours.replace(/-\d+-/, '--'),
    ours.replace(/-\d+-/, '-0-'),
    'film.mp4.part',
  ]
  for (const name of names) scratch.write(`theirs/${name}`, 'x')
  scratch.write(`theirs/${nameBy(dead.pid)}/kept.txt`, 'x')
  scratch.write(`theirs/node_modules/${ours}`, 'x')
  scratch.write(`theirs/.git/${ours}`, 'x')
  const before = readdirSync(scratch.at('theirs'), { recursive: true })
  await removeStaleParts(scratch.at('theirs'))
  expect(readdirSync(scratch.at('theirs'), { recursive: true })).toEqual(before)
  expect(names.map(writerOf)).toEqual(names.map(() => null))
})

test('a workspace that is not there is no trouble', async () => {
  await expect(removeStaleParts(scratch.at('nowhere'))).resolves.toBeUndefined()
})
