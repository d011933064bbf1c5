import { rm } from 'node:fs/promises'
import { OutputFailure } from './output-failure.ts'
import { OutputFile } from './output-file.ts'

export interface TextOfFile {
  readonly path: string
  readonly text: string
}

/**
 * Writes a new file and one that may be there already, both or none: neither takes its place before all of both is on the disk, and the new
 * one goes again where the other cannot follow. The failure, or null.
 */
export async function writeBoth(fresh: TextOfFile, other: TextOfFile): Promise<OutputFailure | null> {
  const grown: OutputFile[] = []
  let isThere = false
  try {
    for (const { path, text } of [fresh, other]) {
      const file = await OutputFile.open(path)
      grown.push(file)
      await file.write(text)
    }
    for (const [index, file] of grown.entries()) {
      await file.commit()
      if (index === 0) isThere = true
    }
    return null
  } catch (failure) {
    for (const file of grown) await file.discard()
    if (isThere) await rm(fresh.path, { force: true })
    return OutputFailure.of(grown.length < 2 ? fresh.path : other.path, failure)
  }
}
