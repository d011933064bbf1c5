import { OutputFailure } from './output-failure.ts'
import { OutputFile } from './output-file.ts'

/** Writes a file whole or not at all: what was there stays until all of the new text is on the disk. The failure, or null. */
export async function replaceFile(path: string, text: string): Promise<OutputFailure | null> {
  try {
    const file = await OutputFile.open(path)
    try {
      await file.write(text)
      await file.commit()
      return null
    } catch (failure) {
      await file.discard()
      throw failure
    }
  } catch (failure) {
    return OutputFailure.of(path, failure)
  }
}
