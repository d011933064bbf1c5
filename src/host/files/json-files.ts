import { resolve } from 'node:path'
import { type JsonFile, readJsonFile } from './read-json-file.ts'

/** JSON documents by their absolute path, each read once: what is said about a file is said about one state of it. */
export class JsonFiles {
  readonly #read = new Map<string, Promise<JsonFile>>()

  /** From now on the file is read as this document, whatever stands on the disk. */
  readAs(path: string, value: unknown): void {
    this.#read.set(resolve(path), Promise.resolve({ ok: true, value }))
  }

  read(path: string): Promise<JsonFile> {
    const file = resolve(path)
    const known = this.#read.get(file) ?? readJsonFile(file)
    this.#read.set(file, known)
    return known
  }
}
