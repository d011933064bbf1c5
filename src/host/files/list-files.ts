import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileProblem } from '../../engine/model/file-problem.ts'
import { codeOf, problemWithFile } from './file-failure.ts'

export interface FileList {
  /** Paths that begin with the folder's, in the order of their characters. */
  readonly files: readonly string[]
  readonly problems: readonly FileProblem[]
}

/**
 * The files below a folder whose name has the ending. Linked files count, linked folders do not (they may lead in circles), nor do
 * node_modules and what is hidden. A folder that may not be read is a problem, one that is not there is none.
 */
export async function listFiles(folder: string, ending: string): Promise<FileList> {
  const files: string[] = []
  const problems: FileProblem[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      for (const entry of await readdir(next, { withFileTypes: true })) {
        if (entry.name.startsWith('.')) continue
        const path = join(next, entry.name)
        if (entry.isDirectory() && entry.name !== 'node_modules') waiting.push(path)
        else if (entry.name.endsWith(ending) && (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path))))) files.push(path)
      }
    } catch (failure) {
      if (codeOf(failure) !== 'ENOENT')
        problems.push(problemWithFile(next, 'folder-unreadable', `The folder could not be read (${codeOf(failure)}).`))
    }
  }
  return { files: files.sort(), problems }
}

/** A link that leads nowhere is no folder: reading it says what is wrong with it. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
