import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../files/file-failure.ts'
import { growingName } from './growing-name.ts'
import { OutputFailure } from './output-failure.ts'
import type { TextSink } from './text-sink.ts'

/**
 * A file that is there whole or not at all: it grows under a name of its own beside its place and takes that place when it is done.
 * Whatever fails is an OutputFailure.
 */
export class OutputFile implements TextSink {
  readonly path: string
  readonly isOpen = true
  readonly #handle: FileHandle
  readonly #growing: string
  readonly #place: string

  private constructor(path: string, handle: FileHandle, growing: string, place: string) {
    this.path = path
    this.#handle = handle
    this.#growing = growing
    this.#place = place
  }

  static async open(path: string): Promise<OutputFile> {
    return attempt(path, async () => {
      const place = await realpath(path).catch((failure) => (codeOf(failure) === 'ENOENT' ? path : Promise.reject(failure)))
      const found = await stat(place).catch(() => null)
      if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
      // A device or a pipe has no place to take: it is written to as it is.
      const growing = found && !found.isFile() ? place : join(dirname(place), growingName())
      return new OutputFile(
        path,
        await open(growing, growing === place ? 'w' : 'wx', found ? found.mode & 0o777 : undefined),
        growing,
        place,
      )
    })
  }

  /** Where it grows until it takes its place; null where it has none to take. */
  get growing(): string | null {
    return this.#growing === this.#place ? null : this.#growing
  }

  write(content: string | Uint8Array): Promise<void> {
    return attempt(this.path, () => this.#handle.appendFile(content))
  }

  /** Gives the file its name. */
  commit(): Promise<void> {
    return attempt(this.path, async () => {
      await this.#handle.close()
      if (this.#growing !== this.#place) await rename(this.#growing, this.#place)
    })
  }

  /** Leaves things as they were before. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {})
    if (this.#growing !== this.#place) await rm(this.#growing, { force: true })
  }
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (failure) {
    throw OutputFailure.of(path, failure)
  }
}
