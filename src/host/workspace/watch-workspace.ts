import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathFrom } from '../files/named-from.ts'

/** Editors write in several steps: so long it must be quiet, ms. */
const quiet = 250
const watched = /\.(json|js|ndjson|csv)$/i

/** Size and time of each file by its path. */
type Marks = ReadonlyMap<string, string>

/** Watches the files of a workspace, and says once which are no longer as they were when it began, or was told to begin anew. */
export class WorkspaceWatch {
  readonly #changed: (files: readonly string[]) => void
  #folder: string | null = null
  /** null until they are known. */
  #known: Marks | null = null
  #watchers: FSWatcher[] = []
  #timer: NodeJS.Timeout | null = null
  #writing = 0

  /** @param changed is told the files as people name them: from the folder on, with forward slashes */
  constructor(changed: (files: readonly string[]) => void) {
    this.#changed = changed
  }

  /** The files are known as they are now. */
  async follow(folder: string): Promise<void> {
    this.close()
    this.#folder = folder
    const folders = await foldersOf(folder)
    if (this.#folder !== folder) return
    for (const one of folders) this.#watch(one)
    await this.#know(folder)
  }

  /** What is written meanwhile is no news. */
  async whileWriting<T>(write: () => Promise<T>): Promise<T> {
    this.#writing += 1
    try {
      return await write()
    } finally {
      this.#writing -= 1
      if (this.#folder !== null) await this.#know(this.#folder)
    }
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
    this.#watchers = []
    this.#folder = null
    this.#known = null
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  async #know(folder: string): Promise<void> {
    const now = await marks(folder)
    if (this.#folder === folder) this.#known = now
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#stirred())
      // Whatever keeps a folder from being watched is no reason to keep a person from working.
      watcher.on('error', () => {})
      this.#watchers.push(watcher)
    } catch {
      // The same: it may be gone, or of a kind that tells nothing.
    }
  }

  #stirred(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), quiet)
  }

  async #look(): Promise<void> {
    const folder = this.#folder
    const known = this.#known
    if (folder === null || known === null || this.#writing > 0) return
    const now = await marks(folder)
    // It may have been begun anew meanwhile, and something be written.
    if (this.#known !== known || this.#writing > 0) return
    const changed = otherThan(known, now)
    this.#known = now
    if (changed.length > 0) this.#changed(changed.map((path) => pathFrom(folder, path)))
  }
}

/** The folder and those in it. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const inside = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  return [folder, ...inside.map(({ name }) => join(folder, name))]
}

/** Files that came, went, or are of another size or time. */
function otherThan(before: Marks, now: Marks): string[] {
  const all = new Set([...before.keys(), ...now.keys()])
  return [...all].filter((path) => before.get(path) !== now.get(path)).sort()
}

async function marks(folder: string): Promise<Marks> {
  const found = await Promise.all((await foldersOf(folder)).map(marksIn))
  return new Map(found.flat())
}

async function marksIn(folder: string): Promise<(readonly [path: string, mark: string])[]> {
  const names = await readdir(folder).catch(() => [])
  const found = names
    .filter((name) => watched.test(name))
    .map(async (name) => {
      const path = join(folder, name)
      const file = await stat(path).catch(() => null)
      return file?.isFile() ? [[path, `${file.size} ${file.mtimeMs}`] as const] : []
    })
  return (await Promise.all(found)).flat()
}
