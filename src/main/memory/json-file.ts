import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A small JSON document that the app keeps for itself. Written beside the old one and renamed over it, so that a crash leaves one of the
 * two whole; written at once, so that nothing is lost when the app quits right after.
 */
export class JsonFile<Schema extends z.ZodType> {
  readonly #path: string
  readonly #schema: Schema
  readonly #fallback: z.infer<Schema>

  constructor(path: string, schema: Schema, fallback: z.infer<Schema>) {
    this.#path = path
    this.#schema = schema
    this.#fallback = fallback
  }

  /** The document, or the fallback where there is none that can be understood. */
  read(): z.infer<Schema> {
    try {
      const decoded = this.#schema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')))
      return decoded.success ? decoded.data : this.#fallback
    } catch {
      return this.#fallback
    }
  }

  /** Replaces the document; false when the disk does not let it. */
  write(document: z.infer<Schema>): boolean {
    const beside = `${this.#path}.new`
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(beside, JSON.stringify(document, null, 2), 'utf8')
      renameSync(beside, this.#path)
      return true
    } catch {
      return false
    }
  }
}
