import { rm, writeFile } from 'node:fs/promises'
import { OutputFailure } from './output-failure.ts'
import { OutputFile } from './output-file.ts'

export interface TextOfFile {
  readonly path: string
  readonly text: string
  /** What the file says before; null where there is none. */
  readonly before: string | null
}

/**
 * Writes several files, all or none: none takes its place before all are whole on the disk, and those that did are as they were again
 * where another cannot follow. The failure, or null.
 */
export async function writeTogether(files: readonly TextOfFile[]): Promise<OutputFailure | null> {
  const grown: OutputFile[] = []
  let placed = 0
  let at = ''
  try {
    for (const { path, text } of files) {
      at = path
      const file = await OutputFile.open(path)
      grown.push(file)
      await file.write(text)
    }
    for (const [index, file] of grown.entries()) {
      at = files[index]?.path ?? at
      await file.commit()
      placed += 1
    }
    return null
  } catch (failure) {
    for (const file of grown) await file.discard()
    for (const file of files.slice(0, placed)) await putBack(file)
    return OutputFailure.of(at, failure)
  }
}

/** In place, as the disk has just refused to let a file take another's. */
async function putBack({ path, before }: TextOfFile): Promise<void> {
  await (before === null ? rm(path, { force: true }) : writeFile(path, before)).catch(() => undefined)
}
