import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Editors write in several steps: so long it must be quiet, ms. */
const quiet = 250
const watched = /\.(json|js|ndjson|csv)$/i

/** Watches the files of a workspace, and says once when they are no longer as they were when it began, or was told to begin anew. */
export class WorkspaceWatch {
  readonly #changed: () => void
  #folder: string | null = null
  #known = ''
  #watchers: FSWatcher[] = []
  #timer: NodeJS.Timeout | null = null
  #writing = 0

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The files are known as they are now. */
  async follow(folder: string): Promise<void> {
    this.close()
    this.#folder = folder
    const folders = await foldersOf(folder)
    if (this.#folder !== folder) return
    for (const one of folders) this.#watch(one)
    this.#known = await marks(folder)
  }

  /** What is written meanwhile is no news. */
  async whileWriting<T>(write: () => Promise<T>): Promise<T> {
    this.#writing += 1
    try {
      return await write()
    } finally {
      this.#writing -= 1
      const folder = this.#folder
      if (folder !== null) this.#known = await marks(folder)
    }
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
    this.#watchers = []
    this.#folder = null
    if (this.#timer !== null) clearTimeout(this.#timer)
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
    if (folder === null || this.#writing > 0) return
    const now = await marks(folder)
    if (this.#folder !== folder || now === this.#known) return
    this.#known = now
    this.#changed()
  }
}

/** The folder and those in it. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const inside = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  return [folder, ...inside.map(({ name }) => join(folder, name))]
}

/** Names, sizes and times of all files: two that are equal are of the same files. */
async function marks(folder: string): Promise<string> {
  const lines = await Promise.all((await foldersOf(folder)).map(marksIn))
  return lines.flat().sort().join('\n')
}

async function marksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const lines = names
    .filter((name) => watched.test(name))
    .map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null)
      return found?.isFile() ? `${join(folder, name)} ${found.size} ${found.mtimeMs}` : ''
    })
  return Promise.all(lines)
}
