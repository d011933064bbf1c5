import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The workspace.json of the nearest folder around a file; null where no folder has one. */
export async function findWorkspace(file: string): Promise<string | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, 'workspace.json')
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) return path
    if (folder === dirname(folder)) return null
  }
}
