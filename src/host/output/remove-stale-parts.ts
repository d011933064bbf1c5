import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../files/file-failure.ts'
import { writerOf } from './growing-name.ts'

/** Folders of a workspace that are read to their depth; of the others only what lies in them. */
const readDeep = ['journeys', 'scenarios']

/**
 * Removes from a workspace what processes were writing when they died. What a process that lives is writing stays, and so does what another
 * machine writes, of whose processes nothing is known here. Never throws: a file that cannot be removed does no harm but to lie there.
 */
export async function removeStaleParts(folder: string): Promise<void> {
  const inside = await removeIn(folder)
  await Promise.all(inside.map((name) => removeBelow(join(folder, name), readDeep.includes(name))))
}

async function removeBelow(folder: string, isDeep: boolean): Promise<void> {
  const inside = await removeIn(folder)
  if (isDeep) await Promise.all(inside.map((name) => removeBelow(join(folder, name), true)))
}

/** @returns the folders in it that belong to a workspace */
async function removeIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && (await isStale(path, writerOf(entry.name)))) await rm(path, { force: true }).catch(() => {})
  }
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
}

async function isStale(path: string, writer: number | null): Promise<boolean> {
  if (writer === null) return false
  if (writer !== process.pid) return !isAlive(writer)
  // A process that died had the number of this one: its files are older.
  const found = await stat(path).catch(() => null)
  return found !== null && found.mtimeMs < Date.now() - process.uptime() * 1000
}

function isAlive(writer: number): boolean {
  try {
    process.kill(writer, 0)
    return true
  } catch (failure) {
    // Somebody else's process is one that may not be asked.
    return codeOf(failure) !== 'ESRCH'
  }
}
