import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import type { FileProblem } from '../engine/model/file-problem.ts'
import { problemWithFile } from '../host/files/file-failure.ts'
import type { FileList } from '../host/files/list-files.ts'
import { addAll } from '../host/scenario/load-document.ts'

/** What a folder on the command line stands for. */
type FolderReader = (folder: string) => Promise<FileList>

/**
 * The files that arguments name, each once: a path that exists is meant as it is, otherwise it may be a pattern (shells leave a quoted one
 * or `**` alone). What cannot be found is left to whoever reads it.
 */
export async function expandPaths(args: readonly string[], readFolder: FolderReader): Promise<FileList> {
  const files = new Map<string, string>()
  const problems: FileProblem[] = []
  for (const arg of args) {
    const found = await expand(arg, readFolder)
    for (const file of found.files) if (!files.has(resolve(file))) files.set(resolve(file), file)
    addAll(problems, found.problems)
  }
  return { files: [...files.values()], problems }
}

async function expand(arg: string, readFolder: FolderReader): Promise<FileList> {
  const place = await stat(arg).catch(() => null)
  if (place?.isDirectory()) return readFolder(arg)
  if (place || !isDynamicPattern(arg)) return { files: [arg], problems: [] }
  const files = await glob(arg, { expandDirectories: false, followSymbolicLinks: false })
  if (files.length > 0) return { files: files.sort(), problems: [] }
  return { files: [], problems: [problemWithFile(arg, 'no-match', 'The pattern matches no file: mend it, or name a file.')] }
}
