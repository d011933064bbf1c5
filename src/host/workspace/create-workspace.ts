import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findZone } from '../../engine/time/time-zones.ts'
import { OutputFailure } from '../output/output-failure.ts'
import type { FileAnswer } from './save-scenario.ts'
import { writeDocument } from './write-document.ts'

/** A workspace that is wanted. */
export interface WishedWorkspace {
  /** An absolute path; made where there is none yet. */
  readonly folder: string
  readonly name: string
  /** null where none is to be named: then it is UTC. */
  readonly timezone: string | null
}

const folders = ['journeys', 'scenarios'] as const

/** What would be taken for a part of the new workspace. */
const inTheWay = ['workspace.json', ...folders, 'data']

/**
 * Makes an empty workspace: its workspace.json, written whole or not at all, and folders for what comes into it. `exists` names what stands in
 * the way and is left alone. Where it cannot be written, folders that were made for it go again. Never throws.
 */
export async function createWorkspace({ folder, name, timezone }: WishedWorkspace): Promise<FileAnswer> {
  const place = resolve(folder)
  const asked = name.trim()
  if (asked === '') return { kind: 'failed', message: 'A workspace needs a name.' }
  if (timezone !== null && findZone(timezone) === null) return { kind: 'failed', message: `There is no time zone “${timezone}”.` }
  const made: string[] = []
  try {
    const there = await stat(place).catch(() => null)
    if (there !== null && !there.isDirectory()) return { kind: 'failed', message: 'This is a file: name a folder.' }
    for (const one of inTheWay) if (await isTaken(join(place, one))) return { kind: 'exists', file: one }
    const document = { format: 'rehearsal/workspace/1', name: asked, ...(timezone === null ? {} : { timezone }) }
    for (const one of ['', ...folders]) {
      const first = await mkdir(join(place, one), { recursive: true })
      if (first !== undefined) made.push(first)
    }
    const written = await writeDocument(join(place, 'workspace.json'), document, false)
    if (written.kind === 'written') return { kind: 'written', file: 'workspace.json' }
    await removeMade(made)
    return written.kind === 'exists' ? { kind: 'exists', file: 'workspace.json' } : written
  } catch (failure) {
    await removeMade(made)
    return { kind: 'failed', message: OutputFailure.of(place, failure).message }
  }
}

/** Whether something is there; a folder without anything in it is not in the way. */
async function isTaken(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found === null) return false
  return !found.isDirectory() || (await readdir(path)).length > 0
}

/** The inner ones first. */
async function removeMade(made: readonly string[]): Promise<void> {
  for (const path of [...made].reverse()) await rm(path, { recursive: true, force: true }).catch(() => undefined)
}
